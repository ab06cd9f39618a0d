import CoachCore
import GRDB
import Testing

@testable import CoachStore

@Suite("The list of sessions")
struct ListTests {
  @Test("is newest first, with how each went")
  func list() throws {
    let store = try Folder().open()
    _ = try store.addClosing(saying: "I want this ward.")
    _ = try store.create(startedAt: SessionDatabase.start, opening: .nurse)

    let scored = SessionSummary(
      number: 1, startedAt: SessionDatabase.start, opening: .nurse, events: 5, length: 3_000,
      isClosed: true, lastReport: .plain, takes: 1)
    let open = SessionSummary(
      number: 2, startedAt: SessionDatabase.start, opening: .nurse, events: 1, length: 0,
      isClosed: false, lastReport: nil, takes: 0)
    #expect(try store.sessions(limit: nil) == [open, scored])
    #expect(try store.sessions(limit: 1) == [open])
    #expect(try store.summary(of: 1) == scored)
    #expect(try store.summary(of: 3) == nil)
  }

  @Test("looks one session up by its number, whatever else is kept")
  func oneAmongMany() throws {
    let store = try Folder().open()
    try store.queue.write { database in
      try database.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
          INSERT INTO session (started_at) SELECT '2026-11-21T10:38:50Z' FROM n;
          INSERT INTO event SELECT id, 1, 0, 'opened', '{"part":"closing"}' FROM session;
          """)
    }
    let plan = try store.queue.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM event WHERE session = 1000")
    }

    #expect(plan.map { $0["detail"] } == ["SEARCH event USING PRIMARY KEY (session=?)"])
    #expect(try store.summary(of: 1_000)?.number == 1_000)
    #expect(try store.sessions(limit: nil).count == 2_000)
  }
}

@Suite("Deleting a session")
struct DeletionTests {
  @Test("leaves none of its words in any file")
  func words() throws {
    let folder = Folder()
    let store = try folder.open()
    let words = "the bay where I want to be " + String(repeating: "and stay ", count: 2_000)
    let number = try store.addClosing(saying: words)
    #expect(try folder.files(holding: "the bay where I want to be") == ["coach.sqlite-wal"])

    #expect(try store.delete(number))
    #expect(try folder.files(holding: "the bay where I want to be") == [])
    #expect(try store.events(of: number) == nil)
    #expect(try !store.delete(number))
  }

  @Test("takes its statement out of later sessions, and leaves other statements there")
  func earlier() throws {
    let folder = Folder()
    let store = try folder.open()
    let first = try store.addClosing(saying: "the bay where I want to be")
    let second = try store.addClosing(
      saying: "my second try", earlier: ["the bay where I want to be"])
    let third = try store.addClosing(
      saying: "my third try", earlier: ["my second try", "the bay where I want to be"])
    _ = try store.delete(first)

    #expect(try folder.files(holding: "the bay where I want to be") == [])
    #expect(try store.summary(of: second)?.opening.earlier == [])
    #expect(try store.summary(of: third)?.opening.earlier == ["my second try"])
    #expect(try store.events(of: second)?.count == 5)
  }

  @Test("works while another coach has the store open")
  func shared() throws {
    let folder = Folder()
    let (one, other) = (try folder.open(), try folder.open())
    let number = try one.addClosing(saying: "the bay where I want to be")
    #expect(try other.summary(of: number) != nil)

    #expect(try other.delete(number))
    #expect(try folder.files(holding: "the bay where I want to be") == [])
    #expect(try one.summary(of: number) == nil)
  }

  @Test("never frees its number")
  func numbers() throws {
    let folder = Folder()
    #expect(try folder.open().addClosing(saying: "one") == 1)
    #expect(try folder.open().delete(1))
    #expect(try folder.open().addClosing(saying: "two") == 2)
  }
}

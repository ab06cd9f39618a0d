import CoachCore
import Testing

@testable import CoachStore

@Suite("Two coaches on one store")
struct SharingTests {
  @Test("set it up once, give each session its own number and lose no event")
  func concurrent() async throws {
    let folder = Folder()
    try folder.make()
    let path = folder.path
    let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
      (1...4).forEach { _ in group.addTask { try Self.work(in: path) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }

    #expect(numbers.sorted() == Array(1...40))
    #expect(try folder.open().sessions(limit: nil).map(\.events) == Array(repeating: 5, count: 40))
  }

  /// What one of them does: opens the store, holds ten sessions, looks at the list after each.
  private static func work(in path: String) throws -> [Int] {
    let store = try SessionDatabase(directory: path)
    return try (1...10).map { _ in
      let number = try store.addClosing(saying: "Thank you.")
      _ = try store.sessions(limit: 3)
      return number
    }
  }
}

@Suite("A database of the first version")
struct FirstVersionTests {
  @Test("opens, with every word that was in it")
  func opens() throws {
    let folder = Folder()
    try folder.run(Self.database)
    let store = try folder.open()

    #expect(
      try store.events(of: 3) == [
        .init(number: 1, at: 0, event: .opened(.nurse)),
        .init(number: 2, at: 1_500, event: .answered("Thank you.")),
        .init(
          number: 3, at: 1_500, event: .unknown(kind: "mood", fields: [.init("v", .number("0.5"))])),
      ])
    #expect(try store.script(hash: "abc") == "coach: 1")
    #expect(try store.create(startedAt: SessionDatabase.start, opening: .nurse) == 8)
  }

  /// As version 1 made and filled it.
  private static let database = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 sessions, events, scripts');
    CREATE TABLE script (
      hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) > 0),
      source TEXT NOT NULL
    );
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      started_at TEXT NOT NULL CHECK (length(started_at) = 20)
    );
    CREATE TABLE event (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      fields TEXT NOT NULL CHECK (json_valid(fields) AND json_type(fields) = 'object'),
      PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
    CREATE INDEX event_kind ON event (kind, session);
    CREATE TRIGGER event_has_no_gap BEFORE INSERT ON event
    WHEN NEW.number <> 1 + (
      SELECT coalesce(max(number), 0) FROM event WHERE session = NEW.session
    )
    BEGIN
      SELECT RAISE(ABORT, 'the number of an event follows the one before');
    END;
    INSERT INTO script VALUES ('abc', 'coach: 1');
    INSERT INTO session VALUES (3, '2026-11-21T10:38:50Z');
    INSERT INTO event VALUES (3, 1, 0, 'opened', '{"part":"closing","script":null,"hash":null,\
    "context":{"role":"Ward nurse","company":"St Brannoc","interviewer":null,"facts":[],\
    "doubt":null,"promised":null},"way":"typed","limit":null,"points":[],"earlier":[],"seed":7,\
    "rules":"r","engine":"e"}');
    INSERT INTO event VALUES (3, 2, 1500, 'answered', '{"text":"Thank you."}');
    INSERT INTO event VALUES (3, 3, 1500, 'mood', '{"v":0.5}');
    INSERT INTO session VALUES (7, '2026-11-21T10:38:50Z');
    DELETE FROM session WHERE id = 7;
    """
}

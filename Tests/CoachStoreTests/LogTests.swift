import CoachCore
import Foundation
import GRDB
import Testing

@testable import CoachStore

@Suite("The log of a session")
struct LogTests {
  @Test("gives back what was put in, in order")
  func roundTrip() throws {
    let store = try Folder().open()
    let number = try store.addClosing(saying: "I want this ward. 👩🏽‍⚕️\0\u{202E}")
    #expect(
      try store.events(of: number) == [
        .init(number: 1, at: 0, event: .opened(.nurse)),
        .init(
          number: 2, at: 0,
          event: .said(Speech(speaker: .coach, text: "Go.", spot: .closing(take: 1)))),
        .init(number: 3, at: 1_000, event: .answered("I want this ward. 👩🏽‍⚕️\0\u{202E}")),
        .init(number: 4, at: 2_000, event: .scored(.plain)),
        .init(number: 5, at: 3_000, event: .closed),
      ])
    #expect(try store.events(of: 9) == nil)
  }

  @Test(
    "keeps an event of a later version as it is",
    arguments: [
      #"{"z":1,"a":[null,true,{"x":0.50,"y":-1e-9}],"n":null}"#,
      #"{"big":12345678901234567890,"minus":-0,"text":"1.0"}"#, "{}",
      #"{"state":"paused","left":12.000}"#,
    ])
  func unknown(_ fields: String) throws {
    let folder = Folder()
    let store = try folder.open()
    let number = try store.create(startedAt: SessionDatabase.start, opening: .nurse)
    let event = Event(kind: "clock", fields: JSONReader.fields(of: fields))
    try store.add(event, 2, to: number)

    #expect(try store.events(of: number)?.last?.event == event)
    #expect(
      try store.queue.read {
        try String.fetchOne($0, sql: "SELECT fields FROM event WHERE number = 2")
      }
        == fields)
  }

  @Test(
    "holds nothing that is against its rules",
    arguments: [
      "INSERT INTO event VALUES (1, 3, 0, 'bye', '{}')",
      "INSERT INTO event VALUES (1, 1, 0, 'bye', '{}')",
      "INSERT INTO event VALUES (9, 1, 0, 'bye', '{}')",
      "INSERT INTO event VALUES (1, 2, -1, 'bye', '{}')",
      "INSERT INTO event VALUES (1, 2, 0, '', '{}')",
      "INSERT INTO event VALUES (1, 2, 0, NULL, '{}')",
      "INSERT INTO event VALUES (1, 2, 0, 'bye', 'no')",
      "INSERT INTO event VALUES (1, 2, 0, 'bye', '[]')",
      "INSERT INTO session (started_at) VALUES ('yesterday')",
      "INSERT INTO script VALUES ('', 'x')",
    ])
  func rules(_ sql: String) throws {
    let store = try Folder().open()
    _ = try store.create(startedAt: SessionDatabase.start, opening: .nurse)

    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
  }

  @Test("stays valid when the disk is full, and goes on when there is space")
  func diskFull() throws {
    let folder = Folder()
    let store = try folder.open()
    let number = try store.create(startedAt: SessionDatabase.start, opening: .nurse)
    let long = String(repeating: "word ", count: 20_000)
    try store.setMaximum(pages: 1)

    #expect(throws: StoreFault.full(path: folder.database)) {
      try store.add(.answered(long), 2, to: number)
    }
    #expect(throws: StoreFault.full(path: folder.database)) {
      try store.add(.answered(long), 2, to: number)
    }
    #expect(try store.events(of: number)?.count == 1)
    try store.setMaximum(pages: 1_000_000)
    try store.add(.answered(long), 2, to: number)
    #expect(try store.events(of: number)?.last?.event == .answered(long))
  }

  @Test("keeps the script it was held with")
  func script() throws {
    let store = try Folder().open()
    try store.keep(script: "coach: 1", hash: "h")
    try store.keep(script: "coach: 1", hash: "h")

    #expect(try store.script(hash: "h") == "coach: 1")
    #expect(try store.script(hash: "other") == nil)
  }
}

extension SessionDatabase {
  /// SQLite never sets a maximum below the size the file has.
  fileprivate func setMaximum(pages: Int) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }
}

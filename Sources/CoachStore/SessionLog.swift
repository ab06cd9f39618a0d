public import CoachCore
import GRDB

/// Writing a session: its events are added and never changed.
extension SessionDatabase {
  public func create(startedAt: String, opening: Opening) throws -> Int {
    try faulting {
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO session (started_at) VALUES (?)", arguments: [startedAt])
        let number = Int(database.lastInsertedRowID)
        let first = LoggedEvent(number: 1, at: .zero, event: .opened(opening))
        try Self.insert(first, into: number, database)
        return number
      }
    }
  }

  public func append(_ event: LoggedEvent, to session: Int) throws {
    try faulting {
      try queue.write { database in try Self.insert(event, into: session, database) }
    }
  }

  private static func insert(_ event: LoggedEvent, into session: Int, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO event (session, number, at_ms, kind, fields) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      session, event.number, event.at.count, event.event.kind,
      JSONValue.object(event.event.fields).text,
    ])
  }

  public func keep(script source: String, hash: String) throws {
    try faulting {
      try queue.write { database in
        try database.execute(
          sql: "INSERT OR IGNORE INTO script (hash, source) VALUES (?, ?)",
          arguments: [hash, source])
      }
    }
  }
}

public import CoachCore
import GRDB

/// Reading sessions back.
extension SessionDatabase {
  public func events(of session: Int) throws -> [LoggedEvent]? {
    try faulting {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: "SELECT number, at_ms, kind, fields FROM event WHERE session = ? ORDER BY number",
          arguments: [session])
        return rows.isEmpty ? nil : rows.map(Self.event)
      }
    }
  }

  public func script(hash: String) throws -> String? {
    try faulting {
      try queue.read { database in
        try String.fetchOne(
          database, sql: "SELECT source FROM script WHERE hash = ?", arguments: [hash])
      }
    }
  }

  public func summary(of session: Int) throws -> SessionSummary? {
    try faulting {
      try queue.read { database in
        try Row.fetchOne(
          database, sql: "SELECT id, started_at FROM session WHERE id = ?", arguments: [session]
        ).flatMap { try Self.summary($0, in: database) }
      }
    }
  }

  /// Costs a few small queries a session listed.
  public func sessions(limit: Int?) throws -> [SessionSummary] {
    try faulting {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database, sql: "SELECT id, started_at FROM session ORDER BY id DESC LIMIT ?",
          arguments: [limit ?? -1])
        return try rows.compactMap { try Self.summary($0, in: database) }
      }
    }
  }

  private static func summary(_ row: Row, in database: Database) throws -> SessionSummary? {
    let number: Int = row["id"]
    guard
      let totals = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) AS events, max(at_ms) AS length,
                 sum(kind = 'scorecard') AS takes, sum(kind = 'bye') > 0 AS is_closed
          FROM event WHERE session = ?
          """, arguments: [number]),
      case .opened(let opening)? = try event(of: number, kind: "opened", in: database)
    else { return nil }
    return SessionSummary(
      number: number, startedAt: row["started_at"], opening: opening, events: totals["events"],
      length: Milliseconds(totals["length"]), isClosed: totals["is_closed"],
      lastReport: try event(of: number, kind: "scorecard", in: database)?.report,
      takes: totals["takes"])
  }

  /// The last event of a kind in a session.
  private static func event(of session: Int, kind: String, in database: Database) throws -> Event? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT number, at_ms, kind, fields FROM event
        WHERE session = ? AND kind = ? ORDER BY number DESC LIMIT 1
        """, arguments: [session, kind])
    return row.map(event)?.event
  }

  private static func event(_ row: Row) -> LoggedEvent {
    LoggedEvent(
      number: row["number"], at: Milliseconds(row["at_ms"]),
      event: Event(kind: row["kind"], fields: JSONReader.fields(of: row["fields"])))
  }
}

extension Event {
  fileprivate var report: TakeReport? {
    guard case .scored(let report) = self else { return nil }
    return report
  }
}

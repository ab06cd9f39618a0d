import CoachCore
import GRDB

/// Deleting for good: no word of a session stays in any file of the store.
extension SessionDatabase {
  /// Freed pages are overwritten, the write-ahead log is emptied, and the session's statements are
  /// taken out of later sessions that hold them to notice a repetition.
  ///
  /// Where another coach is reading, the write-ahead log is emptied when that one ends.
  public func delete(_ session: Int) throws -> Bool {
    guard let events = try events(of: session) else { return false }
    let statements = Session(replaying: events, script: nil)?.takes.map(\.text) ?? []
    return try faulting {
      let isGone = try queue.write { database in
        try Self.forget(statements, after: session, database)
        try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [session])
        return database.changesCount > 0
      }
      _ = try? queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      return isGone
    }
  }

  private static func forget(_ statements: [String], after session: Int, _ database: Database)
    throws
  {
    guard !statements.isEmpty else { return }
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT session, fields FROM event WHERE kind = 'opened' AND session > ?",
      arguments: [session])
    var changed: [(session: Int, fields: String)] = []
    while let row = try rows.next() {
      guard let fields = fields(row["fields"], without: statements) else { continue }
      changed.append((row["session"], fields))
    }
    for (session, fields) in changed {
      try database.execute(
        sql: "UPDATE event SET fields = ? WHERE session = ? AND kind = 'opened'",
        arguments: [fields, session])
    }
  }

  /// The fields of an opening with fewer earlier statements, or `nil` where it has none of them.
  private static func fields(_ text: String, without statements: [String]) -> String? {
    let event = Event(kind: "opened", fields: JSONReader.fields(of: text))
    guard case .opened(var opening) = event,
      opening.earlier.contains(where: statements.contains)
    else { return nil }
    opening.earlier.removeAll(where: statements.contains)
    return JSONValue.object(Event.opened(opening).fields).text
  }
}

import GRDB

/// The tables.
///
/// Released migrations are never edited; new ones are added after them.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sessions, events, scripts", migrate: first)
    return migrator
  }

  private static func first(_ database: Database) throws {
    try database.execute(
      sql: """
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
        """)
  }
}

public import CoachCore
import Foundation
import GRDB

/// The event log in SQLite: one row an event, one transaction a row.
///
/// A folder that has to be made gets mode 0700 and the files always have 0600: what is said in a
/// rehearsal is nobody else's business. Write-ahead logging lets a second coach read while one
/// writes.
public final class SessionDatabase: SessionStore {
  let path: String
  let queue: DatabaseQueue

  /// Opens, or makes, `coach.sqlite` in `directory`.
  ///
  /// - Throws: `StoreFault.cannotOpen` with the path.
  public init(directory: String) throws {
    path = directory + "/coach.sqlite"
    do {
      let folder = try StoreFolder(directory)
      // Two coaches that start at once would both set up the database.
      folder.lock()
      defer { folder.close() }
      try folder.prepareFile("coach.sqlite")
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try Self.setUp(queue)
    } catch {
      throw StoreFault.cannotOpen(path: path, reason: Self.reason(for: error))
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  private static func setUp(_ queue: DatabaseQueue) throws {
    let migrator = Schema.migrator
    guard try !queue.read(isForeign) else { throw StoreTrouble.foreign }
    guard try !queue.read(migrator.hasBeenSuperseded) else { throw StoreTrouble.newer }
    guard try !queue.read(migrator.hasCompletedMigrations) else { return }
    try migrator.migrate(queue)
  }

  /// Whether there are tables, but none of coach's.
  private static func isForeign(_ database: Database) throws -> Bool {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return try count > 0 && !database.tableExists("grdb_migrations")
  }

  /// Runs `work`, turning SQLite's errors into faults that name the file.
  func faulting<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_FULL { throw StoreFault.full(path: path) }
      throw StoreFault.failed(path: path, reason: Self.reason(for: error))
    }
  }

  private static func reason(for error: any Error) -> String {
    switch error {
    case let error as DatabaseError: error.message ?? error.resultCode.description
    case let trouble as StoreTrouble: trouble.description
    default: error.localizedDescription
    }
  }
}

/// Why a database cannot be used, SQLite's own reasons apart.
enum StoreTrouble: Error, CustomStringConvertible {
  case newer
  case foreign
  case system(number: Int32)

  var description: String {
    switch self {
    case .newer: "it was made by a newer coach"
    case .foreign: "it is a database of some other program"
    case .system(let number): String(cString: strerror(number))
    }
  }
}

public import CoachCore
import Foundation
import GRDB

/// The event log in SQLite: one row an event, one transaction a row.
///
/// The folder is created with mode 0700 and the file with 0600: what is said in a rehearsal is
/// nobody else's business. Write-ahead logging lets a second coach read while one writes.
public final class SessionDatabase: SessionStore {
  let path: String
  let queue: DatabaseQueue

  /// Opens, or makes, `coach.sqlite` in `directory`.
  ///
  /// - Throws: `StoreFault.cannotOpen` with the path.
  public init(directory: String) throws {
    path = directory + "/coach.sqlite"
    do {
      try Self.prepare(directory: directory, file: path)
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try Schema.migrator.migrate(queue)
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

  private static func prepare(directory: String, file: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    guard !manager.fileExists(atPath: file) else { return }
    _ = manager.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
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
    default: error.localizedDescription
    }
  }
}

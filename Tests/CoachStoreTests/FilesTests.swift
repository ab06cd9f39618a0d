import CoachCore
import Foundation
import Testing

@testable import CoachStore

@Suite("The files of the store")
struct FilesTests {
  @Test("are for their owner alone, the write-ahead log too")
  func modes() throws {
    let folder = Folder()
    let store = try folder.open()
    _ = try store.create(startedAt: SessionDatabase.start, opening: .nurse)

    #expect(folder.mode() == "700")
    #expect(folder.mode("coach.sqlite") == "600")
    #expect(folder.mode("coach.sqlite-wal") == "600")
    #expect(folder.mode("coach.sqlite-shm") == "600")
  }

  @Test("are closed to others in a folder that is open, which keeps its mode")
  func widerFolder() throws {
    let folder = Folder()
    try folder.make()
    try folder.setMode(0o755)
    let store = try folder.open()
    _ = try store.create(startedAt: SessionDatabase.start, opening: .nurse)

    #expect(folder.mode() == "755")
    #expect(folder.mode("coach.sqlite") == "600")
    #expect(folder.mode("coach.sqlite-wal") == "600")
  }

  @Test("are closed to others even if they were open")
  func widerFile() throws {
    let folder = Folder()
    _ = try folder.open()
    try folder.setMode(0o644, of: "coach.sqlite")
    _ = try folder.open()

    #expect(folder.mode("coach.sqlite") == "600")
  }

  @Test("are in folders that are made on the way, for their owner alone")
  func madeFolders() throws {
    let folder = Folder()
    _ = try SessionDatabase(directory: folder.path + "/share/coach")

    #expect(folder.mode() == "700")
    #expect(folder.mode("share/coach") == "700")
  }

  @Test("that are no database are named, with the reason")
  func noDatabase() throws {
    let folder = Folder()
    try folder.write(String(repeating: "no database ", count: 100))

    #expect(
      throws: StoreFault.cannotOpen(path: folder.database, reason: "file is not a database")
    ) { try folder.open() }
  }

  @Test("of another program are left alone")
  func foreign() throws {
    let folder = Folder()
    try folder.run("CREATE TABLE bookmark (url TEXT)")

    #expect(
      throws: StoreFault.cannotOpen(
        path: folder.database, reason: "it is a database of some other program")
    ) { try folder.open() }
  }

  @Test("of a newer coach are left alone")
  func newer() throws {
    let folder = Folder()
    _ = try folder.open()
    try folder.run("INSERT INTO grdb_migrations VALUES ('9 something new')")

    #expect(
      throws: StoreFault.cannotOpen(path: folder.database, reason: "it was made by a newer coach")
    ) { try folder.open() }
  }

  @Test("cannot be where no folder can be")
  func noFolder() throws {
    let folder = Folder()
    try folder.write("")

    #expect(
      throws: StoreFault.cannotOpen(
        path: folder.database + "/x/coach.sqlite", reason: "Not a directory")
    ) { try SessionDatabase(directory: folder.database + "/x") }
    #expect(
      throws: StoreFault.cannotOpen(
        path: "/proc/coach/coach.sqlite", reason: "No such file or directory")
    ) { try SessionDatabase(directory: "/proc/coach") }
  }

  @Test("are left without a write-ahead log when the store is closed")
  func closed() throws {
    let folder = Folder()
    _ = try folder.open().create(startedAt: SessionDatabase.start, opening: .nurse)

    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["coach.sqlite"])
  }
}

import Foundation

/// The folder of a database while it is being opened.
struct StoreFolder {
  private let descriptor: Int32

  /// Opens the folder, which is made with mode 0700 if there is none.
  ///
  /// An existing one keeps its mode: it may be more than coach's.
  init(_ path: String) throws {
    try Self.make(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreTrouble.system(number: errno) }
  }

  private static func make(_ path: String) throws {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    let number = errno
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard number == ENOENT, parent.utf8.count < path.utf8.count else {
      throw StoreTrouble.system(number: number)
    }
    try make(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StoreTrouble.system(number: errno)
    }
  }

  /// Waits until no other process has the folder locked; a file system without locks has none.
  func lock() { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }

  /// Unlocks it too.
  func close() { _ = Foundation.close(descriptor) }

  /// Makes sure of a file with mode 0600 before SQLite opens it.
  ///
  /// The `-wal` and `-shm` files get the mode that the database has. Must not be called while the
  /// file is open in this process: closing any descriptor of it would drop SQLite's locks.
  func prepareFile(_ name: String) throws {
    let file = openat(descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
    guard file >= 0 else { throw StoreTrouble.system(number: errno) }
    defer { _ = Foundation.close(file) }
    var entry = stat()
    guard fstat(file, &entry) == 0 else { throw StoreTrouble.system(number: errno) }
    if entry.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
  }
}

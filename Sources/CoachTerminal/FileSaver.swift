import CoachEngine
import Glibc

/// Writes an exported session beside the person, never over a file that is there.
enum FileSaver {
  enum Outcome: Equatable {
    case saved
    case exists
    case failed(reason: String)
  }

  static func save(_ document: Document) -> Outcome {
    let descriptor = open(document.name, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      return errno == EEXIST ? .exists : .failed(reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var bytes = Array(document.text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return .failed(reason: String(cString: strerror(errno))) }
      bytes = bytes.dropFirst(count)
    }
    return .saved
  }
}

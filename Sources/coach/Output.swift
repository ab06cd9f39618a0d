import CoachCore
import Glibc

/// What a command prints, unbuffered: each line is out before the next is made.
enum Output {
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// An error, as the GNU Coding Standards have it: with the program's name, on standard error.
  static func complain(_ message: String) {
    write("coach: \(message.sanitized)\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

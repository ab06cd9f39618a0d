import CoachCore
import CoachServer
import Glibc

/// What a command prints, unbuffered: each line is out before the next is made.
enum Output {
  static func write(_ text: String) { OutputDescriptor.write(text, to: STDOUT_FILENO) }

  /// An error, as the GNU Coding Standards have it: with the program's name, on standard error.
  static func complain(_ message: String) {
    let text = "coach: \(message)".sanitized
    OutputDescriptor.write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }
}

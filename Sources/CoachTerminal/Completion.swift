@preconcurrency import CReadline
import Glibc

/// What Tab is asked to complete: the word before the cursor and what stands before it.
public struct CompletionRequest: Sendable, Equatable {
  /// The line up to the word, spaces included; empty for the first word.
  public var before: String
  /// The word as far as it is typed; may be empty.
  public var word: String

  public init(before: String, word: String) {
    self.before = before
    self.word = word
  }
}

/// Proposes words for a request.
///
/// Those that do not begin with its word are dropped. Nothing to propose is the right answer inside
/// speech.
public typealias Completer = @MainActor (CompletionRequest) -> [String]

/// Hands the candidates to readline, which inserts what they share or lists them.
@MainActor
enum Completion {
  static var completer: Completer = { _ in [] }
  private static var candidates: [String] = []

  static func install(_ completer: @escaping Completer) {
    Self.completer = completer
    rl_attempted_completion_function = { word, start, _ in
      Completion.matches(word, from: Int(start))
    }
    rl_variable_bind("page-completions", "off")
    // Zero: never ask "Display all 120 possibilities?", which would stop the clock.
    rl_completion_query_items = 0
  }

  private static func matches(
    _ word: UnsafePointer<CChar>?, from start: Int
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // Nothing found means nothing: no file names.
    rl_attempted_completion_over = 1
    guard let word else { return nil }
    let request = CompletionRequest(
      before: String(decoding: LineBuffer.bytes.prefix(start), as: UTF8.self),
      word: String(cString: word))
    candidates = completer(request).filter { $0.hasPrefix(request.word) }.reversed()
    // The value of `role=` follows at once.
    if candidates.count == 1, candidates[0].hasSuffix("=") { rl_completion_suppress_append = 1 }
    return rl_completion_matches(word) { _, _ in
      Completion.candidates.popLast().flatMap { strdup($0) }
    }
  }
}

/// readline's own copy of the text that is being edited.
@MainActor
enum LineBuffer {
  static var isEmpty: Bool { rl_end == 0 }

  static var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") } }

  static var bytes: UnsafeBufferPointer<UInt8> {
    let start = UnsafeRawPointer(rl_line_buffer).map { $0.assumingMemoryBound(to: UInt8.self) }
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(rl_end))
  }

  /// The text, with what is not UTF-8 shown as U+FFFD: a draft to look at, not an answer.
  static var text: String { String(decoding: bytes, as: UTF8.self) }
}

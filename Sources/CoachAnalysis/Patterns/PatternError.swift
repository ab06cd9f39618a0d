public import CoachCore

/// A pattern that cannot be understood: where, what was found, and what to write instead.
public struct PatternError: Error, Sendable, Equatable {
  /// Where the pattern begins in its file.
  public let place: Place
  /// The pattern as written.
  public let pattern: String
  /// Unicode scalars from the start of the pattern to the fault.
  public let offset: Int
  /// How many scalars are at fault, at least 1.
  public let length: Int
  /// What was found, what was expected and the fix.
  public let message: String
  /// A name that would be right, where one is near.
  public let suggestion: String?

  /// The fault as `coach check` prints it, the caret under the fault where the pattern stands on
  /// one line of the file.
  public var diagnostic: Diagnostic {
    let start = Place(path: place.path, line: place.line, column: place.column + offset)
    return Diagnostic(
      place: start, severity: .error, code: "pattern", message: message, suggestion: suggestion,
      length: length)
  }
}

/// A fault within one pattern, before its place is known.
struct PatternFault: Error, Equatable {
  var offset: Int
  var length = 1
  var message: String
  var suggestion: String?

  func at(_ source: PatternBook.Source) -> PatternError {
    PatternError(
      place: source.place, pattern: source.text, offset: offset, length: length, message: message,
      suggestion: suggestion)
  }
}

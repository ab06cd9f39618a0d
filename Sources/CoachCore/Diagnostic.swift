/// A position in a content file.
///
/// Lines and columns count from 1, columns in Unicode scalars.
public struct Place: Sendable, Hashable, Comparable {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

/// A problem in a script or another content file: where, what, and how to mend it.
///
/// Codes never change their meaning; docs/diagnostics.md lists them.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable { case error, warning }

  public var place: Place
  public var severity: Severity
  public var code: String
  /// What was found, what was expected and, where there is one, the fix.
  public var message: String
  /// The nearest name that would be right: "did you mean …".
  public var suggestion: String?
  /// The offending line as it stands in the file, for the snippet above the caret.
  public var snippet: String?
  /// How many scalars the caret underlines, at least 1.
  public var length: Int

  public init(
    place: Place, severity: Severity, code: String, message: String, suggestion: String? = nil,
    snippet: String? = nil, length: Int = 1
  ) {
    self.place = place
    self.severity = severity
    self.code = code
    self.message = message
    self.suggestion = suggestion
    self.snippet = snippet
    self.length = length
  }
}

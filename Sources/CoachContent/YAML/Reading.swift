import CoachCore

/// One content file while it is being read: its source, and what was found wrong so far.
struct Reading {
  let source: SourceText
  private(set) var findings: [Diagnostic] = []
  /// Set where the parser had to give up, so that what looks missing may only be out of sight.
  var isCutShort = false
  /// The lines of the source, once somebody asked for them.
  lazy var lines: [String] = source.lines

  init(_ source: SourceText) { self.source = source }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at span: Span, suggestion: String? = nil
  ) {
    guard !isCutShort || code.holdsInPartOfAFile else { return }
    findings.append(
      Diagnostic(
        place: Place(path: source.path, line: span.line, column: span.column),
        severity: code.severity, code: code.rawValue, message: message, suggestion: suggestion,
        length: span.length))
  }

  /// All findings with their snippets, in file order.
  mutating func finished() -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let lines = lines
    return findings.map { $0.withSnippet(from: lines) }.sorted()
  }
}

extension Diagnostic {
  /// The finding with the line it speaks of.
  func withSnippet(from lines: [String]) -> Diagnostic {
    let line = place.line - 1
    var finding = self
    finding.snippet = lines.indices.contains(line) ? lines[line] : nil
    return finding
  }
}

extension Sequence<Diagnostic> {
  /// By place; those at one place by code, and else as they came.
  func sorted() -> [Diagnostic] {
    sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}

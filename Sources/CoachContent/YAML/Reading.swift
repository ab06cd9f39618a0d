import CoachCore

/// One content file while it is being read: its source, and what was found wrong so far.
struct Reading {
  let source: SourceText
  private(set) var findings: [Diagnostic] = []
  /// Set where the parser had to give up, so that what looks missing may only be out of sight.
  var isCutShort = false

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
  func finished() -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let lines = source.lines
    return findings.map { finding in
      var finding = finding
      let line = finding.place.line - 1
      finding.snippet = lines.indices.contains(line) ? lines[line] : nil
      return finding
    }.sorted()
  }
}

extension Sequence<Diagnostic> {
  /// By place; those at one place by code, and else as they came.
  func sorted() -> [Diagnostic] {
    sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}

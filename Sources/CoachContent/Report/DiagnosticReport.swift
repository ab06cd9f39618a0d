public import CoachCore

/// What a check of content files found, and how it is shown.
public struct DiagnosticReport: Sendable, Equatable {
  /// The files that were checked, in order.
  public var files: [String]
  /// By file, line and column.
  public var findings: [Diagnostic]
  /// Files and folders that could not be read; they are in none of the texts below.
  public var unreadable: [UnreadableContent]

  public init(
    files: [String] = [], findings: [Diagnostic], unreadable: [UnreadableContent] = []
  ) {
    self.files = files
    self.findings = findings.sorted()
    self.unreadable = unreadable
  }

  /// The exit status of a check: 0 clean, 1 findings, 2 something could not be read.
  ///
  /// Warnings count as findings only if the check is `strict`.
  public func exitStatus(strict: Bool) -> Int32 {
    guard unreadable.isEmpty else { return 2 }
    return findings.contains { strict || $0.severity == .error } ? 1 : 0
  }

  /// The findings in the GNU form with snippets and carets, and a summary line a file.
  ///
  /// Fit for a terminal: nothing unprintable is left raw. Every line ends in a line feed.
  public var text: String {
    var text = ""
    var rest = findings[...]
    while let path = rest.first?.place.path {
      let own = rest.prefix { $0.place.path == path }
      for finding in own { text += finding.text }
      text += "\(path.oneLine): \(own.summary)\n"
      rest = rest.dropFirst(own.count)
    }
    return text
  }

  /// One JSON object a finding and line.
  ///
  /// `line` and `col` count from 1, `col` in Unicode scalars; `utf16` and `end` are where the
  /// marked text starts and ends in its line, from 0 in UTF-16 units, as editors want them.
  public var jsonLines: String { findings.map { $0.json.text + "\n" }.joined() }
}

extension Sequence<Diagnostic> {
  /// "4 errors, 3 warnings".
  fileprivate var summary: String {
    let errors = count { $0.severity == .error }
    let warnings = count { $0.severity == .warning }
    return [count(errors, "error"), count(warnings, "warning")].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Diagnostic {
  /// The finding in the GNU form, with its snippet if it has one.
  fileprivate var text: String {
    let head = "\(place.path.oneLine):\(place.line):\(place.column): \(severity.rawValue): "
    let question = suggestion.map { "; did you mean \"\($0.oneLine)\"?" } ?? ""
    let body = "\(message.oneLine)\(question) [\(code)]\n"
    let excerpt = snippet.flatMap { Excerpt(line: $0, column: place.column, length: length) }
    return head + body + (excerpt?.text(numbered: place.line) ?? "")
  }

  fileprivate var json: JSONValue {
    let line = Array((snippet ?? "").unicodeScalars)
    let before = line.prefix(place.column - 1).utf16Count
    let marked = line.dropFirst(place.column - 1).prefix(length).utf16Count
    return [
      "path": .string(place.path), "line": .int(place.line), "col": .int(place.column),
      "utf16": .int(before), "end": .int(before + marked), "code": .string(code),
      "severity": .string(severity.rawValue), "msg": .string(message),
      "fix": .optional(suggestion),
    ]
  }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var utf16Count: Int { reduce(0) { $0 + UTF16.width($1) } }
}

extension String {
  /// Fit for a terminal, without line ends.
  fileprivate var oneLine: String { String(sanitized.map { $0.isNewline ? " " : $0 }) }
}

import CoachCore
import Testing

@testable import CoachContent

@Suite("A report of findings")
struct DiagnosticReportTests {
  private func finding(
    _ snippet: String, column: Int, length: Int = 1, line: Int = 7, message: String = "wrong",
    path: String = "a.yaml", severity: Diagnostic.Severity = .error, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      place: Place(path: path, line: line, column: column), severity: severity, code: "C010",
      message: message, suggestion: suggestion, snippet: snippet, length: length)
  }

  @Test("The caret stands under the right character behind tabs, wide and combining ones")
  func carets() {
    let report = DiagnosticReport(findings: [
      finding("\tkey: value", column: 7, length: 5, line: 1),
      finding("日本: 語", column: 5, line: 2),
      finding("e\u{301}a: x", column: 5, line: 3),
      finding("👩 x: 日本語", column: 6, length: 3, line: 1_234_567),
    ])

    #expect(
      report.text == """
        a.yaml:1:7: error: wrong [C010]
             1 | \tkey: value
               | \t     ^~~~~
        a.yaml:2:5: error: wrong [C010]
             2 | 日本: 語
               |       ^~
        a.yaml:3:5: error: wrong [C010]
             3 | e\u{301}a: x
               |    ^
        a.yaml:1234567:6: error: wrong [C010]
        1234567 | 👩 x: 日本語
                |       ^~~~~~
        a.yaml: 4 errors

        """)
  }

  @Test("Nothing unprintable reaches the terminal, in message, path, suggestion or snippet")
  func sanitized() {
    let report = DiagnosticReport(findings: [
      finding(
        "a\u{1B}[31m: \u{202E}x", column: 9, message: "key \"a\nb\u{7}\"", path: "a\u{1B}.yaml",
        suggestion: "c\u{200B}")
    ])

    #expect(
      report.text == """
        a⟨U+001B⟩.yaml:7:9: error: key "a b⟨U+0007⟩"; did you mean "c⟨U+200B⟩"? [C010]
             7 | a⟨U+001B⟩[31m: ⟨U+202E⟩x
               |                ^~~~~~~~
        a⟨U+001B⟩.yaml: 1 error

        """)
  }

  @Test("A long line is cut around the caret")
  func longLine() {
    let line = String(repeating: "a", count: 100) + "b" + String(repeating: "c", count: 100)

    #expect(
      DiagnosticReport(findings: [finding(line, column: 101)]).text == """
        a.yaml:7:101: error: wrong [C010]
             7 | …\(String(repeating: "a", count: 60))b\(String(repeating: "c", count: 40))…
               | \(String(repeating: " ", count: 61))^
        a.yaml: 1 error

        """)
  }

  @Test("Findings are sorted, and each file has its own summary")
  func summaries() {
    let report = DiagnosticReport(findings: [
      finding("x", column: 1, line: 2, path: "b.yaml"),
      finding("x", column: 1, path: "a.yaml", severity: .warning),
      finding("x", column: 1, line: 1, path: "b.yaml", severity: .warning),
    ])

    #expect(
      report.text == """
        a.yaml:7:1: warning: wrong [C010]
             7 | x
               | ^
        a.yaml: 1 warning
        b.yaml:1:1: warning: wrong [C010]
             1 | x
               | ^
        b.yaml:2:1: error: wrong [C010]
             2 | x
               | ^
        b.yaml: 1 error, 1 warning

        """)
  }

  @Test("JSON Lines give columns in scalars from 1 and in UTF-16 from 0")
  func jsonLines() {
    let report = DiagnosticReport(findings: [
      finding("👩: inro", column: 4, length: 4, message: "no \"inro\"", suggestion: "intro"),
      finding("👩", column: 1, line: 8, severity: .warning),
    ])

    #expect(
      report.jsonLines == """
        {"path":"a.yaml","line":7,"col":4,"utf16":4,"end":8,"code":"C010","severity":"error","msg":"no \\"inro\\"","fix":"intro"}
        {"path":"a.yaml","line":8,"col":1,"utf16":0,"end":2,"code":"C010","severity":"warning","msg":"wrong","fix":null}

        """)
  }

  @Test("The exit status is 0, or 1 for findings, or 2 for what could not be read")
  func exitStatus() {
    let clean = DiagnosticReport(findings: [])
    let warned = DiagnosticReport(findings: [finding("x", column: 1, severity: .warning)])
    let failed = DiagnosticReport(findings: [finding("x", column: 1)])
    let unread = DiagnosticReport(findings: [], unreadable: [.init(path: "a", reason: "b")])

    #expect([clean, warned, failed, unread].map { $0.exitStatus(strict: false) } == [0, 0, 1, 2])
    #expect([clean, warned, failed, unread].map { $0.exitStatus(strict: true) } == [0, 1, 1, 2])
  }
}

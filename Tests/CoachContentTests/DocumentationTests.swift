import CoachCore
import Testing

@testable import CoachContent

@Suite("The documentation of the formats")
struct DocumentationTests {
  @Test("explains every code")
  func everyCode() {
    #expect(DocumentedFault.all.map(\.code) == DiagnosticCode.allCases.map(\.rawValue))
  }

  @Test("shows each code by an example that has just that fault", arguments: DocumentedFault.all)
  func example(_ fault: DocumentedFault) throws {
    #expect(try fault.found() == fault.expected)
  }

  @Test("builds its examples on a script without a fault, the tests' own sample")
  func sample() throws {
    #expect(try Documentation.page("diagnostics.md").contains(Sample.script))
  }

  @Test("holds a whole script, which loads without a warning")
  func wholeScript() throws {
    let page = try Documentation.page("script-format.md")
    let text = try #require(Documentation.fences(in: page[...]).last?.text)

    let read = ScriptReader.read(
      SourceText(path: "scripts/branch-library.yaml", bytes: Array(text.utf8)))

    #expect(DiagnosticReport(findings: read.findings).text == "")
    #expect(read.value?.nodes.map(\.id) == ["welcome", "desk", "again", "club"])
  }
}

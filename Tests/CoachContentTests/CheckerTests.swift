import CoachCore
import Testing

@testable import CoachContent

@Suite("A check of files and folders")
struct CheckerTests {
  @Test("goes through folders, skips tests of scripts, and takes each file's format from its place")
  func folders() throws {
    let folder = try TemporaryFolder([
      "scripts/sample.yaml": Sample.script(with: "start: inro"),
      "scripts/sample.test.yaml": "tests: []",
      "scripts/deep/sample.yaml": Sample.script,
      "scripts/notes.txt": "not content",
      "prompts/checklists/closing.yaml": "version: 1",
      "prompts/checklists/letters.yaml": "label: {}",
      "prompts/checklists/questions.yaml": "label: {}",
      "prompts/checklists/other.yaml": "version: 1",
      "prompts/patterns/classes.yaml": "modal: [will, {}]",
      "prompts/patterns/letter.yaml": "thank: {find: [thanks]}",
    ])

    let report = Checker.check(paths: [folder.path + "/"])

    #expect(
      folder.hidden(in: report.text) == """
        FOLDER/prompts/checklists/closing.yaml:1:1: error: the checklist has no "signals" [C012]
             1 | version: 1
               | ^
        FOLDER/prompts/checklists/closing.yaml:1:1: error: the checklist has no "warnings" [C012]
             1 | version: 1
               | ^
        FOLDER/prompts/checklists/closing.yaml: 2 errors
        FOLDER/prompts/checklists/letters.yaml:1:1: error: unknown key "label" in letter guide; did you mean "labels"? [C010]
             1 | label: {}
               | ^~~~~
        FOLDER/prompts/checklists/letters.yaml: 1 error
        FOLDER/prompts/checklists/other.yaml:1:1: error: no format is known for a file here; prompts/ holds checklists/closing.yaml, checklists/questions.yaml, checklists/letters.yaml, coaching/ and patterns/ [C029]
        FOLDER/prompts/checklists/other.yaml: 1 error
        FOLDER/prompts/checklists/questions.yaml:1:1: error: unknown key "label" in guide; did you mean "labels"? [C010]
             1 | label: {}
               | ^~~~~
        FOLDER/prompts/checklists/questions.yaml: 1 error
        FOLDER/prompts/patterns/classes.yaml:1:15: error: "modal" must be a text, but it is a mapping [C020]
             1 | modal: [will, {}]
               |               ^
        FOLDER/prompts/patterns/classes.yaml: 1 error
        FOLDER/prompts/patterns/letter.yaml:1:1: error: "thank" is not a label of this kind of text; did you mean "thanks"? [C015]
             1 | thank: {find: [thanks]}
               | ^~~~~
        FOLDER/prompts/patterns/letter.yaml: 1 error
        FOLDER/scripts/sample.yaml:1:8: error: node "inro" does not exist; did you mean "intro"? [C011]
             1 | start: inro
               |        ^~~~
        FOLDER/scripts/sample.yaml: 1 error

        """)
    #expect(report.files.count == 8)
  }

  @Test("takes a file by itself for what its keys look like")
  func shapes() throws {
    let folder = try TemporaryFolder([
      "mine.yaml": "signals: {}", "yours.yaml": "labels: {}", "sample.yaml": "id: sample",
    ])

    let codes = ["mine", "yours", "sample"].map { name in
      Checker.check(paths: ["\(folder.path)/\(name).yaml"]).findings.first?.message
    }

    #expect(
      codes == [
        "the checklist has no \"version\"", "\"labels\" has no \"next-step\"",
        "the script has no \"coach\"",
      ])
  }

  @Test("says what cannot be read: nothing there, no file, a link that leads out, too large")
  func unreadable() throws {
    let outside = try TemporaryFolder(["secret.yaml": Sample.script])
    let folder = try TemporaryFolder([
      "scripts/large.yaml": String(repeating: "# \n", count: 90_000)
    ])
    try folder.link("scripts/sample.yaml", to: outside.path + "/secret.yaml")
    try folder.link("scripts/loop", to: ".")

    let report = Checker.check(paths: [folder.path, folder.path + "/absent", "/dev/zero"])

    #expect(
      report.unreadable.map { folder.hidden(in: $0.description) } == [
        "FOLDER/scripts/sample.yaml: leads out of the content folder",
        "FOLDER/absent: No such file or directory", "/dev/zero: not a regular file",
      ])
    #expect(
      folder.hidden(in: report.text) == """
        FOLDER/scripts/large.yaml:1:1: error: the file has 270000 bytes; 262144 are allowed [C009]
        FOLDER/scripts/large.yaml: 1 error

        """)
    #expect(report.exitStatus(strict: false) == 2)
  }

  @Test("of a whole coaching folder names keys that stand twice, sentences that nobody wrote")
  func coaching() throws {
    let folder = try TemporaryFolder([
      "prompts/coaching/a.yaml": "other.key: [One, Two]",
      "prompts/coaching/b.yaml": "other.key: Three",
    ])

    let whole = Checker.check(paths: [folder.path]).findings
    let part = Checker.check(paths: [folder.path + "/prompts/coaching/b.yaml"]).findings

    #expect(
      whole.map { folder.hidden(in: "\($0.place.path): \($0.message)") } == PhraseKey.allCases.map {
        "FOLDER/prompts/coaching: no file here has \"\($0.rawValue)\""
      } + [
        "FOLDER/prompts/coaching/a.yaml: unknown key \"other.key\": coach never says it",
        "FOLDER/prompts/coaching/b.yaml: unknown key \"other.key\": coach never says it",
        "FOLDER/prompts/coaching/b.yaml: "
          + "key \"other.key\" is already in FOLDER/prompts/coaching/a.yaml, line 1",
      ])
    #expect(part.map(\.message) == ["unknown key \"other.key\": coach never says it"])
  }

  @Test("asks somebody else about the patterns of a whole folder, and shows where they are wrong")
  func patterns() throws {
    let folder = try TemporaryFolder([
      "prompts/patterns/closing.yaml": "fit: {find: [\"good (fit\"]}"
    ])

    let report = Checker.check(paths: [folder.path]) { book in
      [Diagnostic.unclosed(book.rules[.closing]?.first?.find.first?.place)].compactMap { $0 }
    }

    #expect(
      folder.hidden(in: report.text) == """
        FOLDER/prompts/patterns/closing.yaml:1:15: error: a ( without a ) [C050]
             1 | fit: {find: ["good (fit"]}
               |               ^~~~
        FOLDER/prompts/patterns/closing.yaml: 1 error

        """)
  }
}

extension Diagnostic {
  fileprivate static func unclosed(_ place: Place?) -> Diagnostic? {
    place.map {
      Diagnostic(
        place: $0, severity: .error, code: "C050", message: "a ( without a )", length: 4)
    }
  }
}

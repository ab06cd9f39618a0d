import CoachCore
import Testing

@testable import CoachContent

@Suite("The files under prompts")
struct PromptTests {
  @Test("A pattern's place is the first character of its text, plain, quoted, flow or block")
  func patternPlaces() {
    let text = """
      fit:
        find:
          - plain one
          - "quoted one"
          -   'single'
          - >
            folded one
        with_fact: [flow, "second", é, third]
        unless: ["日本", last]
      """

    let rule = patterns(.closing, text)?.rules[.closing]?.first

    #expect(
      rule
        == PatternBook.Rule(
          label: "fit",
          find: [
            .init("plain one", place: place(3, 7)), .init("quoted one", place: place(4, 8)),
            .init("single", place: place(5, 10)), .init("folded one", place: place(7, 7)),
          ],
          unless: [.init("日本", place: place(9, 13)), .init("last", place: place(9, 18))],
          findWithFact: [
            .init("flow", place: place(8, 15)), .init("second", place: place(8, 22)),
            .init("é", place: place(8, 31)), .init("third", place: place(8, 34)),
          ]))
  }

  @Test("A scope reaches in a direction, and vetoes are held against the scopes")
  func scopes() {
    let read = PatternReader.read([
      (
        .closing,
        source("proof: {find: [won], vetoes: [negation, past]}\nthanks: {}\nfit: {unless: [x]}")
      ),
      (.scopes, source("negation: {triggers: [not], direction: forwards, reach: 0}")),
    ])

    #expect(
      read.findings.map {
        "\($0.place.line):\($0.place.column) \($0.message) \($0.suggestion ?? "")"
      }
        == [
          "1:40 \"direction\" must be one of forward, backward, both, but it is \"forwards\" forward",
          "1:57 \"reach\" must be a number from 1 to 1000, but it is \"0\" ",
          "1:41 scope \"past\" does not exist ",
          "3:1 rule \"fit\" has neither \"find\" nor \"with_fact\" ",
        ])
  }

  @Test("A checklist holds every signal and warning of the codebook, and no others")
  func checklistLabels() {
    let text = """
      version: a b
      signals:
        fitt: {}
        thanks: {name: Thanks, group: doors, weight: 0, definition: d, why: w, advice: {missing: m, generic: ""}, examples: {generic: g, specific: s, miss: m}}
      warnings: {hedged: {name: n, definition: d, why: w, advice: a, example: e}}
      """

    let read = ChecklistReader.read(source(text))

    #expect(
      read.findings.map(\.message) == [
        "version \"a b\" must be one word without +",
        "\"signals\" has no \"wants-role\"", "\"signals\" has no \"wants-company\"",
        "\"signals\" has no \"enthusiasm\"", "\"signals\" has no \"commitment\"",
        "\"signals\" has no \"forward-motion\"", "\"signals\" has no \"proof\"",
        "\"signals\" has no \"employer-value\"", "\"signals\" has no \"learned\"",
        "\"signals\" has no \"objection\"", "\"signals\" has no \"offers-more\"",
        "\"signals\" has no \"asks-next-step\"", "unknown key \"fitt\" in signals",
        "\"group\" must be one of interest, proof, door, but it is \"doors\"",
        "\"weight\" must be a number from 1 to 100, but it is \"0\"", "\"generic\" is empty",
        "\"warnings\" has no \"self-first\"", "\"warnings\" has no \"desperate\"",
        "\"warnings\" has no \"negative-talk\"", "\"warnings\" has no \"pressure\"",
        "warning \"hedged\" has no \"better\"",
      ])
  }

  @Test("A letter's label is looked for in some letters, and expected in some of those")
  func letterLabels() {
    let read = LetterReader.read(
      source(
        """
        labels:
          thanks: {name: n, kind: label, letters: [thank-you, check-in], expected: [check-in], definition: d, why: w, advice: a, example: e}
          fit: {name: n, kind: praise, letters: [thank-yuo], definition: d, why: w, advice: a}
          proof: {name: n, kind: label, letters: [thank-you], expected: [check-in], definition: d, why: w, advice: a, example: e}
          pushy: {name: n, kind: warning, letters: [], expected: [check-in], definition: d, why: w, advice: a, example: e}
          pushi: {}
        """))

    #expect(
      read.findings.filter { !$0.message.hasPrefix("\"labels\" has no") }.map {
        "\($0.place.line):\($0.place.column) \($0.message) \($0.suggestion ?? "")"
      } == [
        "3:3 label \"fit\" has no \"example\" ",
        "3:24 \"kind\" must be one of label, warning, but it is \"praise\" ",
        "3:42 \"letters\" must be one of thank-you, check-in, rejection-reply, "
          + "but it is \"thank-yuo\" thank-you",
        "4:66 \"expected\" holds check-in, which \"letters\" does not ",
        "5:44 \"letters\" is empty ",
        "5:48 no letter is expected to earn a warning ",
        "6:3 unknown key \"pushi\" in labels pushy",
      ])
    #expect(read.findings.count { $0.message.hasPrefix("\"labels\" has no") } == 17)
  }

  private static let key = PhraseKey.allCases[0].rawValue

  @Test(
    "Slots are names in braces",
    arguments: [
      ("Hello {name}, {first_2}.", nil), ("Hello {name.", "a { without a }"),
      ("Hello name}.", "a } without a {"), ("Hello {}.", "a slot must look like {name}"),
      ("Hello {na me}.", "a slot must look like {name}"),
      ("Hello {{name}}.", "a slot must look like {name}"),
    ])
  func slots(_ sentence: String, _ problem: String?) {
    let read = PhraseReader.read([source("\(Self.key): \"\(sentence)\"")], folder: nil)

    #expect(read.findings.first?.message == problem.map { "\"\(Self.key)\": \($0)" })
  }

  // MARK: - Pieces

  private func source(_ text: String) -> SourceText {
    SourceText(path: "p.yaml", bytes: Array(text.utf8))
  }

  private func patterns(_ file: PatternReader.File, _ text: String) -> PatternBook? {
    PatternReader.read([(file, source(text))]).value
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(path: "p.yaml", line: line, column: column)
  }
}

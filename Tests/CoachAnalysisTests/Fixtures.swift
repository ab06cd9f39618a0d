import CoachAnalysis
import CoachCore
import Foundation
import Yams

/// The checklist, guide and shipped patterns that the tests judge with.
enum Fixtures {
  static let checklist = Checklist(
    version: "1.0.0",
    signals: [
      signal("wants-role", .interest, weight: 3), signal("wants-company", .interest, weight: 2),
      signal("enthusiasm", .interest, weight: 2), signal("commitment", .interest, weight: 2),
      signal("forward-motion", .interest, weight: 1), signal("fit", .proof, weight: 3),
      signal("proof", .proof, weight: 3), signal("employer-value", .proof, weight: 2),
      signal("learned", .interest, weight: 2), signal("objection", .proof, weight: 1),
      signal("offers-more", .door, weight: 1), signal("asks-next-step", .door, weight: 1),
      signal("thanks", .interest, weight: 1),
    ],
    warnings: ["hedged", "self-first", "desperate", "negative-talk", "pressure"].map(warning))

  static let guide = QuestionGuide(
    entries: entries(
      .rung,
      [
        "next-step", "another-round", "decision-date", "follow-up-ok", "contact-channel",
        "need-anything",
      ]) + entries(.merit, ["top-candidate", "concerns"])
      + entries(.substance, ["role", "team", "company", "interviewer"])
      + entries(.warning, ["pay-perks", "verdict", "basics", "no-question"])
      + entries(.statement, ["statement"]))

  /// Which label is looked for in which letter, and expected there.
  static let letters = LetterGuide(
    entries: letters(
      .label, ["names-person"], in: LetterKind.allCases, expected: LetterKind.allCases)
      + letters(
        .label, ["thanks"], in: LetterKind.allCases, expected: [.thankYou, .rejectionReply])
      + letters(
        .label, ["wants-role"], in: [.thankYou, .checkIn], expected: [.thankYou, .checkIn])
      + letters(.label, ["learned"], in: [.thankYou, .checkIn], expected: [.thankYou])
      + letters(.label, ["proof", "confirms-next-step"], in: [.thankYou], expected: [])
      + letters(
        .label, ["recalls-timeline", "asks-status"], in: [.checkIn], expected: [.checkIn])
      + letters(
        .label, ["asks-feedback"], in: [.rejectionReply], expected: [.rejectionReply])
      + letters(.warning, ["pushy", "desperate"], in: LetterKind.allCases, expected: []))

  static let book = PatternFiles.read(
    from: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../prompts/patterns"))

  static let analyst = Result { () throws(PatternError) in
    try Analyst(
      checklist: checklist, guide: guide, letters: letters, patterns: book, rules: "test")
  }

  /// The same, for closing statements only.
  static let closingAnalyst = Result { () throws(PatternError) in
    try Analyst(
      checklist: checklist, guide: guide, letters: letters, patterns: book, rules: "test",
      kinds: [.closing])
  }

  static let context = InterviewContext(
    role: "Ward Sister", company: "St Brannoc", interviewer: "Orla Finnegan",
    facts: [
      "Nine beds stay closed for want of discharge letters.",
      "Night handovers have been running late.",
    ], doubt: "Has never led a night team.")

  private static func signal(_ id: Label, _ group: Signal.Group, weight: Int) -> Signal {
    Signal(
      id: id, name: id.rawValue, group: group, weight: weight, definition: "", why: "why \(id)",
      advice: .init(whenMissing: "add \(id)", whenGeneric: "sharpen \(id)"),
      examples: .init(generic: "", specific: "", miss: ""))
  }

  private static func warning(_ id: Label) -> Warning {
    Warning(
      id: id, name: id.rawValue, definition: "", why: "why \(id)", advice: "drop \(id)",
      example: "", better: "")
  }

  private static func entries(_ kind: QuestionGuide.Kind, _ ids: [Label]) -> [QuestionGuide.Entry] {
    ids.map { id in
      QuestionGuide.Entry(
        id: id, name: id.rawValue, kind: kind, definition: "", coaching: "on \(id)", example: "")
    }
  }

  private static func letters(
    _ kind: LetterGuide.Kind, _ ids: [Label], in letters: [LetterKind], expected: [LetterKind]
  ) -> [LetterGuide.Entry] {
    ids.map { id in
      LetterGuide.Entry(
        id: id, name: id.rawValue, kind: kind, letters: Set(letters), expected: Set(expected),
        definition: "", why: "why \(id)", advice: "on \(id)", example: "")
    }
  }
}

/// Reads `prompts/patterns` for tests; the program reads it through CoachContent.
enum PatternFiles {
  static func read(from folder: URL) -> PatternBook {
    let rules = TextKind.allCases.map { kind in
      (kind, pairs(of: "\(kind.rawValue).yaml", in: folder).map(rule))
    }
    return PatternBook(
      classes: pairs(of: "classes.yaml", in: folder).map {
        PatternBook.WordClass(name: $0.name, members: sources($0.node))
      }, scopes: pairs(of: "scopes.yaml", in: folder).map(scope),
      rules: Dictionary(uniqueKeysWithValues: rules))
  }

  private static func pairs(of file: String, in folder: URL) -> [(name: String, node: Yams.Node)] {
    let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let root = text.flatMap { try? compose(yaml: $0, .basic) }
    return root?.mapping.map { $0.map { (name: $0.key.string ?? "", node: $0.value) } } ?? []
  }

  private static func rule(_ pair: (name: String, node: Yams.Node)) -> PatternBook.Rule {
    PatternBook.Rule(
      label: Label(pair.name), find: sources(pair.node["find"]),
      unless: sources(pair.node["unless"]),
      vetoes: sources(pair.node["vetoes"]).map { $0.text },
      findWithFact: sources(pair.node["with_fact"]))
  }

  private static func scope(_ pair: (name: String, node: Yams.Node)) -> PatternBook.Scope {
    PatternBook.Scope(
      name: pair.name, triggers: sources(pair.node["triggers"]),
      pseudo: sources(pair.node["pseudo"]), ends: sources(pair.node["ends"]),
      direction: .init(rawValue: pair.node["direction"]?.string ?? "") ?? .forward,
      reach: Int(pair.node["reach"]?.string ?? "") ?? 1)
  }

  private static func sources(_ node: Yams.Node?) -> [PatternBook.Source] {
    node?.sequence.map { list in
      list.map { item in
        PatternBook.Source(
          item.string ?? "",
          place: Place(path: "test", line: item.mark?.line ?? 1, column: item.mark?.column ?? 1))
      }
    } ?? []
  }
}

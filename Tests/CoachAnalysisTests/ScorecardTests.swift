import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct ScorecardTests {
  static let good =
    "Thank you for seeing me on a Friday. I want this job, Orla. When you told me about the nine "
    + "beds, I thought of Leeds. At Leeds we cut the letters from 40 hours to 6. What happens next?"

  @Test("A card holds every signal in checklist order, quoted exactly")
  func whole() throws {
    let card = try score(Self.good)
    #expect(card.signals.map(\.id) == Fixtures.checklist.signals.map(\.id))
    #expect(card.given == ["wants-role", "proof", "learned", "asks-next-step", "thanks"])
    #expect(card.rules == "test")
    #expect(quoted(card, in: Self.good) == evidence(card))
  }

  @Test(
    "Evidence is the clause that earns the label",
    arguments: [
      ("thanks", "👍🏽 Well, «thank you for your time», and I mean that, every word of it, truly."),
      ("wants-role", "It was a long way here on the bus, but «I want this job, rain or no rain»."),
      (
        "wants-role",
        "Cafe\u{301} or ward, I said to my wife:\r\n«I want this job more than either»."
      ),
      ("asks-next-step", "I will not keep you from your lunch any longer. So «what happens next»?"),
      ("hedged", "The place is near and the bus is warm and dry. «I suppose I would take it»."),
    ])
  func clauses(label: Label, marked: String) throws {
    let example = MarkedText(marked)
    let card = try score(example.text)
    let found =
      card.signals.filter { $0.id == label }.flatMap(\.evidence)
      + card.warnings.filter { $0.id == label }.flatMap(\.evidence)
    #expect(MarkedText.marking(found.map(\.range), in: example.text) == marked)
  }

  @Test(
    "A sentence with something told, a number or a name is specific, another is generic",
    arguments: [
      ("Thank you for your time.", Level.generic),
      ("Thank you for telling me about the discharge letters.", .specific),
      ("Thank you for the 40 minutes.", .specific), ("Thank you, Orla.", .generic),
      ("Thank you for the tour of Florence Ward.", .specific),
      ("Thank you for seeing me in May.", .generic), ("Thank you, St Brannoc.", .generic),
      ("Thank you for showing me the oven.", .specific),
      ("Thank you for letting me hold the drill.", .specific),
      ("Thank you for showing me around.", .generic),
      ("Thank you for telling me about the job.", .generic),
      ("Thank you for giving me this opportunity.", .generic),
    ])
  func levels(text: String, level: Level) throws {
    let card = try score(text + " It has been a long day and I am glad that I came to see it.")
    #expect(card.level(of: "thanks") == level)
  }

  @Test(
    "A reason that only this place gives is specific, praise is generic",
    arguments: [
      ("I want to join this team because you still bake your own bread.", Level.specific),
      ("I want to join this team because you still bake through the night.", .specific),
      ("I want to join this team because you are a great company.", .generic),
      ("I want to join this team because your people are friendly.", .generic),
    ])
  func reasons(text: String, level: Level) throws {
    let card = try score(text + " It has been a long day and I am glad that I came to see it.")
    #expect(card.level(of: "wants-company") == level)
  }

  @Test(
    "A meaning earns its label, and what only sounds like it does not",
    arguments: [
      ("So nobody is called back from leave.", [], ["forward-motion"]),
      ("He was called back to work.", [], ["forward-motion"]),
      ("I hope to be called back.", ["forward-motion"], []),
      ("I worked in a hospital for ten years.", [], ["commitment", "proof"]),
      ("I worked in shops for ten years.", [], ["commitment", "proof"]),
      ("I ran the webhook service for four years.", [], ["commitment"]),
      ("We bought a house here.", [], ["commitment"]),
      ("I will stay at least five years.", ["commitment"], []),
      ("I plan to be on this ward for ten years.", ["commitment"], []),
      (
        "I'd be honoured to take this on and I'm determined to make it work.",
        ["wants-role", "commitment"], []
      ),
      ("I took twelve patients on my own by week eight.", ["proof"], ["employer-value"]),
      (
        "You worry that I'd move on before I have to live with it.", ["objection"],
        ["employer-value"]
      ),
      ("It is a tool which would give support two days a week back.", ["employer-value"], []),
      (
        "You said they fall at four, and I would start a comfort round at half three.",
        ["learned", "employer-value"], []
      ),
      ("I did nights for three years at Cork.", [], ["proof"]),
      ("Nobody was hurt.", [], ["proof"]),
      ("I cut our falls from nine a month to four.", ["proof"], []),
      ("Failed deliveries went from 3 percent to 0.1.", ["proof"], []),
      ("I have brought falls down from nine a month to four.", ["proof"], []),
      ("I rewired eleven council houses.", ["proof"], []),
      ("It is this job I want.", ["wants-role"], ["wants-company"]),
      ("It is this ward I want to work on.", ["wants-company"], []),
      ("I'd love to be a ward nurse here at St Brannoc.", ["wants-role", "wants-company"], []),
      ("I'd really love to work on St Brigid's.", ["wants-company"], []),
      (
        "I'd really love to work on your ward as your nurse.", ["wants-role", "wants-company"], []
      ),
    ] as [(String, [Label], [Label])])
  func meanings(text: String, present: [Label], absent: [Label]) throws {
    let card = try score(text + " It has been a long day and the bus was late once more.")
    #expect(Set(present).isSubset(of: card.given))
    #expect(Set(absent).isDisjoint(with: card.given))
  }

  @Test("Advice fits the level, and a specific signal needs none")
  func advice() throws {
    let card = try score(Self.good)
    #expect(card.finding("fit")?.advice == "add fit")
    #expect(card.finding("wants-role")?.advice == "sharpen wants-role")
    #expect(card.finding("proof")?.advice == nil)
    #expect(card.finding("proof")?.evidence.first?.why == "why proof")
  }

  @Test("Strengths are the best two, and the one change is the weightiest missing signal")
  func counsel() throws {
    let card = try score(Self.good)
    #expect(card.strengths == ["proof", "learned"])
    #expect(card.change == Scorecard.Change(label: "fit", say: "add fit"))
  }

  @Test("A warning is the first thing to change")
  func warningFirst() throws {
    let card = try score(Self.good + " I suppose I would take it if the pay is good.")
    #expect(card.warnings.map(\.id).contains("hedged"))
    #expect(card.change == Scorecard.Change(label: "hedged", say: "drop hedged"))
  }

  @Test("Marks are weighed by hand here: generic six tenths, specific all, ten off for a warning")
  func marks() {
    let checklist = Checklist(
      version: "1",
      signals: [
        signal("a", .interest, 3), signal("b", .interest, 1), signal("c", .proof, 4),
        signal("d", .door, 2),
      ], warnings: [])
    let findings = [
      finding("a", .interest, .specific), finding("b", .interest, .generic),
      finding("c", .proof, .missing), finding("d", .door, .generic),
    ]
    let warning = LabelFinding(id: "w", evidence: [])
    #expect(
      Marking.verdict(findings, warnings: [], checklist: checklist)
        == .scored(score: 48, bars: .init(interest: 90, proof: 0, door: 60)))
    #expect(
      Marking.verdict(findings, warnings: [warning], checklist: checklist)
        == .scored(score: 38, bars: .init(interest: 90, proof: 0, door: 60)))
    #expect(
      Marking.verdict(
        findings, warnings: Array(repeating: warning, count: 9), checklist: checklist)
        == .scored(score: 0, bars: .init(interest: 90, proof: 0, door: 60)))
  }

  @Test(
    "A signal more never lowers the mark",
    arguments: [
      "I can't wait.", "I believe my skills match this role.", "I will do whatever it takes.",
      "I hope to hear from you.", "I can send you references.", "I want to join this team.",
    ])
  func monotone(more: String) throws {
    let before = try mark(Self.good)
    let after = try mark(Self.good + " " + more)
    #expect(after > before)
  }

  @Test(
    "A warning more never raises the mark",
    arguments: [
      "When do I start?", "I really need this job, please.", "My old boss was a useless bully.",
      "The main reason is the salary.", "I guess I would probably take it.",
    ])
  func warningsLower(more: String) throws {
    let before = try mark(Self.good)
    let after = try mark(Self.good + " " + more)
    #expect(after < before)
  }

  @Test("Length by itself does nothing")
  func padding() throws {
    let padding = " The rain fell on the roof and the bus was late, as it is on most days."
    let padded = try mark(Self.good + padding)
    #expect(try mark(Self.good) == padded)
  }

  @Test(
    "Length tells words, seconds and how that stands to the limit",
    arguments: [
      (171, 64...79, TextLength.Verdict.within), (97, 36...45, .short), (98, 37...45, .within),
      (240, 90...111, .within), (241, 90...111, .over), (0, 0...0, .short),
    ])
  func length(words: Int, seconds: ClosedRange<Int>, verdict: TextLength.Verdict) {
    let reading = Reading(Array(repeating: "word", count: words).joined(separator: " "))
    #expect(
      Measure.length(of: reading, limit: 90)
        == TextLength(words: words, secondsSpoken: seconds, limit: 90, verdict: verdict))
  }

  @Test("The same text gives the same card, also from another analyst")
  func determinism() throws {
    let other = try Analyst(
      checklist: Fixtures.checklist, guide: Fixtures.guide, letters: Fixtures.letters,
      patterns: Fixtures.book, rules: "test")
    let card = try score(Self.good)
    #expect(try score(Self.good) == card)
    #expect(other.score(Self.good, context: Fixtures.context) == card)
  }

  @Test("Given sentences are answered one by one")
  func sentences() throws {
    let card = try Fixtures.analyst.get().score(
      "",
      sentences: [
        "Thank you for your time.", "It rained all the long way here.", "I want this job.",
      ],
      context: Fixtures.context)
    #expect(card.sentences == [["thanks"], [], ["wants-role"]])
    #expect(card.finding("wants-role")?.evidence.map(\.sentence) == [3])
    #expect(card.finding("wants-role")?.evidence.map(\.range) == [58..<73])
  }

  @Test(
    "Thousands of words are read, however they are put",
    arguments: ["I want this job. ", "i want this job and i ", "not ", "(“ ", "a, ", "if i were "])
  func long(piece: String) throws {
    let text = String(repeating: piece, count: 3000)
    #expect(try !score(text).isScored)
  }

  private func score(_ text: String) throws -> Scorecard {
    try Fixtures.analyst.get().score(text, context: Fixtures.context)
  }

  private func mark(_ text: String) throws -> Int { try #require(try score(text).score) }

  private func evidence(_ card: Scorecard) -> [String] {
    card.signals.flatMap(\.evidence).map(\.text)
  }

  private func quoted(_ card: Scorecard, in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return card.signals.flatMap(\.evidence).map { evidence in
      String(String.UnicodeScalarView(scalars[evidence.range]))
    }
  }

  private func signal(_ id: Label, _ group: Signal.Group, _ weight: Int) -> Signal {
    Signal(
      id: id, name: "", group: group, weight: weight, definition: "", why: "",
      advice: .init(whenMissing: "", whenGeneric: ""),
      examples: .init(generic: "", specific: "", miss: ""))
  }

  private func finding(_ id: Label, _ group: Signal.Group, _ level: Level) -> SignalFinding {
    SignalFinding(id: id, group: group, level: level, evidence: [], advice: nil)
  }
}

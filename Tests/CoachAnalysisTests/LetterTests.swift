import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct LetterTests {
  static let note = """
    Dear Orla,

    Thank you for your time on Friday. I keep thinking about the nine beds and the discharge \
    letters. I understand you will decide by Monday.

    Yours, Bo
    """

  static let nagging =
    "Dear Orla, this is my third email. I need an answer by noon today or I will go elsewhere."

  @Test("A letter's card holds what was found and why it counts, a mark, and one thing to change")
  func whole() throws {
    let card = try read(Self.note, .thankYou)
    #expect(
      card
        == LabelCard(
          rules: "test", kind: .letter, notScored: nil, score: 75,
          labels: [
            finding("names-person", 1, 0..<9, "Dear Orla"),
            finding("thanks", 2, 12..<45, "Thank you for your time on Friday"),
            finding(
              "learned", 3, 47..<108,
              "I keep thinking about the nine beds and the discharge letters"),
            finding(
              "confirms-next-step", 4, 110..<148, "I understand you will decide by Monday"),
          ], warnings: [],
          length: TextLength(words: 29, secondsSpoken: 11...13, limit: 45, verdict: .short),
          missing: ["wants-role"], change: .init(label: "wants-role", say: "on wants-role"),
          sentences: [["names-person"], ["thanks"], ["learned"], ["confirms-next-step"], []]))
  }

  @Test(
    "The same words are judged by what the letter is",
    arguments: [
      (.thankYou, ["names-person", "thanks", "learned", "confirms-next-step"], 75, "wants-role"),
      (.checkIn, ["names-person", "thanks", "learned"], 25, "wants-role"),
      (.rejectionReply, ["names-person", "thanks"], 67, "asks-feedback"),
    ] as [(LetterKind, [Label], Int, Label)])
  func kinds(kind: LetterKind, labels: [Label], score: Int, change: Label) throws {
    let card = try read(Self.note, kind)
    #expect(card.labels.map(\.id) == labels)
    #expect(card.score == score)
    #expect(card.change?.label == change)
  }

  @Test("A letter that holds all that is expected of it has the whole mark and nothing to change")
  func complete() throws {
    let card = try read(Self.note + " I want this job.", .thankYou)
    #expect(card.score == 100)
    #expect(card.missing == [])
    #expect(card.change == nil)
  }

  @Test("A warning takes ten off and is the first thing to change")
  func warnings() throws {
    let card = try read(Self.nagging, .checkIn)
    #expect(card.labels.map(\.id) == ["names-person"])
    #expect(card.warnings.map(\.id) == ["pushy"])
    #expect(card.warnings.map(\.advice) == ["on pushy"])
    #expect(card.warnings.flatMap(\.evidence).allSatisfy { $0.why == "why pushy" })
    #expect(card.score == 15)
    #expect(card.change == .init(label: "pushy", say: "on pushy"))
  }

  @Test("A letter of unknown kind is searched for everything, warned, and has no mark")
  func unknown() throws {
    let card = try read(Self.nagging, nil)
    #expect(card.notScored == nil)
    #expect(card.score == nil)
    #expect(card.missing == [])
    #expect(card.change == .init(label: "pushy", say: "on pushy"))
    #expect(try read(Self.note, nil).change == nil)
  }

  @Test("A letter that is not judged has no mark and lacks nothing")
  func refused() throws {
    let card = try read("Dear Orla, thank you.", .thankYou)
    #expect(
      card
        == LabelCard(
          rules: "test", kind: .letter, notScored: "too-short", labels: [], warnings: [],
          length: TextLength(words: 4, secondsSpoken: 2...2, limit: 45, verdict: .short),
          sentences: [["names-person", "thanks"]]))
  }

  @Test(
    "A mark is the share that is there, rounded, less ten a warning, never below nought",
    arguments: [
      (6, 0, 0, 100), (6, 1, 0, 83), (3, 1, 0, 67), (6, 3, 1, 40), (6, 5, 2, 0), (4, 4, 0, 0),
      (0, 0, 0, nil), (0, 0, 3, nil),
    ] as [(Int, Int, Int, Int?)])
  func marks(expected: Int, missing: Int, warnings: Int, score: Int?) {
    #expect(Marking.score(expected: expected, missing: missing, warnings: warnings) == score)
  }

  private func read(_ text: String, _ kind: LetterKind?) throws -> LabelCard {
    try Fixtures.analyst.get().read(text, kind: kind, context: Fixtures.context)
  }

  private func finding(_ id: Label, _ sentence: Int, _ range: Range<Int>, _ text: String)
    -> LabelFinding
  {
    LabelFinding(
      id: id,
      evidence: [Evidence(sentence: sentence, range: range, text: text, why: "why \(id)")])
  }
}

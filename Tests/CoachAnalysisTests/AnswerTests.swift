import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct AnswerTests {
  static let facts = [
    Fact(id: "beds", says: "Nine beds stay closed.", match: Matcher(any: ["nine beds", "9 beds"])),
    Fact(id: "nights", says: "Night handovers have been running late.", match: Matcher()),
  ]

  @Test(
    "A want is met when every part of it holds",
    arguments: [
      (Matcher(any: ["handover"]), true), (Matcher(any: ["hand"]), false),
      (Matcher(any: ["HANDOVER SHEET"]), true), (Matcher(any: ["ship", "nine beds"]), true),
      (Matcher(all: ["handover", "nine"]), true), (Matcher(all: ["handover", "ten"]), false),
      (Matcher(none: ["handover"]), false), (Matcher(none: ["ten"]), true),
      (Matcher(any: ["i'd"]), true), (Matcher(minWords: 14), true), (Matcher(minWords: 15), false),
      (Matcher(facts: ["beds"]), true), (Matcher(facts: ["nights"]), false),
      (Matcher(facts: ["beds", "nights"], atLeast: 2), false), (Matcher(signal: "figure"), true),
      (Matcher(signal: "wants-role"), true), (Matcher(signal: "thanks"), false),
    ] as [(Matcher, Bool)])
  func wants(matcher: Matcher, isMet: Bool) throws {
    let answer = "I want this job, and I'd bring my handover sheet to your nine beds."
    let met = try Fixtures.analyst.get().judge(
      answer, wants: [Want(id: "w", match: matcher)], facts: Self.facts)
    #expect(met == (isMet ? ["w"] : []))
  }

  @Test(
    "A fact is recalled by its own matcher, or by the words it was told in",
    arguments: [
      ("your nine beds", ["beds"]), ("late handovers at night", ["nights"]),
      ("the nights", []), ("nine beds and late night handovers", ["beds", "nights"]), ("", []),
    ])
  func recalls(answer: String, facts: [String]) throws {
    #expect(try Fixtures.analyst.get().recalled(answer, facts: Self.facts) == facts)
  }

  @Test(
    "Repetition is the share of words in runs of five that were said before",
    arguments: [
      ("one two three four five six", "one two three four five six", 100),
      ("one two three four five x y z a b", "one two three four five", 50),
      ("one two three four x y z a", "one two three four five", 0),
      ("One, two; three. FOUR five!", "one two three four five", 100), ("", "one two", 0),
      ("I'd say well done to them", "my points\nwell done to\nthem all", 42),
      ("nothing at all like it", "", 0),
    ])
  func repetition(text: String, earlier: String, percent: Int) throws {
    #expect(try Fixtures.analyst.get().repetition(of: text, in: earlier) == percent)
  }
}

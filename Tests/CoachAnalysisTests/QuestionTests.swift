import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct QuestionTests {
  @Test(
    "A question gets its labels",
    arguments: [
      ("What are the next steps from here?", ["next-step"]),
      ("Will there be another round of interviews?", ["another-round"]),
      ("When do you hope to make a decision?", ["decision-date"]),
      ("May I follow up with you next week?", ["follow-up-ok"]),
      ("Do you prefer email or phone?", ["contact-channel"]),
      ("Is there anything else you need from me?", ["need-anything"]),
      ("What would make me your top candidate?", ["top-candidate"]),
      ("Do you have any reservations about my experience?", ["concerns"]),
      ("What does a typical day look like in this role?", ["role"]),
      ("Who else is on the team?", ["team"]),
      ("What are the company's plans for growth?", ["company"]),
      ("What do you personally enjoy most?", ["interviewer"]),
      ("What is the salary?", ["pay-perks"]), ("So did I get the job?", ["verdict"]),
      ("What does your company do?", ["basics"]),
      ("No, I think you covered everything.", ["no-question"]),
      ("It was lovely to see the place.", ["statement"]),
      (
        "Can I email you on the fifteenth day, after the two weeks?",
        ["follow-up-ok", "contact-channel"]
      ),
      ("What would you like to have sorted out after three months?", ["role"]),
      ("Would you like a copy of my certificate?", ["need-anything"]),
      ("what happens next and when will you decide", ["next-step", "decision-date"]),
    ] as [(String, [Label])])
  func labels(text: String, labels: [Label]) throws {
    #expect(try Fixtures.analyst.get().classify(text).all == labels)
  }

  @Test("Warnings stand apart and carry their coaching")
  func warnings() throws {
    let card = try Fixtures.analyst.get().classify("What happens next? And what is the salary?")
    #expect(card.labels.map(\.id) == ["next-step"])
    #expect(card.warnings.map(\.id) == ["pay-perks"])
    #expect(card.warnings.map(\.advice) == ["on pay-perks"])
    #expect(card.warnings.flatMap(\.evidence).map(\.text) == ["what is the salary"])
    #expect(card.sentences == [["next-step"], ["pay-perks"]])
  }
}

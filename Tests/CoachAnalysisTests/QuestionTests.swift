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

@Suite struct LetterTests {
  static let note = """
    Dear Orla,

    Thank you for your time on Friday. I keep thinking about the nine beds and the discharge \
    letters. I understand you will decide by Monday.

    Yours, Bo
    """

  @Test("A letter's labels are those of its kind, sentence by sentence")
  func labels() throws {
    let card = try Fixtures.analyst.get().read(
      Self.note, kind: .thankYou, context: Fixtures.context)
    #expect(card.labels.map(\.id) == ["names-person", "thanks", "learned", "confirms-next-step"])
    #expect(
      card.sentences == [["names-person"], ["thanks"], ["learned"], ["confirms-next-step"], []])
    #expect(card.length.limit == 45)
  }

  @Test("A label that such a letter cannot have is left out")
  func kinds() throws {
    let card = try Fixtures.analyst.get().read(
      Self.note, kind: .rejectionReply, context: Fixtures.context)
    #expect(card.labels.map(\.id) == ["names-person", "thanks"])
  }

  @Test("A letter that nags is warned")
  func warnings() throws {
    let card = try Fixtures.analyst.get().read(
      "Dear Orla, this is my third email. I need an answer by noon today or I will go elsewhere.",
      kind: .checkIn, context: Fixtures.context)
    #expect(card.warnings.map(\.id) == ["pushy"])
  }
}

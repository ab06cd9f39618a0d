import CoachCore
import Testing

@Suite("The questions at the end")
struct QuestionTests {
  @Test("are answered, coached, and noted where the reply gives something away")
  func answered() {
    var play = Play(.questions)
    #expect(
      play.open() == [
        "coach: questions.setting", "interviewer: Your questions?", "coach: questions.hint",
      ])
    #expect(
      play.send(.answered("What next?"), at: 5, judged: .asks("next-step"))
        == ["interviewer: I call you.", "captured channel: phone", "coach: guide next-step"])
  }

  @Test("may be asked again while the interviewer is vague, and not after")
  func vague() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("When?"), at: 5, judged: .asks("decision-date"))
        == ["interviewer: Soon.", "coach: guide decision-date"])
    #expect(
      play.send(.answered("When exactly?"), at: 9, judged: .asks("decision-date")) == [
        "interviewer: On Friday, then.", "captured decision_date: Friday",
        "coach: guide decision-date",
      ])
    #expect(
      play.send(.answered("When?"), at: 12, judged: .asks("decision-date"))
        == ["interviewer: Friday, as I said.", "coach: questions.asked-again"])
  }

  @Test("are asked again where the interviewer had told the answer in passing")
  func told() {
    var play = Play.opened()
    _ = play.send(.turned(to: .questions), at: 3)
    #expect(
      play.send(.answered("When?"), at: 5, judged: .asks("decision-date")) == [
        "interviewer: Friday, as I said.", "captured decision_date: Friday",
        "coach: questions.asked-again",
      ])
    #expect(
      play.send(.finished(asksForTicks: false), at: 9) == [
        "interviewer: Goodbye.",
        "ladder: asked decision-date told decision-date again decision-date substance 0 turns 1",
        "closed",
      ])
  }

  @Test("are named as asked again each time, whichever was asked again before")
  func againAndAgain() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("Next?"), at: 1, judged: .asks("next-step"))
    _ = play.send(.answered("How?"), at: 2, judged: .asks("contact-channel"))
    #expect(
      play.send(.answered("Next?"), at: 3, judged: .asks("next-step"))
        == ["interviewer: I call, as I said.", "coach: questions.asked-again"])
  }

  @Test("are not asked again by reading the answer back")
  func readBack() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("When?"), at: 1, judged: .asks("decision-date"))
    _ = play.send(.answered("When exactly?"), at: 2, judged: .asks("decision-date"))
    #expect(
      play.send(
        .answered("So Friday it is?"), at: 3,
        judged: .asks("decision-date", readBack: ["decision_date"]))
        == ["interviewer: Friday, as I said.", "coach: questions.read-back"])
    #expect(
      play.send(.left(.quit), at: 9)
        == ["ladder: asked decision-date substance 0 turns 3", "closed"])
  }

  @Test("note a fact once, when two replies of one turn give it away")
  func capturedOnce() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("Next, and how?"), at: 5, judged: .asks("next-step", "contact-channel"))
        == [
          "interviewer: I call you.", "captured channel: phone", "interviewer: By phone.",
          "coach: guide next-step",
        ])
    #expect(play.session.captured == [Captured(key: "channel", value: "phone")])
  }

  @Test("are answered before any remark in the same turn")
  func remarkBeside() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("Thanks. Who is on the team?"), at: 5, judged: .asks("team", "statement"))
        == ["interviewer: We are three.", "coach: guide team"])
  }

  @Test("that only the script's words know are answered without a complaint")
  func wordsOnly() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("And the roof?"), at: 5, judged: Judgement(categories: ["building"]))
        == ["interviewer: It leaks."])
  }

  @Test("that nothing fits get the fallback")
  func fallback() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("Bees?"), at: 5)
        == ["interviewer: I do not know.", "coach: questions.unclear"])
  }

  @Test("leave the floor open at the first no, and end with a worry at the second")
  func noQuestion() {
    var play = Play.opened(.questions)
    #expect(
      play.send(.answered("No."), at: 5, judged: .asks("no-question"))
        == ["coach: guide no-question", "coach: questions.floor"])
    #expect(
      play.send(.answered("No, really."), at: 9, judged: .asks("no-question")) == [
        "interviewer: Nothing?", "interviewer: Goodbye.",
        "ladder: warned no-question substance 0 turns 2", "closed",
      ])
  }

  @Test("forget a first no once something was asked after it")
  func noQuestionMadeGood() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("No."), at: 5, judged: .asks("no-question"))
    _ = play.send(.answered("Team?"), at: 9, judged: .asks("team"))
    #expect(
      play.send(.answered("That is all."), at: 12, judged: .asks("no-question"))
        == ["interviewer: Goodbye.", "ladder: substance 1 turns 3", "closed"])
  }

  @Test("end without one when some were asked before")
  func noMoreQuestions() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("Team?"), at: 5, judged: .asks("team"))
    #expect(
      play.send(.answered("No more, thanks."), at: 9, judged: .asks("no-question", "statement"))
        == ["interviewer: Goodbye.", "ladder: substance 1 turns 2", "closed"])
  }

  @Test("go on when \"nothing more\" is followed by one after all")
  func oneAfterAll() {
    var play = Play.opened(.questions)
    #expect(
      play.send(
        .answered("Nothing. Or: who is there?"), at: 9, judged: .asks("team", "no-question"))
        == ["interviewer: We are three.", "coach: guide team"])
  }

  @Test("end when the interviewer has to go")
  func max() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("Team?"), at: 1, judged: .asks("team"))
    _ = play.send(.answered("Team?"), at: 2, judged: .asks("team"))
    _ = play.send(.answered("Team?"), at: 3, judged: .asks("team"))
    #expect(
      play.send(.answered("Team?"), at: 4, judged: .asks("team")) == [
        "interviewer: We are three.", "coach: guide team", "interviewer: Goodbye.",
        "ladder: substance 4 turns 4", "closed",
      ])
  }

  @Test("can be taken back, with what they brought")
  func undo() {
    var play = Play.opened(.questions)
    _ = play.send(.answered("What next?"), at: 5, judged: .asks("next-step"))
    #expect(play.send(.undone, at: 6) == ["coach: undone.question"])
    #expect(play.session.captured == [])
    #expect(
      play.send(.answered("What next?"), at: 7, judged: .asks("next-step"))
        == ["interviewer: I call you.", "captured channel: phone", "coach: guide next-step"])
  }

  @Test("are summed up when the candidate leaves among them, unless none was asked")
  func leaving() {
    var silent = Play.opened(.questions)
    #expect(silent.send(.left(.quit), at: 3) == ["closed"])
    var play = Play.opened(.questions)
    _ = play.send(.answered("Team?"), at: 1, judged: .asks("team"))
    #expect(play.send(.left(.quit), at: 3) == ["ladder: substance 1 turns 1", "closed"])
  }

  @Test("lead back to the closing, and to the questions again")
  func backToClosing() {
    var play = Play.opened()
    _ = play.send(.turned(to: .questions), at: 1)
    #expect(
      play.send(.turned(to: .closing(.typed)), at: 2)
        == ["interviewer: Why you?", "coach: closing.hint.typed"])
  }
}

import CoachCore
import Testing

@Suite("An interview")
struct InterviewTests {
  @Test("begins with the first question, which tells its facts")
  func begins() {
    var play = Play()
    #expect(play.open() == ["interviewer: Why us? We decide on Friday."])
    #expect(play.session.planted == ["friday"])
    #expect(play.session.context.facts == ["We decide on Friday."])
  }

  @Test("goes on when an answer has what the question wants")
  func goesOn() {
    var play = Play.opened()
    #expect(
      play.send(.answered("Because I know you."), at: 5, judged: .meets("reason"))
        == ["interviewer: What did you do?"])
  }

  @Test("probes what an answer lacks, at most as often as the script says")
  func probes() {
    var play = Play.opened()
    #expect(play.send(.answered("So."), at: 5) == ["interviewer: Tell me more."])
    #expect(play.send(.answered("Well."), at: 9) == ["interviewer: Tell me more."])
    #expect(play.send(.answered("Er."), at: 12) == ["interviewer: What did you do?"])
  }

  @Test("adds up what several answers to one question give, and takes the branch they earn")
  func branch() {
    var play = Play.opened()
    _ = play.send(.answered("Because."), at: 5, judged: .meets("reason"))
    #expect(
      play.send(.answered("I mended it."), at: 9, judged: .meets("act"))
        == ["interviewer: How did it end?"])
    #expect(
      play.send(.answered("It held."), at: 12, judged: .meets("end"))
        == ["interviewer: Why you?", "coach: closing.hint.typed"])
  }

  @Test("goes on by the usual way when no branch is earned")
  func noBranch() {
    var play = Play.opened()
    _ = play.send(.answered("Because."), at: 5, judged: .meets("reason"))
    #expect(play.send(.answered("Hm."), at: 9) == ["interviewer: You yourself?"])
    #expect(play.send(.answered("Hm."), at: 11) == ["interviewer: How did it end?"])
    #expect(play.send(.answered("Hm."), at: 13) == ["interviewer: Another example?"])
    #expect(
      play.send(.answered("Hm."), at: 15) == ["interviewer: Why you?", "coach: closing.hint.typed"])
  }

  @Test("jumps to the closing and to the questions when asked to")
  func jumps() {
    var play = Play.opened()
    #expect(
      play.send(.turned(to: .closing(.written)), at: 3)
        == ["interviewer: Why you?", "coach: closing.hint.written"])
    #expect(
      play.send(.turned(to: .questions), at: 4)
        == ["interviewer: Your questions?", "coach: questions.hint"])
  }

  @Test("takes an answer back and asks the same again, without counting the probe")
  func undo() {
    var play = Play.opened()
    _ = play.send(.answered("So."), at: 5)
    _ = play.send(.answered("Well."), at: 9)
    #expect(play.send(.undone, at: 11) == ["coach: undone.answer"])
    #expect(play.send(.undone, at: 12) == ["coach: undone.answer"])
    #expect(play.send(.undone, at: 13) == ["refused: nothingToUndo"])
    #expect(play.send(.answered("So."), at: 15) == ["interviewer: Tell me more."])
    #expect(play.send(.answered("So."), at: 16) == ["interviewer: Tell me more."])
  }

  @Test("ends without questions where the script goes from the closing to the end")
  func endsAfterClosing() {
    var play = Play.opened(script: Sample.short)
    _ = play.send(.turned(to: .closing(.written)), at: 3)
    _ = play.send(.answered("I want this."), at: 5)
    #expect(
      play.send(.finished(asksForTicks: false), at: 9)
        == ["take 1: \"I want this.\"", "coach: closing.after-card.end"])
    #expect(
      play.send(.finished(asksForTicks: true), at: 12) == ["interviewer: Goodbye.", "closed"])
  }

  @Test("refuses everything once it is over")
  func over() {
    var play = Play.opened()
    #expect(play.send(.left(.quit), at: 3) == ["closed"])
    #expect(play.send(.answered("Wait."), at: 4) == ["refused: sessionIsOver"])
    #expect(play.send(.undone, at: 4) == ["refused: sessionIsOver"])
  }

  @Test(
    "refuses what belongs elsewhere",
    arguments: [
      (Event.finished(asksForTicks: false), "refused: nothingToFinish"),
      (.began, "refused: notInClosing"), (.ticked(["proof"]), "refused: notInClosing"),
      (.drafted("I"), "refused: notInClosing"), (.undone, "refused: nothingToUndo"),
    ])
  func refuses(_ event: Event, _ refusal: String) {
    var play = Play.opened()
    #expect(play.send(event, at: 3) == [refusal])
  }
}

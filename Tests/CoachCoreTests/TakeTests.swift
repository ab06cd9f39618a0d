import CoachCore
import Testing

@Suite("A take")
struct TakeTests {
  @Test("asks for ticks before the card, and the clock stands still meanwhile")
  func ticks() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("I want this."), at: 10)
    #expect(
      play.send(.finished(asksForTicks: true), at: 40) == ["clock stopped", "coach: closing.ticks"])
    #expect(
      play.send(.ticked(["proof", "thanks"]), at: 300) == [
        "take 1: \"I want this.\", 0:30 after 0:10, ticked proof thanks",
        "coach: closing.after-card",
      ])
  }

  @Test("is compared with no ticks when ticking was skipped")
  func skippedTicks() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("I want this."), at: 10)
    _ = play.send(.finished(asksForTicks: true), at: 40)
    #expect(
      play.send(.ticked([]), at: 45).first == "take 1: \"I want this.\", 0:30 after 0:10")
  }

  @Test("without a word is not asked for ticks")
  func empty() {
    var play = Play.opened(.closing, script: nil)
    #expect(
      play.send(.finished(asksForTicks: true), at: 4)
        == ["take 1: \"\"", "coach: closing.after-card"])
  }

  @Test("can be given again at once, with a fresh clock and nothing of the last")
  func retake() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    _ = play.send(.finished(asksForTicks: false), at: 40)
    #expect(
      play.send(.turned(to: .closing(.typed)), at: 50)
        == ["coach: closing.retake", "coach: closing.hint.typed"])
    #expect(play.send(.answered("Two."), at: 57) == ["clock 1:30"])
    #expect(
      play.send(.finished(asksForTicks: false), at: 60)
        == ["clock stopped", "take 2: \"Two.\", 0:03 after 0:07", "coach: closing.after-card"])
    #expect(play.session.takes.map(\.text) == ["One.", "Two."])
  }

  @Test("takes a line back while its clock runs on")
  func undo() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    _ = play.send(.answered("Two."), at: 20)
    #expect(play.send(.undone, at: 60) == ["0:55 green", "coach: undone.statement"])
    #expect(play.send(.undone, at: 61) == ["coach: undone.statement"])
    #expect(play.session.clock?.startedAt == .seconds(10))
    #expect(play.advance(to: 80) == ["1:18 amber"])
    #expect(play.send(.answered("Three."), at: 90) == [])
    #expect(
      play.send(.finished(asksForTicks: false), at: 95)[1] == "take 1: \"Three.\", 1:25 after 0:10")
    #expect(play.send(.undone, at: 99) == ["refused: nothingToUndo"])
  }

  @Test("takes nothing back once it has ended")
  func undoInTicks() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    _ = play.send(.finished(asksForTicks: true), at: 20)
    #expect(play.send(.undone, at: 30) == ["refused: notInTicks"])
  }

  @Test(
    "is not lost by going elsewhere before its card",
    arguments: [Event.turned(to: .closing(.typed)), .turned(to: .questions)])
  func underWay(_ turn: Event) {
    var play = Play.opened()
    _ = play.send(.turned(to: .closing(.typed)), at: 0)
    _ = play.send(.answered("One."), at: 10)
    #expect(play.send(turn, at: 20) == ["refused: statementIsUnderWay"])
    _ = play.send(.finished(asksForTicks: true), at: 30)
    #expect(play.send(turn, at: 40) == ["refused: notInTicks"])
  }

  @Test("is scored as far as it came when the candidate leaves in the middle of it")
  func leaving() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    #expect(
      play.send(.left(.eof), at: 30)
        == ["clock stopped", "take 1: \"One.\", 0:20 after 0:10", "closed"])
  }

  @Test("is scored without ticks when the candidate leaves instead of ticking")
  func leavingInTicks() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    _ = play.send(.finished(asksForTicks: true), at: 20)
    #expect(
      play.send(.left(.quit), at: 90) == ["take 1: \"One.\", 0:10 after 0:10", "closed"])
  }

  @Test("is no take when nothing was said before leaving")
  func leavingBeforeAWord() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.began, at: 10)
    #expect(play.send(.left(.quit), at: 20) == ["clock stopped", "closed"])
    #expect(play.session.takes.isEmpty)
  }

  @Test(
    "refuses, once scored, what would change it",
    arguments: [
      (Event.answered("More."), "refused: statementIsScored"),
      (.finished(asksForTicks: false), "refused: statementIsScored"),
      (.began, "refused: statementIsScored"), (.ticked([]), "refused: noTicksAwaited"),
      (.undone, "refused: nothingToUndo"),
    ])
  func scored(_ event: Event, _ refusal: String) {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 10)
    _ = play.send(.finished(asksForTicks: false), at: 20)
    #expect(play.send(event, at: 30) == [refusal])
  }

  @Test("refuses questions where there is no script to answer them")
  func noScript() {
    var play = Play.opened(.closing, script: nil)
    #expect(play.send(.turned(to: .questions), at: 30) == ["refused: scriptIsNeeded"])
  }
}

import CoachCore
import Testing

@Suite("The clock of a closing")
struct ClosingClockTests {
  @Test("waits for the first word, and keeps the thinking apart")
  func thinking() {
    var play = Play.opened(.closing, script: nil)
    #expect(play.advance(to: 600) == [])
    #expect(play.send(.answered("I want this."), at: 620) == ["clock 1:30"])
    #expect(
      play.send(.finished(asksForTicks: false), at: 650)
        == [
          "clock stopped", "take 1: \"I want this.\", 0:30 after 10:20",
          "coach: closing.after-card",
        ])
  }

  @Test("starts with the first key, so that the typing of the first line counts")
  func firstKey() {
    var play = Play.opened(.closing, script: nil)
    #expect(play.send(.began, at: 10) == ["clock 1:30"])
    #expect(play.send(.answered("I want this."), at: 25) == [])
    #expect(
      play.send(.finished(asksForTicks: false), at: 30).dropFirst().first
        == "take 1: \"I want this.\", 0:20 after 0:10")
  }

  @Test("changes its lights at 0:45, 1:08 and 1:30, rings once, and ends the grace at 1:45")
  func lights() {
    var play = Play.opened()
    _ = play.send(.turned(to: .closing(.typed)), at: 0)
    _ = play.send(.began, at: 0)
    #expect(play.advance(to: 44.999) == [])
    #expect(
      play.advance(to: 300) == [
        "0:45 green", "1:08 amber", "1:30 bell", "interviewer: I have to stop you.",
        "1:45 grace over",
      ])
  }

  @Test("stops with the statement and rings no more")
  func stopped() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("I want this."), at: 0)
    _ = play.send(.finished(asksForTicks: false), at: 60)
    #expect(play.advance(to: 300) == [])
  }

  @Test("stops when the candidate goes on to the questions before saying a word")
  func leftBehind() {
    var play = Play.opened()
    _ = play.send(.turned(to: .closing(.typed)), at: 0)
    _ = play.send(.began, at: 5)
    #expect(
      play.send(.turned(to: .questions), at: 9)
        == ["clock stopped", "interviewer: Your questions?", "coach: questions.hint"])
  }

  @Test("counts lines in the grace, and marks those after it as late")
  func grace() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.answered("One."), at: 0)
    _ = play.send(.answered("Two."), at: 100)
    _ = play.send(.answered("Three."), at: 105)
    _ = play.send(.answered("Four."), at: 105.001)
    #expect(
      play.send(.finished(asksForTicks: false), at: 110)[1]
        == "take 1: \"One.\\nTwo.\\nThree.\", late \"Four.\", 1:50 after 0:00")
  }

  @Test("has no lights for times outside its limit, and none goes back behind its start")
  func outsideTheLimit() {
    let face = ClockFace(limit: .seconds(30), warn: [.seconds(45), .seconds(10), 0])
    #expect(face.marks == [.init(at: .seconds(20), light: .green)])
  }

  @Test(
    "has its usual lights at half and three quarters of any limit",
    arguments: [
      (90, [45_000, 68_000], 15_000), (60, [30_000, 45_000], 10_000), (10, [5_000, 7_500], 1_666),
      (1, [500, 750], 166),
    ])
  func usualLights(_ limit: Int, _ marks: [Int], _ grace: Int) {
    let face = ClockFace(limit: .seconds(limit))
    #expect(face.marks.map(\.at.count) == marks)
    #expect(face.grace.count == grace)
  }
}

@Suite("What stands unsent when the grace ends")
struct DraftTests {
  @Test(
    "counts as in time as far as the line still agrees",
    arguments: [
      ("I want this ward", "I want this ward.", "I want this ward.", ""),
      ("I want this wa", "I want this ward because", "I want this ward", "because"),
      ("I want this ward", "I want this ward because", "I want this ward", "because"),
      ("I want it", "I would take it", "I", "would take it"),
      ("I want it", "You need me", "", "You need me"), ("   ", "You need me", "", "You need me"),
      ("I want this ward now", "I want this", "I want this", ""),
    ])
  func agreement(_ draft: String, _ line: String, _ inTime: String, _ late: String) {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.began, at: 0)
    _ = play.send(.drafted(draft), at: 105)
    _ = play.send(.answered(line), at: 110)
    let lateWords = late.isEmpty ? "" : ", late \(late.debugDescription)"
    #expect(
      play.send(.finished(asksForTicks: false), at: 112)[1]
        == "take 1: \(inTime.debugDescription)\(lateWords), 1:52 after 0:00")
  }

  @Test("helps one line only")
  func once() {
    var play = Play.opened(.closing, script: nil)
    _ = play.send(.began, at: 0)
    _ = play.send(.drafted("I want this ward"), at: 105)
    _ = play.send(.answered("I want this ward"), at: 108)
    _ = play.send(.answered("I want this ward too"), at: 110)
    #expect(
      play.send(.finished(asksForTicks: false), at: 112)[1]
        == "take 1: \"I want this ward\", late \"I want this ward too\", 1:52 after 0:00")
  }
}

@Suite("A closing that is not typed")
struct OtherWaysTests {
  @Test("written: has no clock, and says so when one is asked for")
  func written() {
    var play = Play.opened(.closing, script: nil, way: .written)
    #expect(play.send(.began, at: 1) == ["refused: wayHasNoClock"])
    #expect(play.send(.answered("I want this."), at: 5) == [])
    #expect(play.send(.began, at: 6) == ["refused: wayHasNoClock"])
    #expect(play.advance(to: 900) == [])
    #expect(
      play.send(.finished(asksForTicks: false), at: 901)
        == ["take 1: \"I want this.\"", "coach: closing.after-card"])
  }

  @Test("spoken: is stopped first, then takes the transcript, of which nothing is late")
  func spoken() {
    var play = Play.opened(.closing, script: nil, way: .spoken)
    #expect(play.send(.finished(asksForTicks: true), at: 2) == ["refused: clockHasNotStarted"])
    #expect(play.send(.began, at: 10) == ["clock 1:30"])
    #expect(
      play.send(.finished(asksForTicks: true), at: 120) == [
        "0:55 green", "1:18 amber", "1:40 bell", "clock stopped", "coach: closing.transcript",
      ])
    #expect(play.send(.finished(asksForTicks: true), at: 125) == ["coach: closing.transcript"])
    #expect(play.send(.answered("I want this."), at: 200) == [])
    #expect(play.send(.answered("Really."), at: 210) == [])
    #expect(play.send(.undone, at: 211) == ["coach: undone.statement"])
    #expect(
      play.send(.finished(asksForTicks: false), at: 220)
        == ["take 1: \"I want this.\", 1:50 after 0:10", "coach: closing.after-card"])
  }

  @Test("spoken: words typed while the clock runs are kept, and the time is not judged")
  func typedAgainstTheClock() {
    var play = Play.opened(.closing, script: nil, way: .spoken)
    _ = play.send(.began, at: 10)
    #expect(
      play.send(.answered("I want this."), at: 60)
        == ["0:55 green", "clock stopped", "coach: closing.transcript"])
    #expect(
      play.send(.finished(asksForTicks: false), at: 70)
        == ["take 1: \"I want this.\"", "coach: closing.after-card"])
  }

  @Test("spoken: a transcript sent without the clock is a take without a time")
  func withoutClock() {
    var play = Play.opened(.closing, script: nil, way: .spoken)
    #expect(play.send(.answered("I want this."), at: 60) == [])
    #expect(
      play.send(.finished(asksForTicks: false), at: 70)
        == ["take 1: \"I want this.\"", "coach: closing.after-card"])
  }
}

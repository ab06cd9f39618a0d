import CoachTestSupport
import Testing

@Suite("Rehearsing at the prompt")
final class RehearsalTests {
  let home: Home

  init() throws { home = try Home() }

  private let statement =
    "Thank you for your time. I would love to be the ward nurse at St Brannoc, and I cut falls by 20 percent last year."

  @Test("a typed closing: clock, ticks, card, and the retake's card with the difference")
  func typed() throws {
    let terminal = try home.start()
    #expect(
      terminal.enter("/closing role=\"Ward nurse\" company=\"St Brannoc\"", "\nclosing>"))
    #expect(terminal.enter(statement, "year.\nThe clock is running: 1:30.\nclosing 1:"))
    #expect(terminal.enter("/done", "\n   1  You want this role\n"))
    #expect(terminal.enter("1", "\nScorecard, take 1\n"))
    #expect(terminal.waitFor("did not tick them:"))
    #expect(terminal.waitFor("\nCoach: /retake gives it again"))
    #expect(terminal.enter("/retake", "\nCoach: Take 2."))
    #expect(terminal.enter(statement + " What happens next?", "next?\nThe clock is running"))
    #expect(terminal.enter("/done", "take 1"))
    #expect(terminal.enter("", "points up on the take before."))
    #expect(terminal.waitFor("\nNew: You ask what comes next."))
    #expect(terminal.waitFor("\nCoach: /retake gives it again"))
  }

  @Test("ticks that were skipped are not held against the card")
  func skippedTicks() throws {
    let terminal = try home.startClosing(90)
    #expect(terminal.enter(statement, "The clock is running"))
    #expect(terminal.enter("/done", "ticks>"))
    #expect(terminal.enter("", "\nCoach: /retake gives it again"))
    #expect(!terminal.screen.text.contains("tick them"))
    #expect(!terminal.screen.text.contains("own ticks"))
  }

  @Test("nobody is asked to tick what was never said")
  func nothingSaid() throws {
    let terminal = try home.startClosing(90)
    #expect(terminal.enter("/done", "\nNot scored: there are no words to read yet."))
    #expect(!terminal.screen.text.contains("ticks>"))
  }

  @Test("a spoken closing: Enter starts the clock, Enter stops it, then the transcript")
  func spoken() throws {
    let terminal = try home.start(["closing", "--way", "spoken"], prompt: "\nclosing>")
    #expect(terminal.enter("", "\nThe clock is running: 1:30.\nclosing 1:"))
    #expect(terminal.enter("", "\nCoach: The clock has stopped."))
    #expect(terminal.waitFor("what you said>"))
    #expect(terminal.enter(statement, "year.\nwhat you said>"))
    #expect(terminal.enter("/done", "ticks>"))
    #expect(terminal.enter("", "\nScorecard, take 1\nYou took 0:0"))
  }

  @Test("a written closing has no clock in its prompt")
  func written() throws {
    let terminal = try home.start(["closing", "--way", "written"], prompt: "\nclosing>")
    #expect(terminal.enter(statement, "year.\nclosing>"))
    #expect(terminal.enter("/done", "ticks>"))
    #expect(terminal.enter("", "\nScorecard, take 1\n2"))
  }

  @Test("/score shows the card and none of the talk around it")
  func score() throws {
    let terminal = try home.start()
    #expect(terminal.enter("/score " + statement, "\nCoach: /retake gives it again"))
    #expect(terminal.waitFor("last year.\nScorecard, take 1\n"))
    #expect(terminal.enter("/score", "/score\nScorecard, take 1\n"))
  }

  @Test("who speaks is in the words, with and without colour")
  func names() throws {
    let terminal = try home.start(["interview", "ward-nurse"], ["NO_COLOR": "1"], prompt: "you>")
    #expect(terminal.screen.text.contains("\nNoreen Tuohy: "))
    #expect(terminal.enter("I like people.", "people.\nNoreen Tuohy: "))
  }

  @Test(
    "colours come from TERM, NO_COLOR and --color",
    arguments: [
      ([], [:], true),
      ([], ["NO_COLOR": "1"], false),
      ([], ["TERM": "dumb"], false),
      (["--color", "never"], [:], false),
      (["--color", "always"], ["NO_COLOR": "1", "TERM": "dumb"], true),
    ] as [([String], [String: String], Bool)])
  func colour(_ arguments: [String], _ environment: [String: String], _ isColoured: Bool) throws {
    let terminal = try home.start(arguments, environment)
    #expect((terminal.count(of: "\u{1B}[1m") > 0) == isColoured)
  }
}

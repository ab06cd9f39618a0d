import CoachTestSupport
import Testing

@testable import CoachTerminal

@Suite("The clock in the prompt")
final class ClockPromptTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("half a sentence survives every light and arrives whole")
  func draftSurvivesLights() throws {
    let terminal = try home.startClosing(3)
    terminal.send("I want to wo")
    #expect(terminal.waitForRow("closing 0:01 green> I want to wo"))
    #expect(terminal.waitForRow("closing 0:00 amber> I want to wo"))
    #expect(terminal.waitForRow("closing red, grace 0:00> I want to wo"))
    #expect(terminal.waitForRow("closing after time> I want to wo"))
    #expect(terminal.screen.lines.count { $0.contains("I want to wo") } == 1)
    #expect(terminal.enter("rk here.", "work here.\nclosing after time>"))
    #expect(try home.lastSession().contains("\nYou: I want to work here.\n"))
  }

  @Test("the same in a window of 20 columns, where the sentence takes three rows")
  func draftSurvivesLightsInNarrowWindow() throws {
    let terminal = try home.startClosing(3, columns: 20)
    terminal.send("I would like to work on this war")
    #expect(
      terminal.waitFor("closing after time>\nI would like to work\n on this war"))
    #expect(terminal.screen.lines.count { $0.contains("on this war") } == 1)
    #expect(terminal.enter("d.", "on this ward.\nclosing after time>"))
    #expect(try home.lastSession().contains("\nYou: I would like to work on this ward.\n"))
  }

  @Test("Chinese and emoji keep their places through the lights")
  func wideCharacters() throws {
    let terminal = try home.startClosing(2, columns: 30)
    terminal.send("谢谢您今天的时间👍好")
    #expect(terminal.waitFor("closing after time> 谢谢您今天\n的时间👍好"))
    #expect(terminal.enter("!", "好!\nclosing after time>"))
    #expect(try home.lastSession().contains("\nYou: 谢谢您今天的时间👍好!\n"))
  }

  @Test("what stood on the line when the grace ended counts, what came after is kept as late")
  func draftAtTheEndOfGrace() throws {
    let terminal = try home.startClosing(1)
    terminal.send("I would love to do this job")
    #expect(terminal.waitFor("closing after time> I would"))
    #expect(terminal.enter(" with you.", "with you.\nclosing after time>"))
    #expect(terminal.enter("/done", "ticks>"))
    #expect(terminal.enter("", "After time, kept and not scored: “with you.”"))
  }

  @Test(
    "so do the words behind // and /say",
    arguments: [
      ("//o", " is what I love.", "is what I love."),
      ("/say \"I would", " love it.\"", "love it."),
      ("/say I would", " love it.", "love it."),
    ])
  func draftBehindSlash(_ early: String, _ typed: String, _ late: String) throws {
    let terminal = try home.startClosing(1)
    #expect(terminal.enter("/go", "The clock is running"))
    terminal.send(early)
    #expect(terminal.waitForRow("closing after time> " + early))
    #expect(terminal.enter(typed, typed + "\nclosing after time>"))
    #expect(terminal.enter("/done", "ticks>"))
    #expect(terminal.enter("", "After time, kept and not scored: “\(late)"))
  }

  @Test(
    "a line that is still being typed says its words, a command none",
    arguments: [
      ("I would", "I would"), ("//o", "/o"), (" /etc", " /etc"), ("/say I would", "I would"),
      ("/say \"I w", "I w"), ("/say \"I w\\", "I w"), ("/say \"a\\nb\"", "a\nb"), ("/done", ""),
      ("/score \"I w", ""), ("/", ""), ("", ""), ("/quit\nis a word", "/quit\nis a word"),
    ])
  func saidAtPrompt(_ line: String, _ words: String) {
    #expect(line.saidAtPrompt == words)
  }

  @Test("so do the lines of an open block")
  func blockAtTheEndOfGrace() throws {
    let terminal = try home.startClosing(1)
    #expect(terminal.enter("/paste", "paste>"))
    #expect(terminal.enter("Thank you for your time today.", "today.\npaste>"))
    #expect(terminal.enter(".", "today.\npaste> .\n"))
    #expect(terminal.waitForRow("closing after time>"))
    #expect(!(try home.lastSession().contains("After time, kept")))
  }

  @Test("the prompt is painted again for a light and for Enter, not for every second")
  func lightsOnly() throws {
    let terminal = try home.startClosing(4)
    terminal.send("I")
    #expect(terminal.wait { $0.cursorLine.hasSuffix("green> I") })
    #expect(terminal.count(of: "closing 0:0") < 4)
  }

  @Test("--live-clock paints every second, and stops when there is nothing to count")
  func liveClock() throws {
    let terminal = try home.startClosing(3, ["--live-clock"])
    terminal.send("I want")
    #expect(terminal.waitFor("closing after time> I want"))
    #expect(terminal.count(of: "closing 0:02>") > 0)
    #expect(terminal.count(of: "closing 0:01 green>") > 0)
    #expect(terminal.count(of: "closing ") < 16)
  }

  @Test("--quiet-clock shows no time and announces the bell alone")
  func quietClock() throws {
    let terminal = try home.startClosing(2, ["--quiet-clock"])
    terminal.send("I want")
    #expect(terminal.waitFor("Red light: time."))
    #expect(terminal.waitForRow("closing> I want"))
    #expect(!terminal.screen.text.contains("Green light"))
    #expect(!terminal.screen.text.contains("Amber light"))
  }

  @Test(
    "neither a command nor a space starts the clock",
    arguments: ["/help go\r", " \u{7F}/help go\r", "/help go\u{1}\u{5}\r"])
  func commandsDoNotStartTheClock(_ keys: String) throws {
    let terminal = try home.startClosing(90)
    terminal.send(keys)
    #expect(terminal.waitFor("In a terminal, Enter does the same.\nclosing>"))
    #expect(!terminal.screen.text.contains("The clock is running"))
  }

  @Test("a clock that changes during a search through the history shows when the search ends")
  func promptChangesDuringSearch() throws {
    let terminal = try home.startClosing(2)
    terminal.send("I\u{12}x")
    #expect(terminal.waitFor("marked as late.\n(failed reverse-i-search)`x': I"))
    terminal.send("\u{7}")
    #expect(terminal.waitForRow("closing after time> I"))
  }
}

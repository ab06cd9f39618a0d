import CoachTestSupport
import Glibc
import Testing

@Suite("The terminal's state")
final class TerminalStateTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("a new window size redraws the prompt, and later rows are wrapped for it")
  func resize() throws {
    let terminal = try home.startClosing(2)
    terminal.send("I would like to work")
    #expect(terminal.waitFor("to work"))
    terminal.resize(rows: 24, columns: 20)
    #expect(terminal.waitFor("\nRed light: time.\nFinish your"))
    #expect(terminal.waitFor("late.\nclosing after time>\nI would like to work"))
    #expect(terminal.enter(" here.", "here.\nclosing after time>"))
    #expect(try home.lastSession().contains("\nYou: I would like to work here.\n"))
  }

  @Test("leaving puts the settings back and switches bracketed paste off")
  func restoredAfterQuit() throws {
    let terminal = try home.start()
    #expect(terminal.settings != terminal.settingsAtStart)
    #expect(terminal.screen.marksPastes)
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
  }

  @Test(
    "so does a signal in the middle of a line, and what was sent is saved",
    arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func restoredAfterSignal(_ number: Int32) throws {
    let terminal = try home.startClosing(90)
    #expect(terminal.enter("Thank you.", "The clock is running"))
    terminal.send("half a sen")
    #expect(terminal.waitFor("half a sen"))
    terminal.signal(number)
    #expect(terminal.waitForExit() == 128 + number)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
    #expect(try home.lastSession().contains("\nYou: Thank you.\n"))
    #expect(try home.run(["sessions", "--json"]).output.contains("\"closed\":true"))
  }

  @Test("so does a crash")
  func restoredAfterCrash() throws {
    let terminal = try home.start([], ["SWIFT_BACKTRACE": "enable=no"])
    terminal.signal(SIGABRT)
    #expect(terminal.waitForExit() == 128 + SIGABRT)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("after a kill in mid-closing every line is there, and the home screen says so")
  func killed() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("Thank you for your time.", "time.\nclosing 1:"))
    #expect(terminal.enter("I want this ward.", "ward.\nclosing 1:"))
    terminal.send("never sent")
    #expect(terminal.waitFor("never sent"))
    terminal.signal(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)

    let again = try home.start()
    #expect(again.screen.text.contains("\ns1 was cut off, and every line you sent is kept"))
    #expect(
      again.enter("/show s1", "\nYou: Thank you for your time.\n"))
    #expect(again.waitFor("\nYou: I want this ward.\ncoach>"))
    #expect(!again.screen.text.contains("never sent"))
  }

  @Test("Ctrl-Z gives the terminal back to the shell; fg takes it again and names the time left")
  func stopAndGoOn() throws {
    let program = BuiltProducts.path(of: "coach")
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "set -m; \(program) closing; echo stopped; read go; fg; echo over"],
      environment: home.environment)
    try #require(terminal.waitFor("\nclosing>"))
    terminal.send("half a sen")
    try #require(terminal.waitFor("> half a sen"))
    terminal.send("\u{1A}")
    #expect(terminal.waitFor("stopped"))
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
    terminal.send("go\n")
    #expect(terminal.waitFor("The clock has gone on: 1:"))
    #expect(terminal.wait { $0.cursorLine.hasSuffix("> half a sen") })
    #expect(terminal.enter("tence", "sentence\nclosing 1:"))
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(try home.lastSession().contains("\nYou: half a sentence\n"))
  }
}

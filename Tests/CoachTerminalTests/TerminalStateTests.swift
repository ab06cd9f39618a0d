import CoachTestSupport
import Glibc
import Testing

@Suite("The terminal's state")
struct TerminalStateTests {
  @Test("a new window size redraws the prompt with its text, wrapped for the new width")
  func resize() throws {
    let terminal = try demo()
    terminal.send("I would like to work on this ward")
    #expect(terminal.waitFor("on this ward"))
    terminal.resize(rows: 24, columns: 20)
    #expect(terminal.waitFor("[resized]"))
    terminal.send("!\r")
    #expect(terminal.waitFor("[line(\"I would like\n  to work on this\n  ward!\")]"))
  }

  @Test("leaving puts the settings back and switches bracketed paste off")
  func restoredAfterQuit() throws {
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "line-editor-demo")], environment: demoEnvironment)
    try #require(terminal.waitFor("you>"))
    #expect(terminal.settings != terminal.settingsAtStart)
    #expect(terminal.screen.marksPastes)
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
  }

  @Test(
    "so does a signal that ends the program in the middle of a line",
    arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func restoredAfterSignal(_ number: Int32) throws {
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "line-editor-demo")], environment: demoEnvironment)
    try #require(terminal.waitFor("you>"))
    terminal.send("half a sen")
    try #require(terminal.waitFor("half a sen"))
    terminal.signal(number)
    #expect(terminal.waitForExit() == 128 + number)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("so does a crash")
  func restoredAfterCrash() throws {
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "line-editor-demo")],
      environment: demoEnvironment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 })
    try #require(terminal.waitFor("you>"))
    terminal.send("/crash\r")
    #expect(terminal.waitForExit() == 128 + SIGILL)
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("Ctrl-Z gives the terminal back to the shell, and fg takes it again with the text")
  func stopAndGoOn() throws {
    let program = BuiltProducts.path(of: "line-editor-demo")
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "set -m; \(program); echo stopped; read go; fg; echo over"],
      environment: demoEnvironment)
    try #require(terminal.waitFor("you>"))
    terminal.send("half a sen")
    try #require(terminal.waitFor("half a sen"))
    terminal.send("\u{1A}")
    #expect(terminal.waitFor("stopped"))
    #expect(terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.screen.marksPastes)
    terminal.send("go\n")
    #expect(terminal.waitFor("[resumed]\nyou> half a sen"))
    terminal.send("tence\r")
    #expect(terminal.waitFor("[line(\"half a sentence\")]"))
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.settings == terminal.settingsAtStart)
  }
}

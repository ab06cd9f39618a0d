import CoachTestSupport
import Testing

@Suite("Replaying at the prompt")
final class ReplayTests {
  let home: Home
  let terminal: PseudoTerminal

  /// A session with ten minutes of silence in it, to be shown again.
  init() throws {
    home = try Home()
    _ = try home.run(
      [], input: "/closing limit=600s\nThank you for your time.\n/done\n/quit\n")
    terminal = try home.start()
  }

  @Test("at once, it shows the same words as the shell's command")
  func instant() throws {
    #expect(terminal.enter("/replay instant", "Saved as s1. /replay s1 plays it again.\ncoach>"))
    let shown = terminal.screen.lines.drop { $0 != "coach> /replay instant" }
    let page = try home.run(["replay", "1", "--instant"]).output
    #expect(
      shown.dropFirst().dropLast().joined(separator: " ").split(separator: " ")
        == page.split { $0 == "\n" || $0 == " " })
  }

  @Test("step by step, Enter goes on, and Ctrl-C returns to the prompt")
  func steps() throws {
    #expect(terminal.enter("/replay s1 step", "\nreplay>"))
    #expect(terminal.enter("", "\nCoach: You have 600 seconds"))
    #expect(!terminal.screen.text.contains("starts with your first word"))
    #expect(terminal.enter("", "starts with your first word"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("The replay has stopped.\ncoach>"))
    #expect(try home.run(["verify", "1"]).output.hasPrefix("s1 is identical:"))
  }

  @Test("timed, Ctrl-C stops it in a pause, and Enter skips the pause")
  func timed() throws {
    #expect(terminal.enter("/replay speed=0.1", "\nreplay>") || terminal.waitFor("coach>"))
    terminal.send("\r\r\r\r\r\r\r\r\r\r")
    #expect(terminal.waitFor("Saved as s1."))
  }

  @Test("a command typed in between stops it and is obeyed")
  func command() throws {
    #expect(terminal.enter("/replay s1 step", "\nreplay>"))
    #expect(terminal.enter("/sessions", "The replay has stopped.\nSessions, newest first."))
  }

  @Test("it waits until a running clock has been stopped")
  func onTheClock() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("/replay s1", "then replay.\nclosing 1:"))
  }

  @Test("a signal ends the program in the middle of a replay")
  func terminated() throws {
    #expect(terminal.enter("/replay s1 step", "\nreplay>"))
    terminal.signal(15)
    #expect(terminal.waitForExit() == 143)
    #expect(terminal.settings == terminal.settingsAtStart)
  }
}

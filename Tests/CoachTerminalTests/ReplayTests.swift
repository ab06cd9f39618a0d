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

  @Test("a line in the middle of a replay stops it and is not lost")
  func lineStops() throws {
    #expect(terminal.enter("/replay s1 step", "\nreplay>"))
    #expect(terminal.enter("/help quit", "The replay has stopped.\n"))
    #expect(terminal.waitFor("Ctrl-D on an empty line does the same.\ncoach>"))
    #expect(terminal.enter("/replay s1 step", "step\nreplay>"))
    #expect(terminal.enter("/quit", "The replay has stopped."))
    #expect(terminal.waitForExit() == 0)
  }

  @Test("while a clock runs there is no replay that would freeze it")
  func clockRuns() throws {
    #expect(terminal.enter("/closing", "\nclosing>"))
    #expect(terminal.enter("/go", "The clock is running"))
    #expect(terminal.enter("/replay s1 step", "\nNot done: your clock is running"))
    #expect(terminal.waitFor("stops the clock.\nclosing 1:"))
    #expect(
      terminal.enter("/replay s1 instant", "Saved as s1. /replay s1 plays it again.\nclosing 1:"))
  }

  @Test("a signal ends the program in the middle of a replay")
  func terminated() throws {
    #expect(terminal.enter("/replay s1 step", "\nreplay>"))
    terminal.signal(15)
    #expect(terminal.waitForExit() == 143)
    #expect(terminal.settings == terminal.settingsAtStart)
  }
}

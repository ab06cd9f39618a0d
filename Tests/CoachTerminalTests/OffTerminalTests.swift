import CoachTestSupport
import Testing

@Suite("Off a terminal")
final class OffTerminalTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("there is no prompt, no colour, no echo and no readline")
  func pipes() throws {
    let run = try home.run(["--color", "always"], input: "/help quit\n/quit\n")
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("coach>"))
    #expect(!run.output.contains("\n/help quit\n"))
  }

  @Test(
    "nor with a terminal on one side only",
    arguments: ["printf '/quit\\n' | %", "% --data \"$COACH_DATA\" | cat"])
  func oneSide(_ pipeline: String) throws {
    let coach = BuiltProducts.path(of: "coach")
    let command = pipeline.replacing("%", with: coach)
    let terminal = try PseudoTerminal(["/bin/sh", "-c", command], environment: home.environment)
    terminal.send("/quit\n")
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.screen.text.contains("coach>"))
    #expect(terminal.count(of: "\u{1B}") == 0)
  }

  @Test("faults carry the program's name there, and not at the prompt")
  func names() throws {
    let run = try home.run(["show", "9"])
    #expect(run.errors == "coach: there is no session s9; /sessions lists those there are\n")
    #expect(run.output == "")
    let terminal = try home.start()
    #expect(
      terminal.enter("/show 9", "\nNot done: there is no session s9; /sessions lists those"))
  }
}

import ArgumentParser
import Glibc

/// `coach` alone is the conversation: a REPL on a terminal, the line protocol off it.
@main
struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract: "Rehearse the last minutes of a job interview.",
    discussion: """
      Without a subcommand coach talks to you: in a terminal as a prompt, with its input or \
      output redirected as the line protocol coach/1. Everything stays on this computer.
      """,
    version: Version.text,
    subcommands: [
      InterviewCommand.self, ClosingCommand.self, QuestionsCommand.self, ScoreCommand.self,
      SessionsCommand.self, ShowCommand.self, ReplayCommand.self, ExportCommand.self,
      VerifyCommand.self, DeleteCommand.self, CheckCommand.self,
    ])

  @OptionGroup var world: WorldOptions
  @OptionGroup var chat: ChatOptions

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let failure = CommandFailure(error)
      failure.show()
      Glibc.exit(failure.status)
    }
  }

  func run() throws {
    try Chat(world: world, options: chat).run(opening: [])
  }
}

/// What this program calls itself.
enum Version {
  static let text = "0.1.0"
}

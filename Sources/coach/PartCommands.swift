import ArgumentParser
import CoachCore

/// `coach interview NAME`: the conversation, begun with that command.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "A mock interview from a script.")

  @OptionGroup var world: WorldOptions
  @OptionGroup var chat: ChatOptions
  @Argument(help: "The script's name; without one, the names are listed.")
  var script: String?

  func run() throws {
    try Chat(world: world, options: chat).run(opening: [line("/interview", script)])
  }
}

struct ClosingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closing", abstract: "Your closing statement, on a 90-second clock.")

  @OptionGroup var world: WorldOptions
  @OptionGroup var chat: ChatOptions
  @Option(help: "The post.") var role: String?
  @Option(help: "Who offers it.") var company: String?
  @Option(help: "Who interviewed you.") var interviewer: String?
  @Option(help: "What you were told, separated by semicolons.") var facts: String?
  @Option(help: "The doubt that showed.") var doubt: String?
  @Option(help: "Your key points, separated by semicolons.") var points: String?
  @Option(help: "typed, written or spoken.") var way: String?
  @Option(help: "How long it may take, such as 60s.") var limit: String?

  func run() throws {
    let parameters = [
      ("role", role), ("company", company), ("interviewer", interviewer), ("facts", facts),
      ("doubt", doubt), ("points", points), ("way", way), ("limit", limit),
    ]
    let given = parameters.compactMap { key, value in
      value.map { "\(key)=\(JSONString.quote($0))" }
    }
    try Chat(world: world, options: chat)
      .run(opening: [(["/closing"] + given).joined(separator: " ")])
  }
}

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "\"Do you have any questions for me?\"")

  @OptionGroup var world: WorldOptions
  @OptionGroup var chat: ChatOptions
  @Argument(help: "The script whose interviewer answers; the last one used if left out.")
  var script: String?

  func run() throws {
    try Chat(world: world, options: chat).run(opening: [line("/questions", script)])
  }
}

private func line(_ command: String, _ argument: String?) -> String {
  argument.map { "\(command) \(JSONString.quote($0))" } ?? command
}

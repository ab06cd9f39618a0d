import ArgumentParser
import CoachCore
import CoachStore

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "What you have done so far.")

  @OptionGroup var world: WorldOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    guard form.json else { return try world.obey("sessions") }
    for session in try world.makeStore().sessions(limit: nil) {
      Output.write(session.json.text + "\n")
    }
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A session from beginning to end.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "The session, such as 3 or s3; the last one if left out.") var session: String?

  func run() throws { try world.obey("show", words: [session]) }
}

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play a session again as it happened.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "The session, such as 3 or s3; the last one if left out.") var session: String?
  @Option(help: "How many times as fast, such as 2.") var speed: String?
  @Option(help: "No pause is longer, such as 2s.") var maxPause: String?
  @Flag(help: "Wait for Enter before each step.") var step = false
  @Flag(help: "Show everything at once.") var instant = false

  func validate() throws {
    guard !(step && instant) else { throw ValidationError("Give --step or --instant, not both.") }
  }

  func run() throws {
    try world.obey(
      "replay", words: [session ?? "", instant ? "instant" : step ? "step" : nil],
      parameters: [("speed", speed), ("max-pause", maxPause)])
  }
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a session to standard output as Markdown or JSON Lines."
  )

  @OptionGroup var world: WorldOptions
  @Argument(help: "The session, such as 3 or s3; the last one if left out.") var session: String?
  @Option(help: "md or jsonl.") var format = "md"

  func run() throws { try world.obey("export", words: [session ?? "", format]) }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Run a session again and compare.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "The sessions, such as 3 or s3; the last one if left out.")
  var sessions: [String] = []

  func run() throws {
    var isIdentical = true
    for session in sessions.isEmpty ? [""] : sessions {
      do { try world.obey("verify", words: [session]) } catch let fault as Fault where !fault.isOurs
      {
        Output.complain(fault.message)
        isIdentical = false
      }
    }
    if !isIdentical { throw ExitCode(1) }
  }
}

struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a session for good.")

  @OptionGroup var world: WorldOptions
  @Argument(help: "The session, such as 3 or s3.") var session: String
  @Flag(help: "Do it without asking.") var yes = false

  func run() throws {
    guard yes else {
      try world.obey("delete", words: [session])
      throw InputFault.refused("nothing was deleted; add --yes to delete this session for good")
    }
    try world.obey("delete", words: [session, "yes"])
  }
}

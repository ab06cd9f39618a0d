public import ArgumentParser
import CoachCore
import CoachEngine
import CoachProtocol
import CoachServer
public import CoachTerminal
import Glibc

/// Whether people or programs read the output.
///
/// One group for all commands: `coach` itself takes the flag too, and what the root has parsed is
/// handed down only within the same group.
struct FormOptions: ParsableArguments {
  @Flag(help: "Write JSON, one object a line.")
  var json = false
}

/// How the conversation is shown and read.
struct ChatOptions: ParsableArguments {
  @OptionGroup var form: FormOptions

  @Flag(help: "Off a terminal: stop at the first line that is refused, with status 3.")
  var bail = false

  @Option(help: "Colours: auto, always or never. NO_COLOR and TERM=dumb turn auto off.")
  var color = TerminalStyle.ColourChoice.auto

  @Flag(help: "Repaint the closing clock every second.")
  var liveClock = false

  @Flag(help: "Show no time in the prompt; only the bell is announced.")
  var quietClock = false

  @Option(help: "What the line history keeps: commands, all or none.")
  var history = HistoryPolicy.commands

  var clockMode: Repl.ClockMode { quietClock ? .quiet : liveClock ? .live : .lights }
}

extension TerminalStyle.ColourChoice: ExpressibleByArgument {}
extension HistoryPolicy: ExpressibleByArgument {}

/// The conversation on whichever surface this process has.
struct Chat {
  let world: WorldOptions
  let options: ChatOptions

  /// - Parameter opening: Lines obeyed before the first that is read.
  /// - Throws: The exit status, once nothing holds the store open any more.
  func run(opening: [String]) throws {
    // A file at its size limit is an error that can be told, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      var streams = StandardStreams(
        try world.makeConversation(), form: options.form.json ? .json : .text, bails: options.bail,
        opening: opening, now: SteadyClock.now)
      throw ExitCode(streams.run())
    }
    throw ExitCode(try MainActor.assumeIsolated { try talk(opening: opening) })
  }

  @MainActor
  private func talk(opening: [String]) throws -> Int32 {
    let conversation = try world.makeConversation()
    let completion = ReplCompletion(conversation)
    let editor = try LineEditor(history: makeHistory()) { completion.candidates(for: $0) }
    defer { editor.close() }
    return try Repl(
      conversation, editor: editor, clockMode: options.clockMode, colour: options.color,
      now: SteadyClock.now
    ).run(opening: opening)
  }

  /// A history that cannot be opened is worth a line, not the conversation.
  @MainActor
  private func makeHistory() -> LineHistory? {
    guard options.history != .none,
      let path = LineHistory.usualPath(environment: WorldOptions.variable)
    else { return nil }
    do { return try LineHistory(path: path, policy: options.history) } catch {
      Output.complain("\(error)")
      return nil
    }
  }
}

/// Milliseconds on a clock that neither jumps with the wall clock nor counts a sleeping laptop.
enum SteadyClock {
  static func now() -> Milliseconds {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Milliseconds(time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}

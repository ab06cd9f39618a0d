import ArgumentParser
import CoachCore
import CoachEngine
import CoachProtocol
import CoachServer
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
}

/// The conversation on whichever surface this process has.
struct Chat {
  let world: WorldOptions
  let options: ChatOptions

  /// - Parameter opening: Lines obeyed before the first that is read.
  func run(opening: [String]) throws -> Never {
    let conversation = try world.makeConversation()
    var streams = StandardStreams(
      conversation, form: options.form.json ? .json : .text, bails: options.bail, opening: opening,
      now: SteadyClock.now)
    exit(streams.run())
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

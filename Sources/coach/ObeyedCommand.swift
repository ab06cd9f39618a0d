import ArgumentParser
import CoachCore
import CoachEngine
import Glibc

/// A command of the REPL, obeyed once from the shell: the same code, another door.
extension WorldOptions {
  /// Obeys and prints; of the words `nil` is left out, and an empty one means "the last session".
  func obey(_ name: String, words: [String?] = [], parameters: [(String, String?)] = []) throws {
    let given = words.compactMap(\.self).map(Command.Argument.word)
    let named = parameters.compactMap { key, value in
      value.map { Command.Argument.parameter(key: key, value: $0) }
    }
    let command = Command(name: name, arguments: given + named)
    let answer = try makeConversation()
      .handle(Request(body: .command(command)), at: SteadyClock.now())
    show(answer.body)
    _ = try answer.verdict.get()
  }

  private func show(_ body: Answer.Body) {
    switch body {
    case .none: break
    case .lines(let lines): lines.forEach(write)
    case .playback(let playback): play(playback)
    case .document(let document): Output.write(document.text)
    }
  }

  private func play(_ playback: Playback) {
    for step in playback.steps {
      if playback.pace == .stepwise { _ = readLine() }
      pause(step.pause)
      step.lines.forEach(write)
    }
  }

  private func pause(_ time: Milliseconds) {
    let end = SteadyClock.now() + time
    while case let left = end - SteadyClock.now(), left > .zero {
      poll(nil, 0, Int32(clamping: left.count))
    }
  }

  private func write(_ line: StyledLine) { Output.write(line.text.sanitized + "\n") }
}

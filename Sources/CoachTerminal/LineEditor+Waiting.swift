import CoachCore
import CTerminal
@preconcurrency import CReadline
import Glibc

/// Where the editor waits: for keys, signals and the deadline, all at once.
extension LineEditor {
  func wait(until deadline: Milliseconds?, by now: () -> Milliseconds) {
    var sources = [STDIN_FILENO, signals.reader].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&sources, nfds_t(sources.count), Self.timeout(deadline.map { $0 - now() }))
    if count > 0 {
      if sources[1].revents != 0 { takeSignals() }
      if sources[0].revents != 0, !input.fill(from: STDIN_FILENO) { endInput() }
    }
    if let deadline, deadline <= now() { events.append(.tick) }
  }

  private static func timeout(_ wait: Milliseconds?) -> Int32 {
    guard let wait else { return -1 }
    return Int32(min(max(wait, .zero), .seconds(3600)).count)
  }

  private func endInput() {
    leaveLine(mark: "")
    events.append(.endOfInput)
  }

  // MARK: - Signals

  private func takeSignals() {
    var seen: Set<UInt8> = []
    for number in signals.drain() where seen.insert(number).inserted {
      take(signal: Int32(number))
    }
  }

  private func take(signal: Int32) {
    switch signal {
    case SIGINT: interrupt()
    case SIGTSTP: stop()
    case SIGCONT: resume()
    case SIGWINCH: resize()
    default: events.append(.terminated(signal: signal))
    }
  }

  private func interrupt() {
    let hadText = !LineBuffer.isEmpty || paste != nil
    leaveLine(mark: "^C")
    events.append(.interrupted(hadText: hadText))
  }

  private func stop() {
    restoreTerminal()
    terminal_stop()
  }

  /// Also after `kill -STOP`, when the shell has changed the terminal behind our back.
  private func resume() {
    restoreTerminal()
    prepareTerminal()
    rl_resize_terminal()
    prompt.isGone()
    events.append(.resumed)
  }

  private func resize() {
    rl_resize_terminal()
    events.append(.resized)
  }
}

import CTerminal
@preconcurrency import CReadline
import Glibc

/// Where the editor waits: for keys, signals and the deadline, all at once.
extension LineEditor {
  func wait(until deadline: ContinuousClock.Instant?) {
    var sources = [STDIN_FILENO, signals.reader].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&sources, nfds_t(sources.count), Self.timeout(until: deadline))
    if count > 0 {
      if sources[1].revents != 0 { takeSignals() }
      if sources[0].revents != 0, !input.fill(from: STDIN_FILENO) { endInput() }
    }
    if let deadline, deadline <= .now { events.append(.tick) }
  }

  private static func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = max(.zero, deadline - .now) / .milliseconds(1)
    return Int32(min(left.rounded(.up), 3_600_000))
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

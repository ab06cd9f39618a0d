import Foundation
import Glibc

/// A program in a terminal of its own: what a person could type into it and see of it.
///
/// Every wait is a `poll` on the terminal, never a sleep, and ends at its time limit.
public final class PseudoTerminal {
  /// The system refused a step of setting it up.
  public struct Fault: Error, CustomStringConvertible {
    public var step: String
    public var number: Int32
    public var description: String { "\(step): \(String(cString: strerror(number)))" }
  }

  /// What is on the screen now.
  public private(set) var screen: Screen
  /// Everything the program has written.
  public private(set) var output: [UInt8] = []
  public private(set) var processID: Int32 = 0

  /// The terminal's settings before the program started; compare with ``settings``.
  public private(set) var settingsAtStart = ""

  private let master: Int32
  private let slave: Int32
  private let path: String
  /// Ends when the last process of the terminal does.
  private var alive: Int32 = -1

  /// Starts `arguments[0]` as the leader of a session whose terminal this is.
  public init(
    _ arguments: [String], environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws {
    screen = Screen(rows: rows, columns: columns)
    var (near, far, name) = (Int32(-1), Int32(-1), [CChar](repeating: 0, count: 256))
    guard openpty(&near, &far, &name, nil, nil) == 0 else {
      throw Fault(step: "open a pseudo-terminal", number: errno)
    }
    (master, slave) = (near, far)
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    for end in [near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    setSize(rows: rows, columns: columns)
    settingsAtStart = settings
    try spawn(arguments, environment)
  }

  deinit {
    kill(-processID, SIGKILL)
    for descriptor in [master, slave, alive] { close(descriptor) }
    waitpid(processID, nil, WNOHANG)
  }

  // MARK: - Doing

  /// Types `text`; `\r` is Enter.
  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Pastes `text` as a terminal with bracketed paste does.
  public func paste(_ text: String) {
    send("\u{1B}[200~" + text.replacingOccurrences(of: "\n", with: "\r") + "\u{1B}[201~")
  }

  /// Changes the window's size, which sends SIGWINCH.
  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    setSize(rows: rows, columns: columns)
  }

  public func signal(_ number: Int32) { kill(processID, number) }

  // MARK: - Seeing

  /// Reads until the screen's text fulfils `condition`.
  ///
  /// - Returns: Whether it did within `limit`.
  public func wait(limit: Duration = .seconds(10), until condition: (Screen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + limit
    while !condition(screen) {
      guard readMore(until: deadline) else { return condition(screen) }
    }
    return true
  }

  /// Reads until `text` is on the screen.
  public func waitFor(_ text: String, limit: Duration = .seconds(10)) -> Bool {
    wait(limit: limit) { $0.text.contains(text) }
  }

  /// Reads until the program has ended.
  ///
  /// - Returns: Its exit status, 128 + n for signal n as shells count, or nil after `limit`.
  public func waitForExit(limit: Duration = .seconds(10)) -> Int32? {
    let deadline = ContinuousClock.now + limit
    while readMore(until: deadline) {}
    var status: Int32 = 0
    guard hasEnded, waitpid(processID, &status, 0) == processID else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// The terminal's settings now, as one text: flags, then control characters.
  public var settings: String {
    var now = termios()
    tcgetattr(slave, &now)
    let flags = [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag]
    return "\(flags) \(now.c_cc)"
  }

  // MARK: - Inside

  /// - Returns: False at the deadline, or when the program has ended and nothing is left to read.
  private func readMore(until deadline: ContinuousClock.Instant) -> Bool {
    var sources = [master, alive].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = max(.zero, deadline - .now) / .milliseconds(1)
    guard poll(&sources, 2, Int32(left.rounded(.up))) > 0 else { return false }
    guard sources[0].revents & Int16(POLLIN) != 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    screen.write(chunk[..<count])
    return true
  }

  private var hasEnded: Bool {
    var source = pollfd(fd: alive, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  private func setSize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  private func spawn(_ arguments: [String], _ environment: [String: String]) throws {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    alive = ends[0]
    defer { close(ends[1]) }
    do {
      processID = try Spawning(terminal: path, inherited: ends[1]).run(arguments, environment)
    } catch {
      throw Fault(step: "start \(arguments[0])", number: error.number)
    }
  }
}

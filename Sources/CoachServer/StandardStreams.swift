public import CoachCore
public import CoachEngine
public import CoachProtocol
import Glibc

/// Serves the process's own standard input and output; docs/protocol.md.
public struct StandardStreams {
  private var session: StreamSession
  private let now: () -> Milliseconds
  private let opening: [String]

  /// Serves `conversation`; `opening` are lines obeyed before the first that is read, such as
  /// `/closing`, and `now` is the moment on a clock that never jumps.
  public init(
    _ conversation: Conversation, form: ResponseWriter.Form, bails: Bool, opening: [String],
    now: @escaping () -> Milliseconds
  ) {
    self.now = now
    self.opening = opening
    session = StreamSession(conversation, form: form, bails: bails)
  }

  /// Reads until the input ends, the peer leaves, or nobody reads the answers any more.
  ///
  /// - Returns: The exit status of docs/protocol.md rule 15.
  public mutating func run() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    write(session.greeting())
    for line in opening { write(session.receive(line: line, at: now())) }
    while !session.isOver { write(step()) }
    return session.outcome.rawValue
  }

  /// The answers to what there is to read, or the events of a deadline that came first.
  private mutating func step() -> String {
    guard isInputReady() else { return session.advance(to: now()) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 { return session.receive(buffer[..<count], at: now()) }
    return count < 0 && [EINTR, EAGAIN].contains(errno) ? "" : session.end(at: now())
  }

  /// Waits for input, but not past the clock's next deadline.
  private func isInputReady() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let wait = session.deadline.map { Int32(clamping: max(0, $0.count - now().count)) } ?? -1
    return poll(&descriptor, 1, wait) > 0
  }

  private mutating func write(_ text: String) {
    if !OutputDescriptor.write(text, to: STDOUT_FILENO) { session.drop(at: now()) }
  }
}

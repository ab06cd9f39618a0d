public import CoachCore
public import CoachEngine
public import CoachProtocol
import Glibc

/// Serves the process's own standard input and output; docs/protocol.md.
public struct StandardStreams {
  private var session: StreamSession
  private let conversation: Conversation
  private let now: () -> Milliseconds
  private let opening: [String]

  /// - Parameters:
  ///   - opening: Lines obeyed before the first that is read, such as `/closing`.
  ///   - now: The moment, on a clock that never jumps.
  public init(
    _ conversation: Conversation, form: ResponseWriter.Form, bails: Bool, opening: [String],
    now: @escaping () -> Milliseconds
  ) {
    self.conversation = conversation
    self.now = now
    self.opening = opening
    session = StreamSession(conversation, form: form, bails: bails)
  }

  /// Reads until the input ends or the peer leaves.
  ///
  /// - Returns: The exit status of docs/protocol.md rule 15.
  public mutating func run() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    write(session.greeting())
    for line in opening { write(session.receive(Array((line + "\n").utf8), at: now())) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !session.isOver {
      guard isInputReady() else {
        write(session.advance(to: now()))
        continue
      }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        write(session.end(at: now()))
        break
      }
      write(session.receive(buffer[0..<count], at: now()))
    }
    return session.outcome.rawValue
  }

  /// Waits for input, but not past the clock's next deadline.
  private func isInputReady() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let wait = conversation.deadline.map { Int32(clamping: max(0, $0.count - now().count)) } ?? -1
    return poll(&descriptor, 1, wait) > 0
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

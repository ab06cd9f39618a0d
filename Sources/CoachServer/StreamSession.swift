public import CoachCore
public import CoachEngine
public import CoachProtocol

/// One peer on a byte stream: bytes in, bytes out, with a conversation in between.
///
/// Pure but for the conversation's store: it opens no descriptor and reads no clock, so tests and
/// the standard streams drive the same code.
public struct StreamSession {
  /// How a peer's input went, for the exit status of docs/protocol.md rule 15.
  public enum Outcome: Int32, Sendable, Comparable {
    case accepted = 0
    case refused = 1
    case bailed = 3
    case failed = 70

    public static func < (one: Outcome, other: Outcome) -> Bool { one.rawValue < other.rawValue }
  }

  private let conversation: Conversation
  private var framer = LineFramer(dropsByteOrderMark: true)
  private var requests = RequestStream()
  private var writer: ResponseWriter
  private var echoes = false
  private let bails: Bool
  public private(set) var outcome = Outcome.accepted
  /// Whether the peer has said goodbye, or the link must end.
  public private(set) var isOver = false

  /// A peer that has sent nothing yet; with `bails` the first refused line ends the conversation.
  public init(
    _ conversation: Conversation, form: ResponseWriter.Form = .text, bails: Bool = false
  ) {
    self.conversation = conversation
    self.bails = bails
    writer = ResponseWriter(form: form)
  }

  public func greeting() -> String { writer.greeting() }

  /// When `advance` is next worth calling, input or not.
  public var deadline: Milliseconds? { isOver ? nil : conversation.deadline }

  /// Answers everything that `bytes` complete, as read at `now`.
  public mutating func receive(_ bytes: some Sequence<UInt8>, at now: Milliseconds) -> String {
    framer.feed(bytes).map { answer($0, at: now) }.joined()
  }

  /// Answers a line that did not come over the stream, such as the command line's own.
  public mutating func receive(line: String, at now: Milliseconds) -> String {
    answer(.line(Array(line.utf8)), at: now)
  }

  /// Answers a last line without line feed, then ends the live session.
  public mutating func end(at now: Milliseconds) -> String {
    let last = framer.finish().map { answer($0, at: now) } ?? ""
    guard !isOver else { return last }
    let due = advance(to: now)
    guard case .refused(let fault, let label)? = requests.finish() else {
      return last + due + leave(.eof, at: now)
    }
    let refused = refuse(fault, label: label, at: now)
    return last + due + refused + (isOver ? "" : leave(.eof, at: now))
  }

  /// Ends the live session because nobody reads the answers any more.
  public mutating func drop(at now: Milliseconds) {
    guard !isOver else { return }
    _ = leave(.interrupted, at: now)
    outcome = .failed
  }

  /// Events of the clock up to `now`.
  ///
  /// What cannot be written down is said once, as a notice that is no reply to anything.
  public mutating func advance(to now: Milliseconds) -> String {
    guard !isOver else { return "" }
    do { return show(try conversation.advance(to: now)) } catch {
      outcome = .failed
      return writer.notice(Fault(describing: error))
    }
  }
}

extension StreamSession {
  private mutating func answer(_ frame: LineFramer.Frame, at now: Milliseconds) -> String {
    guard !isOver else { return "" }
    let due = advance(to: now)
    switch requests.take(frame) {
    case .blockGrew: return due
    case .blockBegan:
      return due + writer.continuation("send lines; a lone dot ends; a leading dot is doubled")
    case .flood:
      let flood = Fault(903, "FLOOD", "\(Limits.flood) bytes without a line feed")
      return due + close(after: flood, label: nil, at: now)
    case .refused(let fault, let label): return due + refuse(fault, label: label, at: now)
    case .request(let request, let lines): return due + obey(request, lines: lines, at: now)
    }
  }

  private mutating func obey(_ request: Request, lines: Int?, at now: Milliseconds) -> String {
    if case .command(let command) = request.body, command.name == "hello" {
      return greet(command, label: request.label, at: now)
    }
    let answer = conversation.handle(request, at: now)
    let fields: [JSONValue.Field]
    switch answer.verdict {
    case .failure(let fault):
      let refused = refuse(fault, label: request.label, events: answer.events, at: now)
      if answer.ends { isOver = true }
      return refused
    case .success(let parameters): fields = parameters
    }
    if answer.ends { isOver = true }
    let more =
      introduction(after: fields, at: now) + (lines.map { [.init("lines", .int($0))] } ?? [])
    return writer.reply(.success(fields + more), label: request.label, data: answer.body.lines)
      + show(echoes ? answer.all : answer.events)
  }

  /// Who interviews, where the reply opens a session.
  private func introduction(after fields: [JSONValue.Field], at now: Milliseconds)
    -> [JSONValue.Field]
  {
    guard fields.contains(where: { $0.name == "session" }),
      let name = conversation.status(at: now).interviewer
    else { return [] }
    return [.init("interviewer", .string(name))]
  }

  /// Answers a line that was not obeyed; `events` are what was kept all the same.
  private mutating func refuse(
    _ fault: Fault, label: String?, events: [LoggedEvent] = [], at now: Milliseconds
  ) -> String {
    let kind: Outcome = fault.code / 100 == 5 ? .failed : bails ? .bailed : .refused
    outcome = max(outcome, kind)
    let reply = writer.reply(.failure(fault), label: label) + show(events)
    return bails ? reply + leave(.interrupted, at: now) : reply
  }

  private mutating func close(after fault: Fault, label: String?, at now: Milliseconds) -> String {
    let reply = refuse(fault, label: label, at: now)
    return isOver ? reply : reply + leave(.interrupted, at: now)
  }

  /// Ends the live session and the link.
  ///
  /// The input's own number is told by an event, there being no reply.
  private mutating func leave(_ why: Departure, at now: Milliseconds) -> String {
    isOver = true
    let answer = conversation.leave(why, at: now)
    guard case .failure(let fault) = answer.verdict else { return show(answer.all) }
    outcome = .failed
    return show(answer.all) + writer.notice(fault)
  }

  private mutating func greet(_ command: Command, label: String?, at now: Milliseconds) -> String {
    guard command.words == ["1"] else {
      let fault = Fault(
        900, "BAD_VERSION", "this is coach/1; say /hello 1", details: [.init("proto", "1-1")])
      return close(after: fault, label: label, at: now)
    }
    let form = ResponseWriter.Form(rawValue: command["out"] ?? writer.form.rawValue)
    let echo = ["0": false, "1": true][command["echo"] ?? (echoes ? "1" : "0")]
    guard let form, let echo else {
      let arg = form == nil ? "out" : "echo"
      let fault = Fault(
        422, "BAD_ARG", "out is text or json, echo is 0 or 1", details: [.init("arg", .string(arg))]
      )
      return refuse(fault, label: label, at: now)
    }
    (writer.form, echoes) = (form, echo)
    return writer.reply(.success([.init("proto", .int(1))]), label: label)
  }

  private mutating func show(_ events: [LoggedEvent]) -> String {
    guard !events.isEmpty else { return "" }
    let text = try? conversation.eventText()
    return events.map { event in
      writer.event(event, shown: text?.lines(for: event.event, includesInput: false) ?? [])
    }.joined()
  }
}

extension Answer.Body {
  /// What a program gets as data: a replay is not paced, a document comes line by line.
  fileprivate var lines: [String] {
    switch self {
    case .none: []
    case .lines(let lines): lines.map(\.text)
    case .playback(let playback): playback.steps.flatMap { $0.lines.map(\.text) }
    case .document(let document):
      document.text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(document.text.hasSuffix("\n") ? 1 : 0).map(String.init)
    }
  }
}

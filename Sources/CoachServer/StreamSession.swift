public import CoachCore
public import CoachEngine
public import CoachProtocol

/// One peer on a byte stream: bytes in, bytes out, with a conversation in between.
///
/// Pure but for the conversation's store: it opens no descriptor and reads no clock, so tests and
/// the standard streams drive the same code.
public struct StreamSession {
  /// How a peer's input went, for the exit status of docs/protocol.md rule 15.
  public enum Outcome: Int32, Sendable {
    case accepted = 0
    case refused = 1
    case bailed = 3
    case failed = 70
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

  /// - Parameters:
  ///   - bails: Whether the first refused line ends the conversation.
  public init(
    _ conversation: Conversation, form: ResponseWriter.Form = .text, bails: Bool = false
  ) {
    self.conversation = conversation
    self.bails = bails
    writer = ResponseWriter(form: form)
  }

  public func greeting() -> String { writer.greeting() }

  /// Answers everything that `bytes` complete, as read at `now`.
  public mutating func receive(_ bytes: some Sequence<UInt8>, at now: Milliseconds) -> String {
    framer.feed(bytes).map { answer($0, at: now) }.joined()
  }

  /// Answers a last line without line feed, then ends the live session.
  public mutating func end(at now: Milliseconds) -> String {
    let last = framer.finish().map { answer($0, at: now) } ?? ""
    guard !isOver else { return last }
    isOver = true
    let unfinished = requests.isInBlock ? unfinishedBlock() : ""
    let farewell = conversation.leave(.eof, at: now)
    if case .failure = farewell.verdict { outcome = .failed }
    return last + unfinished + show(farewell.events)
  }

  /// Events of the clock up to `now`.
  ///
  /// What cannot be written down is no reply to anything: the next line's own reply says so.
  public mutating func advance(to now: Milliseconds) -> String {
    guard !isOver else { return "" }
    do { return show(try conversation.advance(to: now)) } catch {
      outcome = .failed
      return ""
    }
  }

  private mutating func answer(_ frame: LineFramer.Frame, at now: Milliseconds) -> String {
    guard !isOver else { return "" }
    switch requests.take(frame) {
    case .blockGrew: return ""
    case .blockBegan:
      return writer.continuation("send lines; a lone dot ends; a leading dot is doubled")
    case .flood:
      isOver = true
      return refuse(Fault(903, "FLOOD", "\(Limits.flood) bytes without a line feed"), label: nil)
        + show(conversation.leave(.interrupted, at: now).events)
    case .refused(let fault, let label): return refuse(fault, label: label)
    case .request(let request, let lines): return obey(request, lines: lines, at: now)
    }
  }

  private mutating func obey(_ request: Request, lines: Int?, at now: Milliseconds) -> String {
    let due = advance(to: now)
    if case .command(let command) = request.body, command.name == "hello" {
      return due + greet(command, label: request.label)
    }
    let answer = conversation.handle(request, at: now)
    if case .failure(let fault) = answer.verdict {
      return due + refuse(fault, label: request.label) + show(answer.events)
    }
    if answer.ends { isOver = true }
    let verdict = answer.verdict.map { fields in
      fields + (lines.map { [.init("lines", .int($0))] } ?? [])
    }
    return due + writer.reply(verdict, label: request.label, data: data(of: answer.body))
      + show((echoes ? answer.input.map { [$0] } ?? [] : []) + answer.events)
  }

  private mutating func refuse(_ fault: Fault, label: String?) -> String {
    outcome = fault.code / 100 == 5 ? .failed : bails ? .bailed : max(outcome, .refused)
    if bails { isOver = true }
    return writer.reply(.failure(fault), label: label, data: [])
  }

  private mutating func unfinishedBlock() -> String {
    refuse(
      Fault(400, "SYNTAX", "the input ended inside /paste; a lone dot ends a block; nothing of it was recorded"),
      label: nil)
  }

  private mutating func greet(_ command: Command, label: String?) -> String {
    guard command.words.first == "1" else {
      isOver = true
      return refuse(
        Fault(900, "BAD_VERSION", "this is coach/1", details: [.init("proto", "1-1")]), label: label)
    }
    if let form = command["out"].flatMap(ResponseWriter.Form.init(rawValue:)) { writer.form = form }
    echoes = command["echo"] == "1"
    return writer.reply(.success([.init("proto", .int(1))]), label: label, data: [])
  }

  private func data(of body: Answer.Body) -> [String] {
    switch body {
    case .none: []
    case .lines(let lines): lines.map(\.text)
    case .playback(let playback): playback.steps.flatMap { $0.lines.map(\.text) }
    case .document(let document):
      document.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private mutating func show(_ events: [LoggedEvent]) -> String {
    guard !events.isEmpty else { return "" }
    let text = try? conversation.eventText()
    return events.map { event in
      writer.event(event, shown: text?.lines(for: event.event, includesInput: false) ?? [])
    }.joined()
  }
}

private func max(_ one: StreamSession.Outcome, _ other: StreamSession.Outcome)
  -> StreamSession.Outcome
{
  one.rawValue >= other.rawValue ? one : other
}

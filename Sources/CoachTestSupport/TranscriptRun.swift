import CoachCore
public import CoachEngine
import CoachProtocol
import CoachServer

/// A transcript's inputs, sent one of three ways on a virtual clock.
public struct TranscriptRun {
  public let store = MemoryStore()
  public let conversation: Conversation
  private let transcript: Transcript
  private var blocks: [TranscriptBlock] = []
  private var session = 0
  private var startedAt = Milliseconds.zero

  private init(_ transcript: Transcript) {
    self.transcript = transcript
    let seed = transcript.seed
    conversation = Conversation(
      content: ShippedContent(), store: store,
      environment: Environment(
        wallClock: { "2026-11-21T10:00:00Z" }, seed: { seed }, engine: "test",
        export: { _, _ in nil }))
  }
}

/// As the REPL does: requests to the conversation, events through `EventText`.
extension TranscriptRun {
  public static func talked(_ transcript: Transcript) throws -> [TranscriptBlock] {
    var run = TranscriptRun(transcript)
    for input in transcript.inputs {
      try run.letClockRun(to: input.at) { conversation, due in
        try conversation.advance(to: due)
      }
      try run.talk(input)
    }
    return run.blocks
  }

  private mutating func talk(_ input: Transcript.Input) throws {
    let answer = self.answer(to: input)
    begin(input, seq: answer.input?.number, session: conversation.status(at: input.at).session)
    if case .lines(let lines) = answer.body { blocks.last?.shown = lines.map(\.text) }
    if case .failure(let fault) = answer.verdict { try refuse(fault.message) }
    try show(answer.events)
  }

  private func answer(to input: Transcript.Input) -> Answer {
    guard input.lines.count == 1 else {
      let text = input.lines.joined(separator: "\n")
      return conversation.handle(Request(body: .speech(text)), at: input.at)
    }
    do throws(Fault) {
      guard case .request(let request) = try RequestParser.parse(input.lines[0]) else {
        return Answer()
      }
      return conversation.handle(request, at: input.at)
    } catch {
      return .refused(error)
    }
  }
}

/// As a program does: bytes in, JSON Lines out, events read back from those.
extension TranscriptRun {
  public static func wired(_ transcript: Transcript) throws -> [TranscriptBlock] {
    var run = TranscriptRun(transcript)
    var stream = StreamSession(run.conversation, form: .json)
    for input in transcript.inputs {
      try run.letClockRun(to: input.at) { _, due in
        Self.objects(in: stream.advance(to: due)).map(\.loggedEvent)
      }
      try run.take(Self.objects(in: stream.receive(input.bytes, at: input.at)), for: input)
    }
    return run.blocks
  }

  private static func objects(in output: String) -> [JSONValue] {
    output.split(separator: "\n").map { JSONReader.value(of: String($0)) ?? .null }
  }

  private mutating func take(_ objects: [JSONValue], for input: Transcript.Input) throws {
    let reply = objects.first { $0["type"] == "reply" } ?? .null
    let digits = reply["session"]?.string.map { $0.dropFirst() }
    begin(input, seq: reply["seq"]?.int, session: digits.flatMap { Int($0) })
    blocks.last?.shown = (reply["data"]?.array ?? []).compactMap(\.string)
    if reply["ok"] != true { try refuse(reply["msg"]?.string ?? "no reply") }
    try show(objects.filter { $0["type"] == "event" }.map(\.loggedEvent))
  }
}

/// As a replay does: the kept log, event by event.
extension TranscriptRun {
  public static func replayed(_ transcript: Transcript) throws -> [TranscriptBlock] {
    var talk = TranscriptRun(transcript)
    for input in transcript.inputs {
      try talk.letClockRun(to: input.at) { conversation, due in
        try conversation.advance(to: due)
      }
      try talk.talk(input)
    }
    return try talk.replayedBlocks()
  }

  private func replayedBlocks() throws -> [TranscriptBlock] {
    let inputs = Dictionary(
      blocks.compactMap { block in block.logged.map { ($0, block) } }, uniquingKeysWith: { $1 })
    return try store.sessions(limit: nil).reversed().flatMap { summary in
      let log = try store.events(of: summary.number) ?? []
      let text = try conversation.eventText(of: summary)
      return Replayer(session: summary.number, text: text, inputs: inputs).blocks(of: log)
    }
  }
}

private struct Replayer {
  let session: Int
  let text: EventText
  let inputs: [TranscriptBlock.LogPlace: TranscriptBlock]

  func blocks(of log: [LoggedEvent]) -> [TranscriptBlock] {
    let start = inputs[.init(session: session, number: 1)]?.at ?? .zero
    return log.reduce(into: []) { blocks, event in
      let place = TranscriptBlock.LogPlace(session: session, number: event.number)
      if let input = inputs[place] {
        var block = TranscriptBlock(
          at: start + event.at, input: event.event.words ?? input.input)
        block.logged = place
        blocks.append(block)
      }
      blocks.last?.events += text.lines(for: event.event, includesInput: false).map(\.text)
    }
  }
}

extension TranscriptRun {
  fileprivate mutating func letClockRun(
    to moment: Milliseconds, _ advance: (Conversation, Milliseconds) throws -> [LoggedEvent]
  ) throws {
    while let due = conversation.deadline, due <= moment {
      var block = TranscriptBlock(at: due)
      let events = try advance(conversation, due)
      block.logged = events.first.map { .init(session: session, number: $0.number) }
      blocks.append(block)
      try show(events)
    }
  }

  /// Begins the block of an input, which may have begun another session.
  fileprivate mutating func begin(_ input: Transcript.Input, seq: Int?, session number: Int?) {
    if let number, number != session { (session, startedAt) = (number, input.at) }
    var block = TranscriptBlock(at: input.at, input: input.lines)
    block.logged = seq.map { .init(session: session, number: $0) }
    blocks.append(block)
  }

  fileprivate mutating func refuse(_ message: String) throws {
    blocks.last?.refusal = try conversation.content.phrasebook().refusal(message)
  }

  fileprivate mutating func show(_ events: [LoggedEvent]) throws {
    let text = try conversation.eventText()
    blocks.last?.events += events.flatMap {
      text.lines(for: $0.event, includesInput: false).map(\.text)
    }
  }
}

extension Conversation {
  fileprivate func eventText(of summary: SessionSummary) throws -> EventText {
    EventText(
      phrases: try content.phrasebook(), checklist: try content.checklist(),
      guide: try content.guide(), interviewer: summary.opening.context.interviewer,
      session: summary.number)
  }
}

extension [TranscriptBlock] {
  fileprivate var last: TranscriptBlock? {
    get { indices.last.map { self[$0] } }
    set { if let newValue, let index = indices.last { self[index] = newValue } }
  }
}

extension Transcript.Input {
  /// One line, or a block of them.
  fileprivate var bytes: [UInt8] {
    let stuffed = lines.map { $0.hasPrefix(".") ? "." + $0 : $0 }
    let sent = lines.count == 1 ? lines : ["/paste"] + stuffed + ["."]
    return sent.flatMap { Array(($0 + "\n").utf8) }
  }
}

extension Event {
  /// The candidate's own words, as the log has them.
  fileprivate var words: [String]? {
    guard case .answered(let text) = self else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension JSONValue {
  /// An event as the wire has it: its clock tells seconds left instead of the whole face.
  fileprivate var loggedEvent: LoggedEvent {
    let kind = self["ev"]?.string ?? ""
    let own = fields.filter { !["type", "seq", "t", "ev"].contains($0.name) }
    var event = Event(kind: kind, fields: own)
    if kind == "clock", self["state"] == "start", let limit = self["limit"]?.wireSeconds {
      event = .clockStarted(ClockFace(limit: limit))
    }
    return LoggedEvent(
      number: self["seq"]?.int ?? 0, at: self["t"]?.wireSeconds ?? .zero, event: event)
  }

  /// Seconds with three decimals, as the wire writes them.
  private var wireSeconds: Milliseconds? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits.filter { $0 != "." }).map { Milliseconds($0) }
  }
}

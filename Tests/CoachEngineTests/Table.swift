import CoachCore
import CoachEngine
import CoachTestSupport

/// A conversation with the shipped content, a store in memory and a clock that the test moves.
struct Table {
  let store = MemoryStore()
  let conversation: Conversation

  init() {
    conversation = Conversation(
      content: ShippedContent(), store: store,
      environment: Environment(
        wallClock: { "2026-11-21T10:00:00Z" }, seed: { 7 }, engine: "test",
        export: { record, format in
          format == "md" ? Document(name: "s\(record.summary.number).md", text: "…") : nil
        }))
  }

  /// Sends one line at a moment in seconds, after letting the clock run up to it.
  @discardableResult
  func send(_ line: String, at second: Double = 0) -> Answer {
    let moment = Milliseconds(Int(second * 1000))
    _ = try? conversation.advance(to: moment)
    return conversation.handle(line.request, at: moment)
  }

  /// The log of a session, as `number kind` each.
  func kinds(of session: Int) -> [String] {
    ((try? store.events(of: session)) ?? []).map { "\($0.number) \($0.event.kind)" }
  }

  func lastReport(of session: Int) -> TakeReport? {
    (try? store.sessions(limit: nil))?.first { $0.number == session }?.lastReport
  }
}

extension Answer {
  /// What a person reads of an answer, bodies and events alike.
  func shown(in table: Table) -> [String] {
    var lines: [String] = []
    if case .lines(let body) = body { lines = body.map(\.text) }
    let text = try? table.conversation.eventText()
    return lines
      + events.flatMap { text?.lines(for: $0.event, includesInput: false) ?? [] }.map(\.text)
  }

  var fault: Fault? {
    guard case .failure(let fault) = verdict else { return nil }
    return fault
  }

  /// Parameters of a reply that accepted the line, as `name=value`.
  var parameters: [String] {
    ((try? verdict.get()) ?? []).map { "\($0.name)=\($0.value.text)" }
  }

  /// Kinds of the events that followed.
  var kinds: [String] { events.map(\.event.kind) }
}

extension String {
  /// `/word key=value "text"` as a command, anything else as speech.
  fileprivate var request: Request {
    guard hasPrefix("/") else { return Request(body: isEmpty ? .blank : .speech(self)) }
    let parts = dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    let arguments = rest.split(separator: " ").map { word -> Command.Argument in
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      return pair.count == 2 ? .parameter(key: pair[0], value: pair[1]) : .word(String(word))
    }
    return Request(body: .command(Command(name: parts[0], arguments: arguments, rest: rest)))
  }
}

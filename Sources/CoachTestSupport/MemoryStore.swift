public import CoachCore

/// Sessions in memory, each event as the text that a database would hold.
public final class MemoryStore: SessionStore {
  private struct Row {
    var number: Int
    var at: Milliseconds
    var kind: String
    var fields: String
  }

  private var logs: [Int: [Row]] = [:]
  private var starts: [Int: String] = [:]
  private var sources: [String: String] = [:]
  private var created = 0
  /// Appends that still succeed; `nil` as long as nothing is to fail.
  public var appendsLeft: Int?

  public init() {}

  public func create(startedAt: String, opening: Opening) throws -> Int {
    try spend()
    created += 1
    starts[created] = startedAt
    insert(LoggedEvent(number: 1, at: .zero, event: .opened(opening)), into: created)
    return created
  }

  public func append(_ event: LoggedEvent, to session: Int) throws {
    try spend()
    insert(event, into: session)
  }

  private func spend() throws {
    guard let left = appendsLeft else { return }
    guard left > 0 else { throw StoreFault.full(path: "sessions.sqlite") }
    appendsLeft = left - 1
  }

  private func insert(_ event: LoggedEvent, into session: Int) {
    logs[session, default: []].append(
      Row(
        number: event.number, at: event.at, kind: event.event.kind,
        fields: JSONValue.object(event.event.fields).text))
  }

  public func events(of session: Int) throws -> [LoggedEvent]? {
    logs[session]?.map { row in
      LoggedEvent(
        number: row.number, at: row.at,
        event: Event(kind: row.kind, fields: JSONReader.fields(of: row.fields)))
    }
  }

  public func sessions(limit: Int?) throws -> [SessionSummary] {
    try logs.keys.sorted(by: >).prefix(limit ?? .max).compactMap(summary(of:))
  }

  public func summary(of number: Int) throws -> SessionSummary? {
    guard let events = try events(of: number), case .opened(let opening)? = events.first?.event
    else { return nil }
    let reports = events.compactMap(\.event.report)
    return SessionSummary(
      number: number, startedAt: starts[number] ?? "", opening: opening, events: events.count,
      length: events.last?.at ?? .zero, isClosed: events.contains { $0.event == .closed },
      lastReport: reports.last, takes: reports.count)
  }

  public func keep(script source: String, hash: String) throws { sources[hash] = source }
  public func script(hash: String) throws -> String? { sources[hash] }

  /// Loses every script, as a damaged store would.
  public func forgetScripts() { sources = [:] }

  public func delete(_ session: Int) throws -> Bool {
    starts[session] = nil
    return logs.removeValue(forKey: session) != nil
  }
}

extension Event {
  fileprivate var report: TakeReport? {
    guard case .scored(let report) = self else { return nil }
    return report
  }
}

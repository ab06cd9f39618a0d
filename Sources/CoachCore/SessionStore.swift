/// Where sessions are kept: an append-only log each, committed before anything is acknowledged.
///
/// Implemented over SQLite by CoachStore and in memory by tests. Every method may throw a
/// `StoreFault`.
public protocol SessionStore: AnyObject {
  /// Starts a session and commits its first event.
  ///
  /// `startedAt`: Wall-clock time in UTC, as `2026-11-21T10:38:50Z`.
  ///
  /// Returns the new session's number, from 1, never used twice.
  func create(startedAt: String, opening: Opening) throws -> Int

  /// Commits one event; when this returns, a crash cannot lose it.
  func append(_ event: LoggedEvent, to session: Int) throws

  /// The whole log, or `nil` if there is no such session.
  func events(of session: Int) throws -> [LoggedEvent]?

  /// The line of one session in the list, or `nil` if there is no such session.
  func summary(of session: Int) throws -> SessionSummary?

  /// Newest first.
  ///
  /// `limit`: At most so many; `nil` for all.
  func sessions(limit: Int?) throws -> [SessionSummary]

  /// Keeps a script as it is now, under the hash of its source.
  func keep(script source: String, hash: String) throws

  func script(hash: String) throws -> String?

  /// Removes a session for good, with its words.
  ///
  /// - Returns: Whether there was one.
  func delete(_ session: Int) throws -> Bool
}

/// One line in the list of sessions.
public struct SessionSummary: Sendable, Equatable {
  public var number: Int
  /// Wall-clock time in UTC, as `2026-11-21T10:38:50Z`.
  public var startedAt: String
  public var opening: Opening
  /// How many events the log holds.
  public var events: Int
  /// From the first event to the last.
  public var length: Milliseconds
  public var isClosed: Bool
  /// Of the last take that was scored.
  public var lastReport: TakeReport?
  public var takes: Int

  public init(
    number: Int, startedAt: String, opening: Opening, events: Int, length: Milliseconds,
    isClosed: Bool, lastReport: TakeReport?, takes: Int
  ) {
    self.number = number
    self.startedAt = startedAt
    self.opening = opening
    self.events = events
    self.length = length
    self.isClosed = isClosed
    self.lastReport = lastReport
    self.takes = takes
  }
}

extension SessionSummary {
  /// One object a session, for `coach sessions --json`.
  public var json: JSONValue {
    [
      "id": .int(number), "name": .string("s\(number)"), "started": .string(startedAt),
      "part": .string(opening.part.rawValue), "script": .optional(opening.script?.id),
      "role": .optional(opening.context.role), "company": .optional(opening.context.company),
      "events": .int(events), "length": .seconds(length), "takes": .int(takes),
      "score": lastReport?.card.score.map(JSONValue.int) ?? .null,
      "missing": lastReport.map { .labels($0.card.missing) } ?? .null, "closed": .bool(isClosed),
    ]
  }
}

/// What can go wrong with the store, with the path in it.
public enum StoreFault: Error, Sendable, Equatable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  /// The disk is full, or a quota is used up. The log stays valid.
  case full(path: String)
  case failed(path: String, reason: String)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .full(let path): "\(path) cannot grow: there is no space left"
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}

public import CoachCore

/// What a conversation needs from the world besides content and store.
public struct Environment: Sendable {
  /// Wall-clock time in UTC, as `2026-11-21T10:38:50Z`.
  public var wallClock: @Sendable () -> String
  /// A number from 0 to 2³¹ − 1 that makes a session repeatable.
  public var seed: @Sendable () -> Int
  /// Version of the program.
  public var engine: String
  /// A session as a file, or `nil` for a format it does not know.
  public var export: @Sendable (SessionRecord, _ format: String) -> Document?

  public init(
    wallClock: @escaping @Sendable () -> String, seed: @escaping @Sendable () -> Int,
    engine: String, export: @escaping @Sendable (SessionRecord, String) -> Document?
  ) {
    self.wallClock = wallClock
    self.seed = seed
    self.engine = engine
    self.export = export
  }
}

/// A stored session with what is needed to show it.
public struct SessionRecord: Sendable {
  public var summary: SessionSummary
  public var events: [LoggedEvent]
  public var text: EventText

  public init(summary: SessionSummary, events: [LoggedEvent], text: EventText) {
    self.summary = summary
    self.events = events
    self.text = text
  }
}

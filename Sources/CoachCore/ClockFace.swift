/// The lights of a speech clock.
public enum Light: String, Sendable, CaseIterable { case green, amber, red }

/// How long a closing may take, and when its lights change.
public struct ClockFace: Sendable, Equatable {
  public struct Mark: Sendable, Equatable {
    /// Since the clock's start.
    public var at: Milliseconds
    public var light: Light

    public init(at: Milliseconds, light: Light) {
      self.at = at
      self.light = light
    }
  }

  public var limit: Milliseconds
  /// After the limit, during which words still count as in time.
  public var grace: Milliseconds
  /// Green and amber; red is the limit itself.
  public var marks: [Mark]

  public init(limit: Milliseconds, grace: Milliseconds, marks: [Mark]) {
    self.limit = limit
    self.grace = grace
    self.marks = marks
  }

  /// The usual lights for a limit: green at half of it, amber at three quarters, grace of a sixth.
  ///
  /// For 90 s that is 0:45, 1:08 and 15 s.
  ///
  /// `warn`: Times left at which a script wants the lights; those outside the limit do not count.
  public init(limit: Milliseconds, warn: [Milliseconds] = []) {
    let usual = [
      Milliseconds(limit.count / 2), Milliseconds((limit.count * 3 / 4 + 500) / 1000 * 1000),
    ]
    let short = limit < .seconds(20)
    let wanted = warn.filter { $0 > .zero && $0 < limit }.sorted(by: >)
    let times =
      wanted.isEmpty
      ? (short ? [usual[0], Milliseconds(limit.count * 3 / 4)] : usual) : wanted.map { limit - $0 }
    self.init(
      limit: limit, grace: Milliseconds(limit.count / 6),
      marks: zip(times, [Light.green, .amber]).map { Mark(at: $0, light: $1) })
  }
}

/// A clock that was started: which lights it has shown, and whether it still runs.
public struct RunningClock: Sendable, Equatable {
  public let face: ClockFace
  public let startedAt: Milliseconds
  public var stoppedAt: Milliseconds?
  /// The last light shown.
  public var light: Light?
  public var graceIsOver = false

  public init(face: ClockFace, startedAt: Milliseconds) {
    self.face = face
    self.startedAt = startedAt
  }

  public var isRunning: Bool { stoppedAt == nil }

  /// Time since the start, up to the stop if there was one.
  public func elapsed(at now: Milliseconds) -> Milliseconds { (stoppedAt ?? now) - startedAt }

  /// Time left, never below zero.
  public func left(at now: Milliseconds) -> Milliseconds {
    max(.zero, face.limit - elapsed(at: now))
  }

  /// How far past the limit `moment` is, or `nil` within it.
  public func overrun(at moment: Milliseconds) -> Milliseconds? {
    let over = moment - startedAt - face.limit
    return over > .zero ? over : nil
  }

  /// Whether words that arrive at `moment` come after the grace.
  public func isAfterTime(_ moment: Milliseconds) -> Bool {
    moment - startedAt > face.limit + face.grace
  }

  /// What the clock will do next, and when since the session's start.
  public var nextDeadline: (at: Milliseconds, event: Event)? {
    guard isRunning, !graceIsOver else { return nil }
    if light == .red { return (startedAt + face.limit + face.grace, .graceEnded) }
    let shown = light.flatMap { light in face.marks.firstIndex { $0.light == light } }
    let upcoming = face.marks.dropFirst(shown.map { $0 + 1 } ?? 0)
    if let mark = upcoming.first(where: { $0.at < face.limit }) {
      return (startedAt + mark.at, .clockMarked(mark.light))
    }
    return (startedAt + face.limit, .clockExpired)
  }
}

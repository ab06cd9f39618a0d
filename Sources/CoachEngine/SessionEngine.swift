public import CoachCore

/// Runs one session: logs each event, lets the session decide, performs what it decided.
///
/// A value with one owner. It knows no clock, no file and no terminal: moments come in as
/// arguments and events go out through `commit`, so a test or `verify` drives it like a person.
public struct SessionEngine {
  public private(set) var session: Session
  /// Numbers given so far.
  public private(set) var count: Int
  /// Candidates' inputs among them.
  public private(set) var inputs: Int
  private let performer: Performer
  private let commit: (LoggedEvent) throws -> Void
  /// Effects that are still to be performed, and the moment they belong to: empty unless an event
  /// could not be kept.
  private var unsettled: (effects: [Effect], at: Milliseconds) = ([], .zero)

  /// `commit`: Keeps an event; when it returns, a crash cannot lose it.
  public init(
    session: Session, performer: Performer, commit: @escaping (LoggedEvent) throws -> Void
  ) {
    self.session = session
    self.performer = performer
    self.commit = commit
    count = 0
    inputs = 0
  }

  /// Logs `event` and everything that follows from it.
  ///
  /// - Returns: What an earlier failure had left undone, then the event and its consequences, each
  ///   already committed.
  /// - Throws: `Interruption` when an event could not be kept. What follows from events that were
  ///   kept is made up for by the next call.
  public mutating func handle(_ event: Event, at moment: Milliseconds) throws -> [LoggedEvent] {
    var course = Course()
    return try run(&course) { engine, course in
      try engine.settle(&course)
      try engine.take(event, at: moment, &course)
    }
  }

  /// Lets the clock do all that is due up to `moment`, each at its own time.
  ///
  /// - Throws: `Interruption`, as `handle` does.
  public mutating func advance(to moment: Milliseconds) throws -> [LoggedEvent] {
    var course = Course()
    return try run(&course) { engine, course in
      try engine.settle(&course)
      while let due = engine.session.nextDeadline, due.at <= moment {
        try engine.take(due.event, at: due.at, &course)
      }
    }
  }

  /// What a call has come to so far.
  private struct Course {
    var happened: [LoggedEvent] = []
    /// Whether the event that was handed in is in the log.
    var isKept = false
  }

  private mutating func run(
    _ course: inout Course, _ work: (inout SessionEngine, inout Course) throws -> Void
  ) throws -> [LoggedEvent] {
    do { try work(&self, &course) } catch {
      throw Interruption(happened: course.happened, isKept: course.isKept, cause: error)
    }
    return course.happened
  }

  private mutating func take(_ event: Event, at moment: Milliseconds, _ course: inout Course) throws
  {
    course.happened.append(try log(event, at: moment))
    course.isKept = true
    unsettled = (session.effects(of: event, at: moment), moment)
    try settle(&course)
  }

  /// Performs what follows from the events logged so far.
  private mutating func settle(_ course: inout Course) throws {
    while let effect = unsettled.effects.first {
      let event = try performer.event(for: effect, in: session, number: count + 1)
      course.happened.append(try log(event, at: unsettled.at))
      unsettled.effects.replaceSubrange(
        0..<1, with: session.effects(of: event, at: unsettled.at))
    }
  }

  private mutating func log(_ event: Event, at moment: Milliseconds) throws -> LoggedEvent {
    let logged = LoggedEvent(number: count + 1, at: moment, event: event)
    try commit(logged)
    count += 1
    if event.origin == .candidate { inputs += 1 }
    session.apply(event, at: moment)
    return logged
  }
}

/// A call to the engine that an event cut short by not being kept.
public struct Interruption: Error {
  /// What was kept before that.
  public var happened: [LoggedEvent]
  /// Whether the event that was handed in is among it.
  public var isKept: Bool
  public var cause: any Error
}

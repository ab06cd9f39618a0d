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

  /// - Parameter commit: Keeps an event; when it returns, a crash cannot lose it.
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
  /// - Returns: The event and its consequences, each already committed.
  public mutating func handle(_ event: Event, at moment: Milliseconds) throws -> [LoggedEvent] {
    var happened = [try log(event, at: moment)]
    var pending = session.effects(of: event, at: moment)
    while !pending.isEmpty {
      let effect = pending.removeFirst()
      let event = try performer.event(for: effect, in: session, number: count + 1)
      happened.append(try log(event, at: moment))
      pending.insert(contentsOf: session.effects(of: event, at: moment), at: 0)
    }
    return happened
  }

  /// Lets the clock do all that is due up to `moment`, each at its own time.
  public mutating func advance(to moment: Milliseconds) throws -> [LoggedEvent] {
    var happened: [LoggedEvent] = []
    while let due = session.nextDeadline, due.at <= moment {
      happened += try handle(due.event, at: due.at)
    }
    return happened
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

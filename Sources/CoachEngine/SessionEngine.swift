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
  private let commit: ([LoggedEvent]) throws -> Void

  /// - Parameter commit: Keeps an event with all it caused, or none of them; when it returns, a
  ///   crash cannot lose them.
  public init(
    session: Session, performer: Performer, commit: @escaping ([LoggedEvent]) throws -> Void
  ) {
    self.session = session
    self.performer = performer
    self.commit = commit
    count = 0
    inputs = 0
  }

  /// Logs `event` and everything that follows from it. Where anything fails nothing has happened:
  /// the same event can be handed in again.
  ///
  /// - Returns: The event and its consequences, committed.
  public mutating func handle(_ event: Event, at moment: Milliseconds) throws -> [LoggedEvent] {
    let before = self
    do {
      let happened = try follow(event, at: moment)
      try commit(happened)
      return happened
    } catch {
      self = before
      throw error
    }
  }

  /// Lets the clock do all that is due up to `moment`, each at its own time.
  ///
  /// - Throws: What kept the first of it from being logged; a later failure is thrown when it is
  ///   the first.
  public mutating func advance(to moment: Milliseconds) throws -> [LoggedEvent] {
    var happened: [LoggedEvent] = []
    while let due = session.nextDeadline, due.at <= moment {
      do { happened += try handle(due.event, at: due.at) } catch where !happened.isEmpty { break }
    }
    return happened
  }

  private mutating func follow(_ event: Event, at moment: Milliseconds) throws -> [LoggedEvent] {
    var happened = [log(event, at: moment)]
    var pending = session.effects(of: event, at: moment)
    while !pending.isEmpty {
      let effect = pending.removeFirst()
      let event = try performer.event(for: effect, in: session, number: count + 1)
      happened.append(log(event, at: moment))
      pending.insert(contentsOf: session.effects(of: event, at: moment), at: 0)
    }
    return happened
  }

  private mutating func log(_ event: Event, at moment: Milliseconds) -> LoggedEvent {
    let logged = LoggedEvent(number: count + 1, at: moment, event: event)
    count += 1
    if event.origin == .candidate { inputs += 1 }
    session.apply(event, at: moment)
    return logged
  }
}

public import CoachCore

/// Whether a session would go the same way today: its inputs run again on its own script.
public enum Verification: Sendable, Equatable {
  case identical(events: Int)
  /// The first event that differs; `rerun` is `nil` where nothing would happen today.
  case differs(number: Int, recorded: LoggedEvent?, rerun: LoggedEvent?)

  /// Runs the inputs of `recorded` again, and the clock by itself.
  ///
  /// A log that a crash cut short is identical as far as it goes.
  ///
  /// `script`: The script that the session kept.
  public init(of recorded: [LoggedEvent], script: Script?, performer: Performer) throws {
    guard case .opened(let opening)? = recorded.first?.event else {
      self = .differs(number: 1, recorded: recorded.first, rerun: nil)
      return
    }
    var engine = SessionEngine(
      session: Session(opening: opening, script: script), performer: performer, commit: { _ in })
    var rerun: [LoggedEvent] = []
    for event in recorded {
      guard event.event.isRunAgain else { continue }
      rerun += try engine.advance(to: event.at)
      rerun += try engine.handle(event.event, at: event.at)
    }
    if let last = recorded.last { rerun += try engine.advance(to: last.at) }
    self = Self.comparison(of: recorded, with: rerun)
  }

  private static func comparison(of recorded: [LoggedEvent], with rerun: [LoggedEvent])
    -> Verification
  {
    let known = recorded.filter { !$0.event.isUnknown }
    let run = rerun.filter { !$0.event.isUnknown }
    let pairs = zip(known, run)
    if let (old, new) = pairs.first(where: { $0.event != $1.event || $0.at != $1.at }) {
      return .differs(number: old.number, recorded: old, rerun: new)
    }
    if known.count <= run.count { return .identical(events: known.count) }
    return .differs(number: known[run.count].number, recorded: known[run.count], rerun: nil)
  }
}

extension Event {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// Inputs drive the session; unknown events keep their numbers, on which the wording depends.
  fileprivate var isRunAgain: Bool { origin == .candidate || isUnknown }
}

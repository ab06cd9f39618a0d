public import CoachCore

/// Whether a session would go the same way today: its inputs run again on its own script.
public enum Verification: Sendable, Equatable {
  case identical(events: Int)
  /// The first event that differs; `rerun` is `nil` where nothing would happen today.
  case differs(number: Int, recorded: LoggedEvent?, rerun: LoggedEvent?)

  /// Runs the inputs and the clock of `recorded` again. A log that a crash cut short is identical
  /// as far as it goes.
  ///
  /// - Parameter script: The script that the session kept.
  public init(of recorded: [LoggedEvent], script: Script?, performer: Performer) throws {
    guard case .opened(let opening)? = recorded.first?.event else {
      self = .differs(number: 1, recorded: recorded.first, rerun: nil)
      return
    }
    var engine = SessionEngine(
      session: Session(opening: opening, script: script), performer: performer, commit: { _ in })
    var rerun: [LoggedEvent] = []
    for event in recorded where event.event.origin != .coach {
      rerun += try engine.handle(event.event, at: event.at)
    }
    self = Self.comparison(of: recorded, with: rerun)
  }

  private static func comparison(of recorded: [LoggedEvent], with rerun: [LoggedEvent])
    -> Verification
  {
    let known = recorded.filter { if case .unknown = $0.event { false } else { true } }
    let pairs = zip(known, rerun)
    if let (old, new) = pairs.first(where: { $0.event != $1.event || $0.at != $1.at }) {
      return .differs(number: old.number, recorded: old, rerun: new)
    }
    if known.count <= rerun.count { return .identical(events: known.count) }
    return .differs(
      number: known[rerun.count].number, recorded: known[rerun.count], rerun: nil)
  }
}

public import CoachCore

/// One candidate's dealings with coach, over whichever surface: requests in, answers out.
///
/// Holds at most one live session. Every method takes the present moment, in milliseconds on a
/// clock that never jumps, and must be called from one thread.
public final class Conversation {
  /// A session that is being held.
  struct Live {
    let number: Int
    let startedAt: Milliseconds
    var engine: SessionEngine
  }

  public let content: any ContentSource
  let store: any SessionStore
  let environment: Environment
  var live: Live?
  /// The session that commands without a number mean when none is live.
  var latest: Int?
  var latestInterviewer: String?
  /// When to try again what the clock could not write down; `nil` while all is well.
  private var retryAt: Milliseconds?

  public init(content: any ContentSource, store: any SessionStore, environment: Environment) {
    self.content = content
    self.store = store
    self.environment = environment
  }

  /// Answers one request.
  ///
  /// What was due by the clock before `now` must have been collected with `advance(to:)` first.
  public func handle(_ request: Request, at now: Milliseconds) -> Answer {
    guarded {
      switch request.body {
      case .blank: Answer(verdict: .success([.init("blank", true)]))
      case .speech(let text) where text.allSatisfy(\.isWhitespace):
        Answer(verdict: .success([.init("blank", true)]))
      case .speech(let text): try hear(text, at: now)
      case .command(let command): try obey(command, at: now)
      }
    }
  }

  /// What the clock of the live session has done up to `now`.
  ///
  /// - Throws: A `Fault`, once, when that can no longer be written down. It is tried again every
  ///   second and with each line; the events then come with their own times.
  public func advance(to now: Milliseconds) throws -> [LoggedEvent] {
    guard var session = live else { return [] }
    defer { keep(session) }
    do {
      let events = try session.engine.advance(to: now - session.startedAt)
      retryAt = nil
      return events
    } catch let interruption as Interruption {
      let isNews = retryAt == nil && interruption.happened.isEmpty
      if isNews || retryAt != nil { retryAt = now + .seconds(1) }
      if isNews { throw Fault(ofTheClock: interruption.cause) }
      return interruption.happened
    }
  }

  /// When the clock next does something by itself, or what could not be written is tried again.
  public var deadline: Milliseconds? {
    guard let live else { return nil }
    return retryAt ?? live.engine.session.nextDeadline.map { $0.at + live.startedAt }
  }

  /// The first key of a line was pressed: a typed closing starts its clock.
  public func typingBegan(at now: Milliseconds) -> Answer {
    guard case .closing(.thinking, .typed) = status(at: now).stage else { return Answer() }
    return guarded { try perform(.began, at: now) }
  }

  /// The grace ran out over an unsent line: what stands on it was said in time.
  public func keepDraft(_ text: String, at now: Milliseconds) -> Answer {
    guard let clock = live?.engine.session.clock, clock.isRunning, !text.isEmpty else {
      return Answer()
    }
    return guarded { try perform(.drafted(text), at: now) }
  }

  /// Ends the live session, scoring a statement that was under way.
  public func leave(_ why: Departure, at now: Milliseconds) -> Answer {
    guard live != nil else { return Answer(ends: true) }
    var answer = guarded { try perform(.left(why), at: now) }
    answer.ends = true
    return answer
  }

  public func status(at now: Milliseconds) -> Status {
    guard let live else { return Status(stage: .home) }
    var status = Status(
      stage: .home, session: live.number,
      interviewer: live.engine.session.interviewerName)
    switch live.engine.session.stage {
    case .waiting, .over: break
    case .interview: status.stage = .interview
    case .questions: status.stage = .questions
    case .closing(let closing):
      status.stage = .closing(closing.step, closing.way)
      status.show(closing.clock, at: now - live.startedAt)
    }
    return status
  }

  /// How events of the live session, or of the one that has just ended, are shown.
  public func eventText() throws -> EventText {
    try eventText(
      interviewer: live?.engine.session.interviewerName ?? latestInterviewer,
      session: live?.number ?? latest)
  }

  func eventText(interviewer: String?, session: Int?) throws -> EventText {
    EventText(
      phrases: try content.phrasebook(), checklist: try content.checklist(),
      guide: try content.guide(), interviewer: interviewer, session: session)
  }

  /// Turns whatever is thrown into a refusal that says what to do.
  func guarded(_ work: () throws -> Answer) -> Answer {
    do { return try work() } catch { return .refused(Fault(describing: error)) }
  }
}

extension Status {
  fileprivate mutating func show(_ clock: RunningClock?, at moment: Milliseconds) {
    guard let clock, clock.isRunning else { return }
    left = clock.left(at: moment)
    light = clock.light
    guard let over = clock.overrun(at: moment) else { return }
    graceLeft = max(.zero, clock.face.grace - over)
  }
}

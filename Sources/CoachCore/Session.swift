/// One session as a state machine: the fold of its events.
///
/// `apply` changes the state and decides nothing; `effects(of:)` decides and changes nothing. An
/// engine does both for each event as it happens; a replay only applies.
public struct Session: Sendable, Equatable {
  public let opening: Opening
  /// The script as it was when the session began.
  public let script: Script?
  public internal(set) var stage: Stage = .waiting
  /// Facts told so far, in the order of the telling.
  public internal(set) var planted: [String] = []
  public internal(set) var captured: [Captured] = []
  public internal(set) var takes: [Take] = []
  /// How a closing is rehearsed from now on.
  public internal(set) var way: Way
  public internal(set) var departure: Departure?
  /// What the candidate was last asked.
  public internal(set) var lastAsked: Speech?
  /// How often each follow-up was asked, by its spot.
  var asked: [Spot: Int] = [:]
  /// States before each answer that can still be taken back, oldest first.
  var past: [Session] = []

  /// Where a session stands.
  public enum Stage: Sendable, Equatable {
    /// Opened; nothing has been said yet.
    case waiting
    case interview(InterviewState)
    case closing(ClosingState)
    case questions(QuestionState)
    case over
  }

  /// A statement that was scored.
  public struct Take: Sendable, Equatable {
    public var text: String
    public var report: TakeReport
  }

  public init(opening: Opening, script: Script?) {
    self.opening = opening
    self.script = script
    way = opening.way
  }

  /// The state after `events`, the first of which must be `opened`.
  ///
  /// `script`: The snapshot that the opening names. Facts told and questions asked again need it;
  /// takes do not.
  public init?(replaying events: [LoggedEvent], script: Script?) {
    guard case .opened(let opening)? = events.first?.event else { return nil }
    self.init(opening: opening, script: script)
    for event in events { apply(event.event, at: event.at) }
  }

  /// What is known about the interview at this point: the post, and what has been told.
  public var context: InterviewContext {
    var context = opening.context
    guard let script else { return context }
    context.facts += planted.compactMap { script.fact($0)?.says }
    return context
  }

  public var interviewerName: String? { script?.interviewer.name ?? opening.context.interviewer }

  public var clock: RunningClock? {
    guard case .closing(let closing) = stage else { return nil }
    return closing.clock
  }

  /// The next thing the clock does by itself, and when since the session's start.
  public var nextDeadline: (at: Milliseconds, event: Event)? {
    guard departure == nil, case .closing(let closing) = stage,
      let due = closing.clock?.nextDeadline
    else { return nil }
    // What was said aloud comes in later and bears no times: no grace ends for it.
    return closing.way == .spoken && due.event == .graceEnded ? nil : due
  }
}

/// In the interview: which question is open, and what its answers have given.
public struct InterviewState: Sendable, Equatable {
  public var node: String
  public var met: [String] = []
}

/// In a closing statement.
public struct ClosingState: Sendable, Equatable {
  public enum Step: Sendable, Equatable {
    /// Invited; the clock waits for the first word.
    case thinking
    case speaking
    /// A spoken take has ended and its transcript is awaited.
    case transcribing
    /// Ended; the candidate's own ticks are awaited.
    case ticking
    /// The card has been shown.
    case reviewed
  }

  public struct Line: Sendable, Equatable {
    public var text: String
    public var at: Milliseconds
  }

  public var take: Int
  public var way: Way
  public var invitedAt: Milliseconds
  public var step = Step.thinking
  public var lines: [Line] = []
  public var clock: RunningClock?
  /// What stood unsent when the grace ran out.
  public var draft: String?
  /// `nil` as long as nothing was ticked, also when ticking was skipped.
  public var ticks: [Label]?
}

/// In the end-of-interview questions.
public struct QuestionState: Sendable, Equatable {
  public var turns = 0
  /// Labels asked for, in order, each once.
  public var asked: [Label] = []
  public var askedAgain: [Label] = []
  public var warnings: [Label] = []
  public var readBack: [String] = []
  public var substance = 0
  /// Replies given so far, by category.
  public var replies: [String: Int] = [:]
}

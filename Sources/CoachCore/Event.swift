/// A fact that happened in a session.
///
/// The session *is* the list of its events.
///
/// Inputs and verdicts are both events: folding the list gives the state back without judging
/// anything again, so a session recorded today opens unchanged when scripts and rules have moved
/// on.
public enum Event: Sendable, Equatable {
  // What the candidate did.
  case opened(Opening)
  case answered(String)
  case turned(to: Turn)
  /// The first key of a typed closing, or the word "go" of a spoken one.
  case began
  /// What stood unsent on the line when the grace ran out: it was said in time.
  case drafted(String)
  case finished(asksForTicks: Bool)
  case ticked([Label])
  case undone
  case left(Departure)

  // What the clock did.
  case clockMarked(Light)
  case clockExpired
  case graceEnded

  // What coach did.
  case said(Speech)
  case judged(Judgement)
  case clockStarted(ClockFace)
  case clockStopped
  case scored(TakeReport)
  case captured(Captured)
  case surveyed(LadderReview)
  case closed

  /// An event of a later version, kept as it is and otherwise skipped.
  case unknown(kind: String, fields: [JSONValue.Field])

  /// Who caused an event.
  public enum Origin: Sendable { case candidate, clock, coach }

  public var origin: Origin {
    switch self {
    case .opened, .answered, .turned, .began, .drafted, .finished, .ticked, .undone, .left:
      .candidate
    case .clockMarked, .clockExpired, .graceEnded: .clock
    case .said, .judged, .clockStarted, .clockStopped, .scored, .captured, .surveyed, .closed,
      .unknown:
      .coach
    }
  }
}

/// An event with its number in the session's log and its time since the session's start.
public struct LoggedEvent: Sendable, Equatable {
  /// From 1, without gaps.
  public var number: Int
  public var at: Milliseconds
  public var event: Event

  public init(number: Int, at: Milliseconds, event: Event) {
    self.number = number
    self.at = at
    self.event = event
  }
}

/// The parts of coach that a session can start with.
public enum Part: String, Sendable, CaseIterable { case interview, closing, questions }

/// How a closing statement is rehearsed.
public enum Way: String, Sendable, CaseIterable { case typed, written, spoken }

/// The header of a session: everything that decides how it goes on, besides its inputs.
public struct Opening: Sendable, Equatable {
  public var part: Part
  public var script: ScriptReference?
  public var context: InterviewContext
  public var way: Way
  public var limit: Milliseconds?
  /// What the candidate meant to say; a closing that repeats it word for word is recited.
  public var keyPoints: [String]
  /// Statements of earlier sessions for the same role and company, newest first.
  public var earlier: [String]
  public var seed: Int
  public var rules: String
  public var engine: String

  /// A script as it was when the session began.
  public struct ScriptReference: Sendable, Equatable {
    public var id: String
    /// SHA-256 of its source, hexadecimal.
    public var hash: String

    public init(id: String, hash: String) {
      self.id = id
      self.hash = hash
    }
  }

  public init(
    part: Part, script: ScriptReference? = nil, context: InterviewContext = .init(),
    way: Way = .typed, limit: Milliseconds? = nil, keyPoints: [String] = [],
    earlier: [String] = [], seed: Int = 0, rules: String = "", engine: String = ""
  ) {
    self.part = part
    self.script = script
    self.context = context
    self.way = way
    self.limit = limit
    self.keyPoints = keyPoints
    self.earlier = earlier
    self.seed = seed
    self.rules = rules
    self.engine = engine
  }
}

/// A move that the candidate asks for.
public enum Turn: Sendable, Equatable {
  case closing(Way)
  case questions
}

/// Why a session was left.
public enum Departure: String, Sendable { case quit, eof, interrupted, replaced }

/// Something said to the candidate.
public struct Speech: Sendable, Equatable {
  public enum Speaker: String, Sendable { case interviewer, coach }

  public var speaker: Speaker
  public var text: String
  /// Where in the script this was said; saying it is what moves the session there.
  public var spot: Spot?
  /// The wants whose absence caused a follow-up.
  public var lacks: [String]

  public init(speaker: Speaker, text: String, spot: Spot? = nil, lacks: [String] = []) {
    self.speaker = speaker
    self.text = text
    self.spot = spot
    self.lacks = lacks
  }
}

/// What the analysis found in an answer or a question.
public struct Judgement: Sendable, Equatable {
  /// Wants of the node that the answer met.
  public var met: [String]
  /// Question labels.
  public var labels: [Label]
  /// Question categories of the script that fit, in file order.
  public var categories: [String]
  /// Keys of captured facts that were read back.
  public var readBack: [String]

  public init(
    met: [String] = [], labels: [Label] = [], categories: [String] = [], readBack: [String] = []
  ) {
    self.met = met
    self.labels = labels
    self.categories = categories
    self.readBack = readBack
  }
}

/// How the end-of-interview questions went.
public struct LadderReview: Sendable, Equatable {
  /// Rungs asked for, in the order in which they were asked.
  public var asked: [Label]
  /// Rungs the interviewer had told without being asked.
  public var told: [Label]
  public var missed: [Label]
  /// Asked although it had been told or asked before.
  public var askedAgain: [Label]
  public var captured: [Captured]
  /// Keys of captured facts that the candidate read back.
  public var readBack: [String]
  /// Questions about role, team, company or interviewer.
  public var substance: Int
  public var warnings: [Label]
  public var turns: Int

  public init(
    asked: [Label], told: [Label], missed: [Label], askedAgain: [Label], captured: [Captured],
    readBack: [String], substance: Int, warnings: [Label], turns: Int
  ) {
    self.asked = asked
    self.told = told
    self.missed = missed
    self.askedAgain = askedAgain
    self.captured = captured
    self.readBack = readBack
    self.substance = substance
    self.warnings = warnings
    self.turns = turns
  }
}

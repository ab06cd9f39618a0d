public import CoachCore

/// What one request came to: at most one body, one final verdict, then the events it caused.
public struct Answer: Sendable {
  public enum Body: Sendable {
    case none
    case lines([StyledLine])
    case playback(Playback)
    case document(Document)
  }

  public var body: Body
  /// Parameters of the final reply, or why the request was refused.
  public var verdict: Result<[JSONValue.Field], Fault>
  /// The input as it was logged; its number is among the reply's parameters.
  public var input: LoggedEvent?
  /// What the input caused, in order.
  public var events: [LoggedEvent]
  /// Whether the conversation ends with this answer.
  public var ends: Bool

  public init(
    body: Body = .none, verdict: Result<[JSONValue.Field], Fault> = .success([]),
    input: LoggedEvent? = nil, events: [LoggedEvent] = [], ends: Bool = false
  ) {
    self.body = body
    self.verdict = verdict
    self.input = input
    self.events = events
    self.ends = ends
  }

  /// The input and what it caused.
  public var all: [LoggedEvent] { (input.map { [$0] } ?? []) + events }

  public static func refused(_ fault: Fault) -> Answer { Answer(verdict: .failure(fault)) }
  public static func lines(_ lines: [StyledLine]) -> Answer { Answer(body: .lines(lines)) }
}

/// A session to be shown again, at the pace at which it happened or another.
public struct Playback: Sendable {
  public enum Pace: Sendable, Equatable {
    /// `percent` 100 is real time; a pause never lasts longer than `maxPause`.
    case timed(percent: Int, maxPause: Milliseconds?)
    case stepwise
    case instant
  }

  public var session: Int
  public var events: [LoggedEvent]
  public var text: EventText
  public var pace: Pace

  public init(session: Int, events: [LoggedEvent], text: EventText, pace: Pace) {
    self.session = session
    self.events = events
    self.text = text
    self.pace = pace
  }

  /// Each event that shows something, with the pause before it.
  public var steps: [(pause: Milliseconds, lines: [StyledLine])] {
    var last = Milliseconds.zero
    return events.compactMap { event in
      let lines = text.lines(for: event.event, includesInput: true)
      guard !lines.isEmpty else { return nil }
      defer { last = event.at }
      return (pause(for: event.at - last), lines)
    }
  }

  private func pause(for gap: Milliseconds) -> Milliseconds {
    guard case .timed(let percent, let longest) = pace else { return .zero }
    let pause = Milliseconds(gap.count * 100 / max(1, percent))
    return longest.map { min($0, pause) } ?? pause
  }
}

/// A file that a command makes: its name is a proposal, its text is whole.
public struct Document: Sendable, Equatable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Where the conversation stands, as far as a prompt shows it.
public struct Status: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    case home
    case interview
    case closing(ClosingState.Step, Way)
    case questions
  }

  public var stage: Stage
  public var session: Int?
  public var interviewer: String?
  /// Time left on a running clock.
  public var left: Milliseconds?
  public var light: Light?
  /// Past the limit: time left of the grace.
  public var graceLeft: Milliseconds?

  public init(
    stage: Stage, session: Int? = nil, interviewer: String? = nil, left: Milliseconds? = nil,
    light: Light? = nil, graceLeft: Milliseconds? = nil
  ) {
    self.stage = stage
    self.session = session
    self.interviewer = interviewer
    self.left = left
    self.light = light
    self.graceLeft = graceLeft
  }
}

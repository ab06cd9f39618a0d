@testable import CoachCore

/// A session driven by hand: no engine, no analysis, no words of coach's own.
///
/// Each call returns what happened as lines to compare whole; judgements are given by the test.
struct Play {
  private(set) var session: Session
  private(set) var log: [LoggedEvent] = []

  init(_ part: Part = .interview, script: Script? = Sample.script, way: Way = .typed) {
    session = Session(
      opening: Opening(
        part: part, script: script.map { .init(id: $0.id, hash: "hash") }, way: way),
      script: script)
  }

  /// A session that has been opened.
  static func opened(_ part: Part = .interview, script: Script? = Sample.script, way: Way = .typed)
    -> Play
  {
    var play = Play(part, script: script, way: way)
    _ = play.open()
    return play
  }

  mutating func open() -> [String] { send(.opened(session.opening), at: 0) }

  /// Lets the clock run to `second`, then sends an input.
  mutating func send(_ event: Event, at second: Double, judged judgement: Judgement = .init())
    -> [String]
  {
    let moment = Milliseconds(Int(second * 1000))
    let due = advance(to: second)
    if let refusal = session.refusal(of: event) { return due + ["refused: \(refusal)"] }
    return due + happen(event, at: moment, judgement)
  }

  mutating func advance(to second: Double) -> [String] {
    var lines: [String] = []
    while let due = session.nextDeadline, due.at.count <= Int(second * 1000) {
      lines += happen(due.event, at: due.at, .init())
    }
    return lines
  }

  private mutating func happen(_ event: Event, at moment: Milliseconds, _ judgement: Judgement)
    -> [String]
  {
    log.append(LoggedEvent(number: log.count + 1, at: moment, event: event))
    session.apply(event, at: moment)
    return event.line(at: moment)
      + session.effects(of: event, at: moment).flatMap { perform($0, at: moment, judgement) }
  }

  private mutating func perform(_ effect: Effect, at moment: Milliseconds, _ judgement: Judgement)
    -> [String]
  {
    switch effect {
    case .say(let line): return happen(.said(line.speech), at: moment, judgement)
    case .judge: return happen(.judged(judgement), at: moment, .init())
    case .record(let event): return happen(event, at: moment, judgement)
    case .score(let statement):
      return [statement.line] + happen(.scored(statement.report), at: moment, judgement)
    }
  }
}

extension Effect.Line {
  fileprivate var speech: Speech {
    let text =
      switch wording {
      case .verbatim(let words): words
      case .phrase(let key, _): key.rawValue
      case .guide(let label): "guide \(label)"
      }
    return Speech(speaker: speaker, text: text, spot: spot, lacks: lacks)
  }
}

extension Effect.Statement {
  fileprivate var line: String {
    var line = "take \(take): \(text.debugDescription)"
    if !late.isEmpty { line += ", late \(late.debugDescription)" }
    if let timing { line += ", \(timing.speaking.clockText) after \(timing.thinking.clockText)" }
    if let ticks { line += ", ticked \(ticks.map(\.rawValue).joined(separator: " "))" }
    return line
  }

  fileprivate var report: TakeReport {
    TakeReport(take: take, way: way, card: .blank, timing: timing)
  }
}

extension Scorecard {
  static let blank = Scorecard(
    rules: "test", verdict: .notScored(reason: "empty"),
    length: .init(words: 0, secondsSpoken: 0...0, limit: 90, verdict: .short), signals: [],
    warnings: [], strengths: [], change: nil, sentences: [])
}

extension Event {
  /// What a test wants to see of an event; nothing of inputs and verdicts it gave itself.
  fileprivate func line(at moment: Milliseconds) -> [String] {
    switch self {
    case .said(let speech): ["\(speech.speaker): \(speech.text)"]
    case .clockStarted(let face): ["clock \(face.limit.clockText)"]
    case .clockMarked(let light): ["\(moment.clockText) \(light)"]
    case .clockExpired: ["\(moment.clockText) bell"]
    case .graceEnded: ["\(moment.clockText) grace over"]
    case .clockStopped: ["clock stopped"]
    case .captured(let fact): ["captured \(fact.key): \(fact.value)"]
    case .surveyed(let review): [review.line]
    case .closed: ["closed"]
    default: []
    }
  }
}

extension LadderReview {
  fileprivate var line: String {
    func list(_ name: String, _ labels: [Label]) -> String {
      labels.isEmpty ? "" : " \(name) " + labels.map(\.rawValue).joined(separator: ",")
    }
    return "ladder:" + list("asked", asked) + list("told", told) + list("again", askedAgain)
      + list("warned", warnings) + " substance \(substance) turns \(turns)"
  }
}

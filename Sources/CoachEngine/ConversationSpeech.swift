import CoachCore

/// What the candidate says, and the moves within a session.
extension Conversation {
  func hear(_ text: String, at now: Milliseconds) throws -> Answer {
    guard live != nil else { throw nobodyListens }
    if case .closing(.ticking, _) = status(at: now).stage {
      return try perform(.ticked(try labels(in: text)), at: now)
    }
    return try perform(.answered(text), at: now)
  }

  private var nobodyListens: Fault {
    guard latest == nil else {
      return Fault(
        410, "ENDED",
        "that session is over, so this was not sent; start another with /interview or /closing")
    }
    return Fault(
      409, "WRONG_PHASE",
      "nobody is listening yet; start with /interview, /closing or /questions")
  }

  /// Hands one input to the live session.
  func perform(_ event: Event, at now: Milliseconds) throws -> Answer {
    guard var session = live else { throw Refusal(ofNobodyHearing: event) }
    defer { keep(session) }
    let moment = now - session.startedAt
    var due: [LoggedEvent] = []
    do {
      due = try session.engine.advance(to: moment)
      if let refusal = session.engine.session.refusal(of: event) {
        return Answer(verdict: .failure(Fault(refusal)), events: due)
      }
      let overrun = session.engine.session.overrun(at: moment)
      let events = try session.engine.handle(event, at: moment)
      return answer(events, after: due, of: session, overrun: overrun)
    } catch let interruption as Interruption {
      return Answer(
        verdict: .failure(Fault(describing: interruption)), events: due + interruption.happened)
    }
  }

  func keep(_ session: Live) {
    latest = session.number
    latestInterviewer = session.engine.session.interviewerName
    live = session.engine.session.stage == .over ? nil : session
  }

  /// The reply's parameters come from the input; what it caused follows as events.
  ///
  /// `due`: What the clock had still to do before the input.
  func answer(
    _ events: [LoggedEvent], after due: [LoggedEvent] = [], of session: Live,
    overrun: Milliseconds? = nil
  ) -> Answer {
    var fields: [JSONValue.Field] = []
    if let first = events.first { fields.append(.init("seq", .int(first.number))) }
    fields.append(.init("in", .int(session.engine.inputs)))
    if let overrun { fields.append(.init("late", .seconds(overrun))) }
    return Answer(
      verdict: .success(fields), input: events.first, events: due + events.dropFirst())
  }

  /// Signals named by number or by id, separated by spaces or commas.
  func labels(in text: String) throws -> [Label] {
    let signals = try content.checklist().signals.map(\.id)
    return try text.split { $0.isWhitespace || $0 == "," }.map { word in
      if let number = Int(word), signals.indices.contains(number - 1) { return signals[number - 1] }
      guard let label = signals.first(where: { $0.rawValue == word }) else {
        throw Fault.badArgument(
          "\"\(word.prefix(40))\" is not a signal; give numbers from 1 to \(signals.count), or nothing",
          [.init("arg", .string(String(word.prefix(40))))])
      }
      return label
    }
  }
}

extension Session {
  /// How far a running clock is past its limit at `moment`.
  fileprivate func overrun(at moment: Milliseconds) -> Milliseconds? {
    clock.flatMap { $0.isRunning ? $0.overrun(at: moment) : nil }
  }
}

extension Refusal {
  /// Why an input cannot be taken where no session is live.
  fileprivate init(ofNobodyHearing event: Event) {
    switch event {
    case .undone: self = .nothingToUndo
    case .finished: self = .nothingToFinish
    default: self = .notInClosing
    }
  }
}

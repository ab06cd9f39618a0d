import CoachCore

/// What the candidate says, and the moves within a session.
extension Conversation {
  func hear(_ text: String, at now: Milliseconds) throws -> Answer {
    guard live != nil else {
      throw Fault(
        409, "WRONG_PHASE",
        "nobody is listening yet; start with /interview, /closing or /questions")
    }
    if case .closing(.ticking, _) = status(at: now).stage {
      return try perform(.ticked(try labels(in: text)), at: now)
    }
    return try perform(.answered(text), at: now)
  }

  /// Hands one input to the live session.
  func perform(_ event: Event, at now: Milliseconds) throws -> Answer {
    guard var session = live else { throw Refusal.notInClosing }
    if let refusal = session.engine.session.refusal(of: event) { throw refusal }
    let moment = now - session.startedAt
    let overrun = session.engine.session.clock.flatMap { $0.isRunning ? $0.overrun(at: moment) : nil }
    defer { keep(session) }
    let events = try session.engine.handle(event, at: moment)
    return answer(events, of: session, overrun: overrun)
  }

  private func keep(_ session: Live) {
    latest = session.number
    latestInterviewer = session.engine.session.interviewerName
    live = session.engine.session.stage == .over ? nil : session
  }

  /// The reply's parameters come from the input; what it caused follows as events.
  func answer(_ events: [LoggedEvent], of session: Live, overrun: Milliseconds? = nil) -> Answer {
    var fields: [JSONValue.Field] = []
    if let first = events.first { fields.append(.init("seq", .int(first.number))) }
    fields.append(.init("in", .int(session.engine.inputs)))
    if let overrun { fields.append(.init("late", .seconds(overrun))) }
    return Answer(
      verdict: .success(fields), input: events.first, events: Array(events.dropFirst()))
  }

  /// Signals named by number or by id, separated by spaces or commas.
  func labels(in text: String) throws -> [Label] {
    let signals = try content.checklist().signals.map(\.id)
    return try text.split { $0 == " " || $0 == "," || $0 == "\n" }.map { word in
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

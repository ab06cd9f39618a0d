import CoachCore

/// Starting sessions: an interview, a closing statement, the questions alone.
extension Conversation {
  func startInterview(_ command: Command, at now: Milliseconds) throws -> Answer {
    guard let id = command.words.first else { return try listScripts() }
    let sourced = try script(id)
    return try open(opening(.interview, of: sourced), with: sourced, at: now)
  }

  func startQuestions(_ command: Command, at now: Milliseconds) throws -> Answer {
    if command.words.isEmpty, let session = live?.engine.session, session.script != nil {
      return try perform(.turned(to: .questions), at: now)
    }
    let sourced = try script(command.words.first ?? usualScript())
    return try open(opening(.questions, of: sourced), with: sourced, at: now)
  }

  func startClosing(_ command: Command, at now: Milliseconds) throws -> Answer {
    let way = try way(of: command)
    if live != nil, command.keys.allSatisfy({ $0 == "way" }) {
      let usual = live?.engine.session.way ?? .typed
      return try perform(.turned(to: .closing(way ?? usual)), at: now)
    }
    return try open(closing(from: command, way: way ?? .typed), with: nil, at: now)
  }

  func retake(_ command: Command, at now: Milliseconds) throws -> Answer {
    guard let session = live?.engine.session, !session.takes.isEmpty else {
      throw Fault(409, "WRONG_PHASE", "there is no take to give again; start one with /closing")
    }
    return try perform(.turned(to: .closing(try way(of: command) ?? session.way)), at: now)
  }

  /// `/score TEXT` is a written closing, begun and ended at once; alone it shows the last card.
  func score(_ command: Command, at now: Milliseconds) throws -> Answer {
    guard !command.rest.isEmpty else { return try lastCard() }
    let text = command.arguments.count == 1 ? command.words.first ?? command.rest : command.rest
    guard !text.allSatisfy(\.isWhitespace) else {
      throw Fault.badArgument("there are no words to score")
    }
    var answer = try open(
      closing(from: Command(name: "closing"), way: .written), with: nil, at: now)
    for event in [Event.answered(text), .finished(asksForTicks: false)] {
      guard case .success = answer.verdict else { break }
      let step = try perform(event, at: now)
      answer.events += (step.input.map { [$0] } ?? []) + step.events
      if case .failure = step.verdict { answer.verdict = step.verdict }
    }
    return answer
  }

  private func lastCard() throws -> Answer {
    let report: TakeReport?
    if let take = live?.engine.session.takes.last {
      report = take.report
    } else {
      report =
        try latest.flatMap { try store.summary(of: $0)?.lastReport }
        ?? store.sessions(limit: 20).lazy.compactMap(\.lastReport).first
        ?? store.sessions(limit: nil).lazy.compactMap(\.lastReport).first
    }
    guard let report else {
      throw Fault(409, "WRONG_PHASE", "no take has been scored yet; start one with /closing")
    }
    return .lines(try eventText().lines(for: .scored(report), includesInput: false))
  }

  private func opening(_ part: Part, of sourced: SourcedScript) throws -> Opening {
    let script = sourced.script
    return Opening(
      part: part, script: .init(id: script.id, hash: sourced.hash),
      context: InterviewContext(
        role: script.job.role, company: script.job.company, interviewer: script.interviewer.name,
        doubt: script.doubt),
      earlier: try earlierStatements(role: script.job.role, company: script.job.company),
      seed: environment.seed(), rules: try content.rules(), engine: environment.engine)
  }

  private func closing(from command: Command, way: Way) throws -> Opening {
    let context = InterviewContext(
      role: command["role"], company: command["company"], interviewer: command["interviewer"],
      facts: list(command["facts"]), doubt: command["doubt"])
    return Opening(
      part: .closing, context: context, way: way, limit: try limit(of: command),
      keyPoints: list(command["points"]),
      earlier: try earlierStatements(role: context.role, company: context.company),
      seed: environment.seed(), rules: try content.rules(), engine: environment.engine)
  }

  private func open(_ opening: Opening, with sourced: SourcedScript?, at now: Milliseconds) throws
    -> Answer
  {
    let performer = try performer()
    let farewell = try leaveForAnother(at: now)
    guard case .success(let left) = farewell.verdict else { return farewell }
    var answer = guarded { try begin(opening, with: sourced, performer: performer, at: now) }
    answer.body = farewell.body
    answer.verdict = answer.verdict.map { $0 + left }
    return answer
  }

  /// Ends the live session in favour of another; what it still had to say is shown first.
  private func leaveForAnother(at now: Milliseconds) throws -> Answer {
    guard let number = live?.number else { return Answer() }
    let text = try eventText()
    var answer = try perform(.left(.replaced), at: now)
    let lines = answer.events.filter { $0.event != .closed }
      .flatMap { text.lines(for: $0.event, includesInput: false) }
    answer.body = lines.isEmpty ? .none : .lines(lines)
    answer.events = []
    answer.verdict = answer.verdict.map { _ in [.init("left", .string("s\(number)"))] }
    return answer
  }

  private func begin(
    _ opening: Opening, with sourced: SourcedScript?, performer: Performer, at now: Milliseconds
  ) throws -> Answer {
    if let sourced { try store.keep(script: sourced.source, hash: sourced.hash) }
    let number = try store.create(startedAt: environment.wallClock(), opening: opening)
    let engine = SessionEngine(
      session: Session(opening: opening, script: sourced?.script), performer: performer,
      commit: { [store] event in if event.number > 1 { try store.append(event, to: number) } })
    live = Live(number: number, startedAt: now, engine: engine)
    var answer = try perform(.opened(opening), at: now)
    answer.verdict = answer.verdict.map { [.init("session", .string("s\(number)"))] + $0 }
    return answer
  }

  func performer() throws -> Performer {
    Performer(
      phrases: try content.phrasebook(), guide: try content.guide(),
      analyst: { [content] in try content.analyst() })
  }

  /// The last take of up to three earlier sessions for the same post.
  private func earlierStatements(role: String?, company: String?) throws -> [String] {
    guard role != nil || company != nil else { return [] }
    let alike = try store.sessions(limit: 30).filter {
      $0.takes > 0 && $0.opening.context.role == role && $0.opening.context.company == company
    }
    return try alike.prefix(3).compactMap { summary in
      try store.events(of: summary.number).flatMap { Session(replaying: $0, script: nil) }?
        .takes.last?.text
    }
  }
}

/// Reading the parameters.
extension Conversation {
  private func way(of command: Command) throws -> Way? {
    guard let word = command["way"] ?? command.words.first else { return nil }
    guard let way = Way(rawValue: word) else {
      throw Fault.badArgument(
        "\"\(word.prefix(40))\" is no way to rehearse; it is typed, written or spoken",
        [.init("arg", .string(String(word.prefix(40))))])
    }
    return way
  }

  private func limit(of command: Command) throws -> Milliseconds? {
    guard let text = command["limit"] else { return nil }
    guard let seconds = Int(text.hasSuffix("s") ? String(text.dropLast()) : text),
      (1...600).contains(seconds)
    else {
      throw Fault.badArgument(
        "a limit is 1s to 600s, such as limit=90s, not \"\(text.prefix(40))\"")
    }
    return .seconds(seconds)
  }

  private func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private func script(_ id: String) throws -> SourcedScript {
    if let script = try content.script(id) { return script }
    let ids = try content.scriptTitles().map(\.id)
    let hint = nearestName(to: id, in: ids)
    throw Fault.noSuch(
      "no script is called \"\(id.prefix(64))\"; "
        + (hint.map { "did you mean \($0)?" }
          ?? "there are \(ids.joined(separator: ", "))"),
      hint: hint)
  }

  /// The script of the last session that had one, else the first in the list.
  private func usualScript() throws -> String {
    let titles = try content.scriptTitles()
    let last = try store.sessions(limit: 20).lazy.compactMap(\.opening.script?.id)
      .first { id in titles.contains { $0.id == id } }
    guard let id = last ?? titles.first?.id else { throw Fault.noSuch("there is no script at all") }
    return id
  }

  private func listScripts() throws -> Answer {
    let head = StyledLine(try content.phrasebook().text(.interviewChoose), .heading)
    return .lines(
      try [head]
        + content.scriptTitles().map { id, title in
          StyledLine(
            "  \(id)\(String(repeating: " ", count: max(1, 20 - id.count)))\(title)", hang: 22)
        })
  }
}

extension Substring {
  var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

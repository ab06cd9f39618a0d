import CoachCore

/// The commands, each handed to the verb that does it.
extension Conversation {
  func obey(_ command: Command, at now: Milliseconds) throws -> Answer {
    guard let name = CommandName(rawValue: command.name) else { throw unknown(command.name) }
    try checkParameters(of: command, for: name)
    switch name {
    case .interview: return try startInterview(command, at: now)
    case .closing: return try startClosing(command, at: now)
    case .questions: return try startQuestions(command, at: now)
    case .go: return try perform(.began, at: now)
    case .done: return try done(command, at: now)
    case .tick: return try perform(.ticked(try labels(in: command.rest)), at: now)
    case .retake: return try retake(command, at: now)
    case .undo: return try perform(.undone, at: now)
    case .score: return try score(command, at: now)
    case .sessions: return try listSessions()
    case .show: return try show(command)
    case .replay: return try replay(command)
    case .export: return try export(command)
    case .verify: return try verify(command)
    case .delete: return try delete(command)
    case .save: return try saved()
    case .say, .paste:
      throw Fault.badArgument("/\(name.rawValue) needs text: /say \"…\", or /paste and a block")
    case .ping: return ping(command)
    case .help: return try help(command)
    case .quit: return leave(.quit, at: now)
    }
  }

  private func unknown(_ name: String) -> Fault {
    let hint = nearestName(to: name, in: CommandName.allCases.map(\.rawValue))
    var details: [JSONValue.Field] = [.init("arg", .string(String(name.prefix(64))))]
    if let hint { details.append(.init("hint", .string(hint))) }
    let listener = live?.engine.session.interviewerName ?? "anybody"
    let suggestion = hint.map { "; did you mean /\($0)?" } ?? "; /help lists them"
    return Fault(
      405, "UNKNOWN_COMMAND",
      "no such command; nothing was said to \(listener)\(suggestion)", details: details)
  }

  private func checkParameters(of command: Command, for name: CommandName) throws {
    for key in command.keys where !name.parameters.contains(key) {
      let hint = nearestName(to: key, in: name.parameters)
      let known =
        name.parameters.isEmpty
        ? "it takes no key=value" : "it knows \(name.parameters.joined(separator: ", "))"
      throw Fault.badArgument(
        "/\(name.rawValue) has no \"\(key)\"; \(hint.map { "did you mean \($0)=? \(known.capitalised)" } ?? known)",
        [.init("arg", .string(key))] + (hint.map { [.init("hint", .string($0))] } ?? []))
    }
    try checkWords(of: command, for: name)
  }

  /// A word that a command does not know is named, not passed over.
  private func checkWords(of command: Command, for name: CommandName) throws {
    guard let limit = name.names else { return }
    let others = command.words.filter { !name.flags.contains($0) }
    guard let word = others.dropFirst(limit).first else { return }
    let hint = nearestName(to: word, in: name.flags)
    let known =
      name.flags.isEmpty
      ? "it takes no more words" : "it knows \(name.flags.joined(separator: ", "))"
    throw Fault.badArgument(
      "/\(name.rawValue) does not know \"\(word.prefix(40))\"; \(hint.map { "did you mean \($0)?" } ?? known)",
      [.init("arg", .string(String(word.prefix(40))))]
        + (hint.map { [.init("hint", .string($0))] } ?? []))
  }

  private func done(_ command: Command, at now: Milliseconds) throws -> Answer {
    try perform(.finished(asksForTicks: command.words.contains("ticks")), at: now)
  }

  private func ping(_ command: Command) -> Answer {
    Answer(verdict: .success([.init("pong", .string(command.rest))]))
  }

  private func saved() throws -> Answer {
    guard let number = live?.number ?? latest else {
      throw Fault(409, "WRONG_PHASE", "there is no session to save yet")
    }
    let text = try content.phrasebook().text(.sessionSaved, ["session": "s\(number)"])
    return .lines([StyledLine(text)])
  }

  private func help(_ command: Command) throws -> Answer {
    let phrases = try content.phrasebook()
    guard let word = command.words.first else {
      let commands = CommandName.allCases.compactMap { name in
        name.help.summary.map { StyledLine("  " + phrases.text($0), hang: 20) }
      }
      return .lines([StyledLine(phrases.text(.helpHead), .heading)] + commands)
    }
    let wanted = word.hasPrefix("/") ? String(word.dropFirst()) : word
    guard let name = CommandName(rawValue: wanted), let summary = name.help.summary else {
      throw unknown(wanted)
    }
    let more = name.help.page.map { phrases.text($0).split(separator: "\n").map(String.init) } ?? []
    return .lines(
      [StyledLine(phrases.text(summary), hang: 20)] + more.map { StyledLine("  " + $0, hang: 2) })
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

public import CoachCore

/// The sessions kept: list, show, replay, export, verify, delete.
extension Conversation {
  func listSessions() throws -> Answer {
    let phrases = try content.phrasebook()
    let sessions = try store.sessions(limit: nil)
    guard !sessions.isEmpty else { return .lines([StyledLine(phrases.text(.sessionsNone))]) }
    let lines = sessions.map { SessionLine(phrases: phrases, live: live?.number).line(for: $0) }
    return .lines([StyledLine(phrases.text(.sessionsHead), .heading)] + lines)
  }

  func show(_ command: Command) throws -> Answer {
    let record = try record(command)
    let head = SessionLine(phrases: try content.phrasebook(), live: live?.number).line(
      for: record.summary)
    return .lines(
      [head] + record.events.flatMap { record.text.lines(for: $0.event, includesInput: true) })
  }

  func replay(_ command: Command) throws -> Answer {
    let record = try record(command)
    return Answer(
      body: .playback(
        Playback(
          session: record.summary.number, events: record.events, text: record.text,
          pace: try pace(of: command))))
  }

  func export(_ command: Command) throws -> Answer {
    let format =
      command.words.first { Self.formats.contains($0) }
      ?? command.words.dropFirst().first ?? "md"
    let record = try record(command)
    guard let document = environment.export(record, format) else {
      throw Fault.badArgument(
        "\"\(format.prefix(40))\" is no format for export; there are md and jsonl")
    }
    return Answer(body: .document(document))
  }

  func verify(_ command: Command) throws -> Answer {
    let record = try record(command)
    let script = try keptScript(of: record.summary)
    if script == nil, let reference = record.summary.opening.script {
      throw Fault.noSuch(
        "the script \(reference.id) of s\(record.summary.number) was not kept, so it cannot be run again"
      )
    }
    let result = try Verification(of: record.events, script: script, performer: performer())
    let phrases = try content.phrasebook()
    let name = "s\(record.summary.number)"
    switch result {
    case .identical(let events):
      let text = phrases.text(.verifyIdentical, ["session": name, "events": String(events)])
      return Answer(
        body: .lines([StyledLine(text, .good)]),
        verdict: .success([.init("verify", "identical"), .init("events", .int(events))]))
    case .differs(let number, let recorded, let rerun):
      throw Fault(
        409, "DIFFERS",
        "\(name) differs at event \(number): recorded \(recorded.map(\.json.text) ?? "nothing"), "
          + "now \(rerun.map(\.json.text) ?? "nothing")"
          + (try rulesNote(record.summary.opening)),
        details: [.init("event", .int(number))])
    }
  }

  private func rulesNote(_ opening: Opening) throws -> String {
    let rules = try content.rules()
    guard opening.rules != rules else { return "" }
    return "; it was recorded under the rules \(opening.rules), these are \(rules)"
  }

  func delete(_ command: Command) throws -> Answer {
    let record = try record(command)
    let phrases = try content.phrasebook()
    let slots = ["session": "s\(record.summary.number)"]
    guard command.words.dropFirst().first == "yes" else {
      let line = SessionLine(phrases: phrases, live: live?.number).line(for: record.summary)
      return .lines([line, StyledLine(phrases.text(.deleteConfirm, slots), .caution)])
    }
    _ = try store.delete(record.summary.number)
    if live?.number == record.summary.number { live = nil }
    if latest == record.summary.number { latest = nil }
    return .lines([StyledLine(phrases.text(.deleteDone, slots))])
  }

  /// Words that stand beside a session, or without one.
  private static let formats = ["md", "jsonl"]
  private static let paces = ["step", "instant"]

  /// The session that a command names, or the live or latest one.
  public func record(_ command: Command) throws -> SessionRecord {
    let others = Self.formats + Self.paces
    let number = try sessionNumber(command.words.first { !$0.isEmpty && !others.contains($0) })
    guard let events = try store.events(of: number), let summary = try store.summary(of: number)
    else {
      throw Fault.noSuch("there is no session s\(number); /sessions lists those there are")
    }
    let name = summary.opening.context.interviewer
    return SessionRecord(
      summary: summary, events: events, text: try eventText(interviewer: name, session: number))
  }

  private func keptScript(of summary: SessionSummary) throws -> Script? {
    guard let hash = summary.opening.script?.hash, let source = try store.script(hash: hash) else {
      return nil
    }
    return try content.parse(source)
  }

  private func sessionNumber(_ word: String?) throws -> Int {
    guard let word, !word.isEmpty else {
      if let number = live?.number ?? latest { return number }
      guard let newest = try store.sessions(limit: 1).first else {
        throw Fault.noSuch("there is no session yet")
      }
      return newest.number
    }
    let digits = word.hasPrefix("s") ? word.dropFirst() : word[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
      throw Fault.badArgument(
        "session ids look like s7, not \"\(word.prefix(40))\"",
        [.init("arg", .string(String(word.prefix(40))))])
    }
    return number
  }

  private func pace(of command: Command) throws -> Playback.Pace {
    if command.words.contains("instant") { return .instant }
    if command.words.contains("step") { return .stepwise }
    let percent = try percent(of: command["speed"])
    let pause = try seconds(of: command["max-pause"])
    return .timed(percent: percent, maxPause: pause)
  }

  private func percent(of text: String?) throws -> Int {
    guard let text else { return 100 }
    guard let speed = Double(text), speed >= 0.1, speed <= 1000 else {
      throw Fault.badArgument("speed is a number from 0.1 to 1000, not \"\(text.prefix(40))\"")
    }
    return Int(speed * 100)
  }

  private func seconds(of text: String?) throws -> Milliseconds? {
    guard let text else { return nil }
    guard let seconds = Double(text.hasSuffix("s") ? String(text.dropLast()) : text),
      (0...3600).contains(seconds)
    else {
      throw Fault.badArgument("max-pause is seconds, such as 2s, not \"\(text.prefix(40))\"")
    }
    return Milliseconds(Int(seconds * 1000))
  }
}

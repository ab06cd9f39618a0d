import CoachCore
import CoachEngine

/// What an answer puts on the screen.
extension Repl {
  var style: TerminalStyle { .ofStandardOutput(colour) }

  func show(_ lines: [StyledLine]) {
    if !lines.isEmpty { editor.show(Page(style).rows(lines)) }
  }

  func show(_ events: [LoggedEvent]) {
    guard !events.isEmpty, let text = try? conversation.eventText() else { return }
    show(events.flatMap { text.lines(for: $0.event, includesInput: false) })
  }

  func announce(_ key: PhraseKey, _ slots: [String: String] = [:]) {
    show([StyledLine(phrases.text(key, slots), .caution, hang: 2)])
  }

  func refuse(_ fault: Fault) {
    show([StyledLine(phrases.refusal(fault.message), .bad, hang: 2)])
  }

  func answer(_ request: Request) {
    var answer = conversation.handle(request, at: now())
    if request.isScoring { answer.events = Array(answer.events.drop { !$0.event.isCard }) }
    keepDraft(endedIn: answer.events, sent: request.words)
    if case (let words?, .failure(let fault)) = (request.words, answer.verdict) {
      editor.remember(words)
      show(answer.events)
      refuse(fault)
      return announce(.replWordsKept)
    }
    finish(answer)
  }

  func finish(_ answer: Answer) {
    show(answer.body)
    if let left = answer.replacedSession { announce(.sessionClosed, ["session": left]) }
    show(answer.events)
    if case .failure(let fault) = answer.verdict { refuse(fault) }
    if case .closing(.ticking, _) = conversation.status(at: now()).stage, answer.input != nil {
      show((try? conversation.tickList()) ?? [])
    }
    if answer.ends { exitStatus = exitStatus ?? 0 }
  }

  private func show(_ body: Answer.Body) {
    switch body {
    case .none: break
    case .lines(let lines): show(lines)
    case .playback(let playback): play(playback)
    case .document(let document): save(document)
    }
  }

  private func save(_ document: Document) {
    switch FileSaver.save(document) {
    case .saved: announce(.replExported, ["file": document.name])
    case .exists: announce(.replExportExists, ["file": document.name])
    case .failed(let reason):
      announce(.replExportFailed, ["file": document.name, "reason": reason])
    }
  }
}

extension Answer {
  /// The session that a new one took the place of, as `s3`.
  fileprivate var replacedSession: String? {
    guard case .success(let fields) = verdict,
      case .string(let name)? = fields.first(where: { $0.name == "left" })?.value
    else { return nil }
    return name
  }
}

extension Request {
  fileprivate var words: String? {
    if case .speech(let text) = body { text } else { nil }
  }

  /// `/score TEXT` is a closing begun and ended at once: only its card, and what follows, is worth reading.
  fileprivate var isScoring: Bool {
    guard case .command(let command) = body else { return false }
    return command.name == CommandName.score.rawValue
  }
}

extension Event {
  fileprivate var isCard: Bool {
    if case .scored = self { true } else { false }
  }
}

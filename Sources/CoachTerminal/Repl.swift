public import CoachCore
public import CoachEngine
import CoachProtocol

/// The conversation at a terminal: events of the line editor in, rows on the screen out.
///
/// docs/repl.md lists what a person may rely on. One thread; the clock is kept while somebody types.
@MainActor
public final class Repl {
  /// How much the clock says.
  public enum ClockMode: String, Sendable, CaseIterable {
    /// The prompt is repainted every second.
    case live
    /// The prompt is repainted when a light changes and on Enter, as screen readers need it.
    case lights
    /// The prompt shows no time; only the bell is announced.
    case quiet
  }

  let conversation: Conversation
  let editor: LineEditor
  let phrases: Phrasebook
  private let clockMode: ClockMode
  private let colour: TerminalStyle.ColourChoice
  private let now: () -> Milliseconds
  /// Lines of a block opened with /paste.
  private var block: [String]?
  /// Speech that begins with a space and a slash, until the person says whether it is meant.
  private var doubtful: String?
  private var hasBeenAskedToStay = false
  private var isOver = false

  public init(
    _ conversation: Conversation, editor: LineEditor, clockMode: ClockMode,
    colour: TerminalStyle.ColourChoice, now: @escaping () -> Milliseconds
  ) throws {
    self.conversation = conversation
    self.editor = editor
    self.clockMode = clockMode
    self.colour = colour
    self.now = now
    phrases = try conversation.content.phrasebook()
  }

  /// Talks until the person leaves.
  ///
  /// - Parameter opening: Lines obeyed first, in place of the home screen.
  /// - Returns: The exit status: 0, or 128 + the signal that ended it.
  public func run(opening: [String]) throws -> Int32 {
    if opening.isEmpty { show(try conversation.homeScreen()) }
    for line in opening { obey(line) }
    while !isOver {
      refreshPrompt()
      let event = editor.next(until: wakeUp)
      advanceClock()
      if case .terminated(let signal) = event {
        _ = conversation.leave(.interrupted, at: now())
        return 128 + signal
      }
      handle(event)
    }
    return 0
  }

  private func handle(_ event: EditorEvent) {
    if event != .endOfInput { hasBeenAskedToStay = false }
    switch event {
    case .line(let text): take(line: text)
    case .rapidLine(let text): take(rapid: text)
    case .multiline(let text): say(text)
    case .pasted(let lines): announce(.replPasted, ["lines": String(lines)])
    case .typed: typingBegan()
    case .badUTF8: announce(.replBadText)
    case .unsafe(let text): give(back: text)
    case .interrupted(let hadText): interrupted(hadText: hadText)
    case .endOfInput: endOfInput()
    case .resumed: resumed()
    case .tick, .woken, .resized, .terminated: break
    }
  }

  // MARK: - Lines

  private func take(line text: String) {
    if block != nil { return grow(text) }
    if let meant = doubtful { return settle(meant, answer: text) }
    if text.isBlank { return pressEnter() }
    if text.first == " ", text.drop(while: { $0 == " " }).first == "/" { return doubt(text) }
    obey(text)
  }

  private func take(rapid text: String) {
    if block != nil { return grow(text) }
    guard text.first != "/" || text.hasPrefix("//") else {
      return announce(.replRapidCommand, ["line": text])
    }
    announce(.replRapid)
    if !text.isBlank { say(text) }
  }

  private func doubt(_ text: String) {
    doubtful = text
    announce(.replConfirmSlash, ["line": text, "name": listener])
  }

  private func settle(_ meant: String, answer: String) {
    doubtful = nil
    guard answer.lowercased().hasPrefix("y") else {
      announce(.replDropped)
      return editor.setText(String(meant.drop { $0 == " " }))
    }
    say(meant)
  }

  private var listener: String {
    conversation.status(at: now()).interviewer ?? phrases.text(.nameInterviewer)
  }

  func obey(_ line: String) {
    do throws(Fault) {
      switch try RequestParser.parse(line) {
      case .pasteBegins: beginBlock()
      case .request(let request): answer(request.asTyped(in: conversation.status(at: now())))
      }
    } catch {
      refuse(error)
    }
  }

  private func say(_ text: String) { answer(Request(body: .speech(text))) }

  /// Enter alone: start and stop a spoken closing, or skip the ticks.
  private func pressEnter() {
    switch conversation.status(at: now()).stage {
    case .closing(.thinking, .spoken): obey("/go")
    case .closing(.speaking, .spoken): obey("/done")
    case .closing(.ticking, _): obey("/tick")
    default: break
    }
  }

  private func beginBlock() {
    block = []
    announce(.replBlock)
  }

  private func grow(_ line: String) {
    guard line == "." else {
      block?.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
      return
    }
    let text = (block ?? []).joined(separator: "\n")
    block = nil
    text.isBlank ? announce(.replDropped) : say(text)
  }

  // MARK: - Keys and signals

  private func typingBegan() {
    guard block == nil, doubtful == nil, !editor.currentText.hasPrefix("/") else { return }
    show(conversation.typingBegan(at: now()).events)
  }

  private func interrupted(hadText: Bool) {
    if block != nil || doubtful != nil {
      (block, doubtful) = (nil, nil)
      return announce(.replDropped)
    }
    if !hadText { announce(.replLeaveHint) }
  }

  private func endOfInput() {
    let clockRuns = conversation.status(at: now()).left != nil
    if clockRuns && !hasBeenAskedToStay {
      hasBeenAskedToStay = true
      return announce(.replEOFAgain)
    }
    finish(conversation.leave(.eof, at: now()))
  }

  private func resumed() {
    guard let left = conversation.status(at: now()).left else { return }
    announce(.replClockWentOn, ["left": left.clockText])
  }

  /// Text with control characters goes back to the line without them, to be looked at and sent.
  private func give(back text: String) {
    announce(.replUnsafe)
    editor.setText(String(text.unicodeScalars.filter { !$0.isUnsafeToShow }.map(Character.init)))
  }

  // MARK: - Clock

  private func advanceClock() {
    do {
      let events = try conversation.advance(to: now())
      if events.contains(where: { $0.event == .graceEnded }), block == nil {
        _ = conversation.keepDraft(editor.currentText, at: now())
      }
      show(clockMode == .quiet ? events.filter { !$0.event.isEarlyLight } : events)
    } catch {
      refuse(Fault(describing: error))
    }
  }

  private var wakeUp: ContinuousClock.Instant? {
    let moment = now()
    var next = conversation.deadline
    if clockMode == .live, let left = conversation.status(at: moment).left {
      let second = moment + Milliseconds(left.count % 1000 + 1)
      next = min(next ?? second, second)
    }
    return next.map { .now + .milliseconds(max(0, $0.count - moment.count)) }
  }

  private func refreshPrompt() {
    let status = conversation.status(at: now())
    let line = PromptLine(phrases: phrases, showsTime: clockMode != .quiet)
      .line(for: status, isInBlock: block != nil)
    editor.setPrompt(style.prompt(line))
  }

  // MARK: - Showing

  private var style: TerminalStyle { .ofStandardOutput(colour) }

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
    show([StyledLine(phrases.text(.replRefused, ["message": fault.message]), .bad, hang: 2)])
  }

  private func answer(_ request: Request) { finish(conversation.handle(request, at: now())) }

  private func finish(_ answer: Answer) {
    show(answer.body)
    show(answer.events)
    if case .failure(let fault) = answer.verdict { refuse(fault) }
    if case .closing(.ticking, _) = conversation.status(at: now()).stage, answer.input != nil {
      show((try? conversation.tickList()) ?? [])
    }
    if answer.ends { isOver = true }
  }

  private func show(_ body: Answer.Body) {
    switch body {
    case .none: break
    case .lines(let lines): show(lines)
    case .playback(let playback): play(playback)
    case .document(let document): save(document)
    }
  }

  // MARK: - Replay

  /// Shows a session again; Ctrl-C stops it, Enter goes a step on.
  private func play(_ playback: Playback) {
    editor.setPrompt(phrases.text(.replReplayPrompt))
    for step in playback.steps {
      if playback.pace == .stepwise {
        guard waited(until: nil) else { return announce(.replReplayStopped) }
      } else if step.pause > .zero {
        let end = ContinuousClock.now + .milliseconds(step.pause.count)
        guard waited(until: end) else { return announce(.replReplayStopped) }
      }
      show(step.lines)
    }
  }

  /// Waits for the moment, or for Enter where there is none.
  ///
  /// - Returns: Whether to go on.
  private func waited(until moment: ContinuousClock.Instant?) -> Bool {
    while true {
      switch editor.next(until: moment) {
      case .tick: return true
      case .line, .rapidLine: if moment == nil { return true }
      case .interrupted, .endOfInput: return false
      case .terminated: return false
      default: break
      }
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

extension Request {
  /// At a terminal the end of a statement is followed by the person's own ticks.
  fileprivate func asTyped(in status: Status) -> Request {
    guard case .command(var command) = body, command.name == "done", command.arguments.isEmpty,
      case .closing = status.stage
    else { return self }
    command.arguments = [.word("ticks")]
    return Request(label: label, body: .command(command))
  }
}

extension Event {
  fileprivate var isEarlyLight: Bool {
    if case .clockMarked = self { true } else { false }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

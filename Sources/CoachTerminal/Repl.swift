public import CoachCore
public import CoachEngine

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

  /// What the next line is taken for.
  enum Expectation: Equatable {
    case anything
    /// A line of a block, which one request will send. A rush opened itself, when a terminal that
    /// cannot mark pastes delivered several lines at once.
    case block([String], isRush: Bool)
    /// Whether this speech, which begins with a space and a slash, is meant.
    case confirmation(of: String)
  }

  let conversation: Conversation
  let editor: LineEditor
  let phrases: Phrasebook
  let clockMode: ClockMode
  let colour: TerminalStyle.ColourChoice
  let now: () -> Milliseconds
  var expectation = Expectation.anything
  /// What stood unsent when the grace ended; nil before its end.
  var draft: String?
  var hasBeenAskedToStay = false
  /// Set once the conversation is over.
  var exitStatus: Int32?

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
  /// - Throws: What the content directory or the store says when the home screen cannot be read.
  public func run(opening: [String]) throws -> Int32 {
    let home = try conversation.homeScreen()
    show(opening.isEmpty ? home : Array(home.prefix(1)))
    for line in opening { obey(line) }
    while true {
      if let exitStatus { return exitStatus }
      refreshPrompt()
      let event = editor.next(until: wakeUp, by: now)
      advanceClock()
      handle(event)
    }
  }

  private func handle(_ event: EditorEvent) {
    if event.isActOfPerson { hasBeenAskedToStay = false }
    switch event {
    case .line(let text): take(line: text)
    case .rapidLine(let text): take(rapid: text)
    case .multiline(let text): take(lines: text)
    case .pasted(let lines): announce(.replPasted, ["lines": String(lines)])
    case .typed: typingBegan()
    case .badUTF8: announce(.replBadText)
    case .unsafe(let text): give(back: text)
    case .interrupted(let hadText): interrupted(hadText: hadText)
    case .endOfInput: endOfInput()
    case .resumed: resumed()
    case .terminated(let signal): terminate(by: signal)
    case .tick, .resized: break
    }
  }
}

extension EditorEvent {
  /// Whether somebody who was asked to stay has gone on since.
  fileprivate var isActOfPerson: Bool {
    switch self {
    case .tick, .resized, .resumed, .terminated, .endOfInput: false
    default: true
    }
  }
}

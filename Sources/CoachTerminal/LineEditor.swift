public import CoachCore
import CTerminal
@preconcurrency import CReadline
import Glibc

/// The prompt: the one owner of GNU readline, of the terminal's mode and of its signals.
///
/// Ask it for what happens ``next(until:by:)`` in a loop; between two calls print with ``show(_:)`` and
/// change the prompt as you like, typed text survives both. It never waits inside readline, so a
/// deadline is kept while somebody types. Always ``close()`` it before leaving.
@MainActor
public final class LineEditor {
  /// Standard input or output is not a terminal; readline must not be used there at all.
  public struct NotATerminal: Error {}

  static var current: LineEditor?

  var input = InputQueue()
  var events: [EditorEvent] = []
  var prompt = Prompt()
  var paste: PasteReader?
  let history: LineHistory?
  let signals = SelfPipe()
  private var hasReportedTyping = false
  private var lineStart: ContinuousClock.Instant?
  private var rapidLines = RapidLines()

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - history: Where sent texts are kept, if anywhere.
  ///   - completer: What Tab proposes.
  /// - Throws: ``NotATerminal``.
  public init(
    history: LineHistory? = nil, completer: @escaping Completer = { _ in [] }
  ) throws(NotATerminal) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw NotATerminal() }
    precondition(Self.current == nil, "Close one line editor before opening another.")
    self.history = history
    Self.current = self
    ReadlineSetup.run()
    Completion.install(completer)
    terminal_guard(STDIN_FILENO)
    terminal_catch_signals(signals.writer)
    prepareTerminal()
  }

  /// Waits for the next event, showing the prompt.
  ///
  /// - Parameters:
  ///   - deadline: When to give up and return `.tick`; nil waits for ever.
  ///   - now: The clock that `deadline` is on.
  /// - Returns: The oldest event not yet returned.
  public func next(until deadline: Milliseconds?, by now: () -> Milliseconds) -> EditorEvent {
    while events.isEmpty {
      drawPrompt()
      if input.isEmpty {
        wait(until: deadline, by: now)
      } else {
        takeInput()
      }
    }
    return events.removeFirst()
  }

  /// Makes `event` the one that comes next.
  func putBack(_ event: EditorEvent) {
    events.insert(event, at: 0)
  }

  /// Puts the terminal back as it was found; the unsent text is left on the screen.
  public func close() {
    guard Self.current === self else { return }
    leaveLine(mark: "")
    restoreTerminal()
    terminal_release_signals()
    terminal_unguard()
    signals.close()
    Self.current = nil
  }

  // MARK: - A line

  private func drawPrompt() {
    if !prompt.isOpen {
      hasReportedTyping = false
      lineStart = nil
    }
    prompt.draw { line in LineEditor.current?.take(line) }
  }

  private func takeInput() {
    lineStart = lineStart ?? input.filled
    if paste != nil {
      takePastedByte()
    } else {
      rl_callback_read_char()
    }
    if prompt.isOpen, !LineBuffer.isBlank { reportTyping() }
  }

  func reportTyping() {
    guard !hasReportedTyping else { return }
    hasReportedTyping = true
    events.append(.typed)
  }

  /// readline's answer: a text on Enter, nothing on Ctrl-D.
  private func take(_ line: UnsafeMutablePointer<CChar>?) {
    prompt.end()
    guard let line else {
      Output.write("\n")
      return events.append(.endOfInput)
    }
    defer { free(line) }
    let bytes = UnsafeRawBufferPointer(start: line, count: strlen(line))
    if !bytes.isEmpty { reportTyping() }
    events.append(event(for: String(validating: bytes, as: UTF8.self)))
  }

  private func event(for text: String?) -> EditorEvent {
    let isRapid = isRapid
    guard let text else { return .badUTF8 }
    guard !text.holdsControls else { return .unsafe(text) }
    history?.keep(text)
    guard !text.contains("\n") else { return .multiline(text) }
    return isRapid ? .rapidLine(text) : .line(text)
  }

  private var isRapid: Bool {
    let now = ContinuousClock.now
    let isRapid = rapidLines.isRapid(
      from: lineStart ?? now, to: now, moreIsWaiting: !input.isEmpty)
    return isRapid && !marksPastes
  }

  func leaveLine(mark: String) {
    guard prompt.isOpen else { return }
    prompt.drop(mark: mark)
    paste = nil
  }
}

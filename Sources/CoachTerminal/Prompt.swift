@preconcurrency import CReadline
import Glibc

/// The prompt and the line behind it, as readline has them on the screen.
///
/// Changes only take the line off the screen; ``draw(_:)`` puts it back once, however many there
/// were, so that a screen reader hears it once.
@MainActor
struct Prompt {
  /// What readline calls with a finished line.
  typealias Handler = @convention(c) (UnsafeMutablePointer<CChar>?) -> Void

  /// True from the moment a line is begun until it is sent or dropped.
  private(set) var isOpen = false
  /// What the next line starts with.
  private(set) var draft = ""
  var text = ""
  private var drawnText = ""
  private var isOnScreen = false

  // MARK: - On and off the screen

  /// Begins a line if none is open, and draws what has changed.
  mutating func draw(_ handler: Handler) {
    guard isOpen else { return begin(handler) }
    if text != drawnText, !isSearching { change() }
    guard !isOnScreen else { return }
    isOnScreen = true
    rl_on_new_line()
    rl_redisplay()
  }

  /// Takes prompt and typed text off the screen, so that something can be printed in their place.
  mutating func hide() {
    guard isOpen, isOnScreen else { return }
    isOnScreen = false
    rl_clear_visible_line()
    Output.write("\r")
  }

  /// Says that the screen no longer shows what was drawn on it.
  mutating func isGone() { isOnScreen = false }

  // MARK: - The line

  /// Ends the line after readline or the caller is done with it.
  mutating func end() {
    isOpen = false
    rl_callback_handler_remove()
  }

  /// Ends the line on the screen with `mark` and drops its text.
  mutating func drop(mark: String) {
    rl_callback_sigcleanup()
    if isOnScreen {
      rl_point = rl_end
      rl_redisplay()
      Output.write(mark + "\n")
    }
    rl_free_line_state()
    rl_replace_line("", 1)
    end()
  }

  mutating func setText(_ newText: String) {
    guard isOpen else { return draft = newText }
    hide()
    rl_replace_line(newText, 1)
    rl_point = rl_end
  }

  private mutating func begin(_ handler: Handler) {
    (isOpen, isOnScreen, drawnText) = (true, true, text)
    rl_callback_handler_install(text, handler)
    guard !draft.isEmpty else { return }
    rl_insert_text(draft)
    rl_redisplay()
    draft = ""
  }

  private mutating func change() {
    hide()
    drawnText = text
    rl_set_prompt(text)
  }

  /// True while a history search has its own prompt in the place of ours.
  private var isSearching: Bool {
    rl_readline_state & UInt(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0
  }
}

/// The stream on which readline draws; everything goes through it, in order.
@MainActor
enum Output {
  static func write(_ text: String) {
    fputs(text, rl_outstream)
    fflush(rl_outstream)
  }
}

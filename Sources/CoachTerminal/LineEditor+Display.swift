@preconcurrency import CReadline
import Glibc

/// What the caller may put on the screen, and what it may ask about the text being typed.
///
/// The prompt and the typed text come back when ``LineEditor/next(until:by:)`` is called again.
extension LineEditor {
  /// Prints rows above the prompt.
  public func show(_ rows: [String]) {
    prompt.hide()
    Output.write(rows.map { $0 + "\n" }.joined())
  }

  /// Changes the prompt and keeps the typed text.
  ///
  /// - Parameter text: One line; colour codes in it as ``TerminalStyle/prompt(_:)`` writes them.
  public func setPrompt(_ text: String) {
    prompt.text = text
  }

  /// The text that has been typed and not sent.
  public var currentText: String {
    prompt.isOpen ? LineBuffer.text : prompt.draft
  }

  /// Replaces the text that is being typed, or starts the next line with it.
  public func setText(_ text: String) {
    prompt.setText(text)
  }

  /// Puts a text where Up finds it, as long as this program runs.
  public func remember(_ text: String) {
    LineHistory.offer(text)
  }

  /// Raw mode and bracketed paste on, from the start until ``close()``: keys typed ahead while an
  /// answer is worked on are not echoed in the middle of it.
  func prepareTerminal() {
    rl_prep_terminal(1)
    fflush(rl_outstream)
  }

  func restoreTerminal() {
    // readline would add an empty row after Ctrl-D.
    rl_eof_found = 0
    rl_deprep_terminal()
    fflush(rl_outstream)
  }
}

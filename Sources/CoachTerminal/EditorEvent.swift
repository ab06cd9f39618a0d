/// Something that happened at the prompt, as ``LineEditor/next(until:by:)`` reports it.
public enum EditorEvent: Sendable, Equatable {
  /// Enter on a text of one line, which may be empty.
  case line(String)
  /// Like ``line(_:)``, but it came within 30 ms of a neighbour on a terminal that cannot mark
  /// pastes: most likely one line of a paste, and not to be trusted as a command.
  case rapidLine(String)
  /// Enter on a text that holds line feeds, from a paste, Alt-Enter or the history: one answer,
  /// never a command, whatever its lines begin with.
  case multiline(String)
  /// Several lines were pasted into the text, which has not been sent yet.
  case pasted(lines: Int)
  /// What was sent or pasted is not UTF-8; it was dropped.
  case badUTF8
  /// What was sent or pasted holds control characters such as ESC or BEL; it was dropped and is
  /// given here as it came.
  case unsafe(String)
  /// The first key that left more than spaces on this line; comes before the line it belongs to.
  case typed
  /// Ctrl-C: the text was dropped.
  case interrupted(hadText: Bool)
  /// Ctrl-D on an empty line, or the terminal has no more to give.
  case endOfInput
  /// The deadline was reached.
  case tick
  /// The window has another size; the prompt was redrawn.
  case resized
  /// The process goes on after Ctrl-Z; the prompt was redrawn.
  case resumed
  /// SIGTERM, SIGHUP or SIGQUIT: close the editor and exit with 128 + `signal`.
  case terminated(signal: Int32)
}

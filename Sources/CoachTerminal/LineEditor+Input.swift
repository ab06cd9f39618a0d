@preconcurrency import CReadline
import Glibc

/// What readline asks of the editor while it works on a key.
extension LineEditor {
  static var holdsInput: Bool { !(current?.input.isEmpty ?? true) }

  /// The next byte for readline.
  ///
  /// It is called with the queue empty only in the middle of a character or of a paste into a
  /// search; a terminal that stays silent there for a quarter of a second has nothing more.
  static func nextByteForReadline() -> Int32 {
    guard let editor = current else { return EOF }
    if let byte = editor.input.next() { return Int32(byte) }
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 250) > 0, editor.input.fill(from: STDIN_FILENO) else { return EOF }
    return editor.input.next().map(Int32.init) ?? EOF
  }

  /// The terminal announces a paste; the editor reads it, so that a paste that never ends does not
  /// stop the clock.
  static func pasteBegins() -> Int32 {
    current?.paste = PasteReader()
    return 0
  }

  /// True if the terminal tells pasted text from typed text, as far as readline and TERM know.
  var marksPastes: Bool {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard term != "linux", !term.hasPrefix("vt") else { return false }
    return rl_variable_value("enable-bracketed-paste").map { String(cString: $0) } == "on"
  }

  func takePastedByte() {
    guard let byte = input.next(), let outcome = paste?.take(byte) else { return }
    paste = nil
    switch outcome {
    case .badUTF8: events.append(.badUTF8)
    case .unsafe(let text): events.append(.unsafe(text))
    case .text(let text, let lines): insert(text, lines: lines)
    }
  }

  private func insert(_ text: String, lines: Int) {
    rl_insert_text(text)
    rl_redisplay()
    reportTyping()
    if lines > 1 { events.append(.pasted(lines: lines)) }
  }
}

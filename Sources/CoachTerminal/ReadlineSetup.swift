@preconcurrency import CReadline
import Glibc

/// Everything that coach asks of readline once, before the first prompt.
///
/// The user's inputrc is read after the key is bound, so `$if coach` can still say otherwise.
@MainActor
enum ReadlineSetup {
  /// Set once the library has been told; it cannot be told twice.
  private static var isDone = false
  private static let name = strdup("coach")

  static func run() {
    guard !isDone else { return }
    isDone = true
    _ = UTF8Locale.isSet
    rl_readline_name = UnsafePointer(name)
    takeTerminalAndSignals()
    bindKeys()
    rl_initialize()
    atexit { rl_deprep_terminal() }
  }

  /// The loop owns signals and the terminal's mode: readline would take both for the time of one
  /// line only, and give them back in between.
  private static func takeTerminalAndSignals() {
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_prep_term_function = nil
    rl_deprep_term_function = nil
    rl_getc_function = { _ in LineEditor.nextByteForReadline() }
    rl_input_available_hook = { LineEditor.holdsInput ? 1 : 0 }
  }

  private static func bindKeys() {
    let emacs = rl_get_keymap_by_name("emacs")
    rl_bind_keyseq_in_map("\u{1B}\r", { _, _ in rl_insert_text("\n") > 0 ? 0 : 1 }, emacs)
    for name in ["emacs", "vi-insert", "vi-command"] {
      rl_bind_keyseq_in_map(
        "\u{1B}[200~", { _, _ in LineEditor.pasteBegins() }, rl_get_keymap_by_name(name))
    }
    rl_basic_word_break_characters = UnsafePointer(wordBreaks)
    rl_completer_word_break_characters = UnsafePointer(wordBreaks)
  }

  private static let wordBreaks = strdup(" \t\n=\"")
}

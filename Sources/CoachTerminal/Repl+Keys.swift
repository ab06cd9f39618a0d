import CoachCore
import CoachEngine

/// Keys and signals that are not lines.
extension Repl {
  /// The first key of speech starts the clock; that of a command does not.
  func typingBegan() {
    guard expectation == .anything, !editor.currentText.isBlank,
      editor.currentText.first(where: { $0 != " " }) != "/"
    else { return }
    finish(conversation.typingBegan(at: now()))
  }

  func interrupted(hadText: Bool) {
    guard expectation == .anything else {
      announce(.replDropped)
      setAside()
      return expectation = .anything
    }
    if !hadText { announce(.replLeaveHint) }
  }

  /// Ctrl-D ends what is open: a block, which is sent, or else the conversation.
  func endOfInput() {
    if case .block = expectation { return sendBlock() }
    if clockRuns && !hasBeenAskedToStay {
      hasBeenAskedToStay = true
      return announce(.replEOFAgain)
    }
    finish(conversation.leave(.eof, at: now()))
  }

  func resumed() {
    guard let left = conversation.status(at: now()).left else { return }
    announce(.replClockWentOn, ["left": left.clockText])
  }

  /// Every line is in the store already; all that is left to do is to say so there.
  func terminate(by signal: Int32) {
    _ = conversation.leave(.interrupted, at: now())
    exitStatus = 128 + signal
  }

  /// Text with control characters goes back to the line without them, to be looked at and sent.
  func give(back text: String) {
    announce(.replUnsafe)
    editor.setText(editor.currentText + text.withoutControls)
  }
}

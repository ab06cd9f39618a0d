import CoachCore
import CoachEngine

/// A session shown again: Enter goes a step on, Ctrl-C or Ctrl-D stops it.
extension Repl {
  func play(_ playback: Playback) {
    editor.setPrompt(phrases.text(.replReplayPrompt))
    for step in playback.steps {
      guard playback.pace == .instant || waited(for: step.pause, in: playback.pace) else {
        return exitStatus == nil ? announce(.replReplayStopped) : ()
      }
      show(step.lines)
    }
  }

  /// - Returns: Whether to go on.
  private func waited(for pause: Milliseconds, in pace: Playback.Pace) -> Bool {
    let end = ContinuousClock.now + .milliseconds(pause.count)
    while true {
      switch editor.next(until: pace == .stepwise ? nil : end) {
      case .tick, .line, .rapidLine, .multiline: return true
      case .interrupted, .endOfInput: return false
      case .terminated(let signal):
        terminate(by: signal)
        return false
      default: break
      }
    }
  }
}

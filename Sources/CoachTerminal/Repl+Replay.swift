import CoachCore
import CoachEngine

/// A session shown again: Enter goes a step on, Ctrl-C or Ctrl-D stops it.
extension Repl {
  func play(_ playback: Playback) {
    let clockRuns = conversation.status(at: now()).left != nil
    guard playback.pace == .instant || !clockRuns else { return announce(.replReplayOnClock) }
    editor.setPrompt(phrases.text(.replReplayPrompt))
    for step in playback.steps {
      guard playback.pace == .instant || waited(for: step.pause, in: playback.pace) else {
        return stopReplay()
      }
      show(step.lines)
    }
  }

  /// A line that stopped the replay is taken as it would have been at the prompt.
  private func stopReplay() {
    guard exitStatus == nil else { return }
    announce(.replReplayStopped)
    guard let line = unplayed else { return }
    unplayed = nil
    line.contains("\n") ? take(lines: line) : take(line: line)
  }

  /// - Returns: Whether to go on.
  private func waited(for pause: Milliseconds, in pace: Playback.Pace) -> Bool {
    let end = ContinuousClock.now + .milliseconds(pause.count)
    while true {
      switch editor.next(until: pace == .stepwise ? nil : end) {
      case .tick: return true
      case .line(let text) where text.isBlank: return true
      case .line(let text), .rapidLine(let text), .multiline(let text):
        unplayed = text
        return false
      case .interrupted, .endOfInput: return false
      case .terminated(let signal):
        terminate(by: signal)
        return false
      default: break
      }
    }
  }
}

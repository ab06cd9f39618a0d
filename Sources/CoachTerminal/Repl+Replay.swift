import CoachCore
import CoachEngine

/// A session shown again: Enter goes a step on, Ctrl-C, Ctrl-D or any other line stops it.
extension Repl {
  func play(_ playback: Playback) {
    guard playback.pace == .instant || !clockRuns else { return refuse(.clockRuns) }
    editor.setPrompt(phrases.text(.replReplayPrompt))
    for step in playback.steps {
      if playback.pace != .instant, let event = stop(within: step.pause, in: playback.pace) {
        return stop(for: event)
      }
      show(step.lines)
    }
  }

  /// Lets the pause before a step go by.
  ///
  /// - Returns: What stops the replay, if anything does.
  private func stop(within pause: Milliseconds, in pace: Playback.Pace) -> EditorEvent? {
    let end = now() + pause
    while true {
      let event = editor.next(until: pace == .stepwise ? nil : end, by: now)
      switch event {
      case .tick: return nil
      case .line(let text) where text.isBlank: return nil
      case .rapidLine(let text) where text.isBlank: return nil
      case .typed, .resized, .resumed: break
      case .pasted(let lines): announce(.replPasted, ["lines": String(lines)])
      default: return event
      }
    }
  }

  /// A line that stops a replay is taken as at any other prompt.
  private func stop(for event: EditorEvent) {
    if case .terminated(let signal) = event { return terminate(by: signal) }
    announce(.replReplayStopped)
    switch event {
    case .interrupted, .endOfInput: break
    default: editor.putBack(event)
    }
  }
}

extension Fault {
  fileprivate static let clockRuns = Fault(
    409, "WRONG_PHASE",
    "your clock is running, and a replay would take the prompt from you; /replay instant shows it at once, /done stops the clock"
  )
}

import CoachCore
import CoachEngine

/// The closing clock: what is due, when to look again, and what the prompt shows of it.
extension Repl {
  func advanceClock() {
    let moment = now()
    noteDraft(at: moment)
    do {
      let events = try conversation.advance(to: moment)
      show(clockMode == .quiet ? events.filter { !$0.event.isEarlyLight } : events)
      keepDraft(endedIn: events)
    } catch {
      refuse(Fault(describing: error))
    }
  }

  /// Remembers what stands unsent at the end of the grace, which may be written down later.
  private func noteDraft(at moment: Milliseconds) {
    guard conversation.status(at: moment).graceLeft == .zero else { return draft = nil }
    draft = draft ?? unsentSpeech
  }

  /// Keeps what stood unsent when the grace ended, if it ended among `events`.
  ///
  /// `sent` is what has been sent since the clock was last looked at.
  func keepDraft(endedIn events: [LoggedEvent], sent: String? = nil) {
    guard events.contains(where: { $0.event == .graceEnded }) else { return }
    finish(conversation.keepDraft(draft ?? sent ?? unsentSpeech, at: now()))
  }

  /// When to look at the clock without being asked; nil while it has nothing to do.
  var wakeUp: Milliseconds? {
    [conversation.deadline, nextSecond(after: now())].compactMap(\.self).min()
  }

  /// In live mode the moment at which the prompt shows another second.
  private func nextSecond(after moment: Milliseconds) -> Milliseconds? {
    let status = conversation.status(at: moment)
    guard clockMode == .live, let left = status.graceLeft ?? status.left, left > .zero else {
      return nil
    }
    return moment + Milliseconds(left.count % 1000 + 1)
  }

  var clockRuns: Bool { conversation.status(at: now()).left != nil }

  func refreshPrompt() {
    let line = PromptLine(phrases: phrases, showsTime: clockMode != .quiet)
      .line(for: conversation.status(at: now()), expecting: expectation)
    editor.setPrompt(style.prompt(line))
  }
}

extension Event {
  fileprivate var isEarlyLight: Bool {
    if case .clockMarked = self { true } else { false }
  }
}

import CoachCore
import CoachEngine

/// The closing clock: what is due, when to look again, and what the prompt shows of it.
extension Repl {
  func advanceClock() {
    let moment = now()
    if let clockRetry, moment < clockRetry { return }
    do {
      let events = try conversation.advance(to: moment)
      clockRetry = nil
      if events.contains(where: { $0.event == .graceEnded }) {
        _ = conversation.keepDraft(unsentText, at: moment)
      }
      show(clockMode == .quiet ? events.filter { !$0.event.isEarlyLight } : events)
    } catch {
      if clockRetry == nil { refuse(Fault(describing: error)) }
      clockRetry = moment + .seconds(2)
    }
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

  func refreshPrompt() {
    let line = PromptLine(phrases: phrases, showsTime: clockMode != .quiet)
      .line(for: conversation.status(at: now()), expecting: expectation)
    editor.setPrompt(style.prompt(line))
  }
}

extension Event {
  fileprivate var isEarlyLight: Bool {
    if case .clockMarked = self { true } else { false }
  var clockRuns: Bool { conversation.status(at: now()).left != nil }

  }
}

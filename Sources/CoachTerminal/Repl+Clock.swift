import CoachCore
import CoachEngine

/// The closing clock: what is due, when to look again, and what the prompt shows of it.
extension Repl {
  func advanceClock() {
    let moment = now()
    do {
      let events = try conversation.advance(to: moment)
      show(clockMode == .quiet ? events.filter { !$0.event.isEarlyLight } : events)
      guard events.contains(where: { $0.event == .graceEnded }) else { return }
      if case .failure(let fault) = conversation.keepDraft(unsentText, at: moment).verdict {
        refuse(fault)
      }
    } catch {
      refuse(Fault(describing: error))
    }
  }

  /// When to look at the clock without being asked; nil while it has nothing to do.
  var wakeUp: ContinuousClock.Instant? {
    let moment = now()
    let due = [conversation.deadline, nextSecond(after: moment)].compactMap(\.self).min()
    return due.map { .now + .milliseconds(max(0, $0.count - moment.count)) }
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
  }
}

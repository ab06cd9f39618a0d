import CoachCore
import CoachEngine

/// The prompt: who is being spoken to, and the time left in words and colour.
struct PromptLine {
  let phrases: Phrasebook
  let showsTime: Bool

  func line(for status: Status, expecting expectation: Repl.Expectation) -> StyledLine {
    if case .block = expectation { return plain(.promptBlock) }
    switch status.stage {
    case .home, .closing(.reviewed, _): return plain(.promptHome)
    case .interview, .questions: return plain(.promptAnswer)
    case .closing(.ticking, _): return plain(.promptTicks)
    case .closing(.transcribing, _): return plain(.promptTranscript)
    case .closing: return showsTime ? clock(status) : plain(.promptClosing)
    }
  }

  private func plain(_ key: PhraseKey) -> StyledLine { StyledLine(phrases.text(key) + " ") }

  private func clock(_ status: Status) -> StyledLine {
    guard let left = status.left else { return plain(.promptClosing) }
    if let grace = status.graceLeft {
      let key: PhraseKey = grace > .zero ? .promptGrace : .promptAfterTime
      return lit(phrases.text(key, ["left": grace.clockText]), .bad)
    }
    switch status.light {
    case nil: return lit(phrases.text(.promptClock, ["left": left.clockText]), .plain)
    case .green: return lit(phrases.text(.promptGreen, ["left": left.clockText]), .good)
    case .amber: return lit(phrases.text(.promptAmber, ["left": left.clockText]), .caution)
    case .red: return lit(phrases.text(.promptGrace, ["left": left.clockText]), .bad)
    }
  }

  private func lit(_ text: String, _ style: StyledLine.Style) -> StyledLine {
    StyledLine([.init(text, style), .init(" ")])
  }
}

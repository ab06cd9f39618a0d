/// Why an input does not fit where the session stands.
///
/// Nothing is logged, nothing changes.
public enum Refusal: Error, Sendable, Equatable {
  case sessionIsOver
  case nothingToUndo
  case notInClosing
  /// The statement has ended and its ticks are awaited.
  case notInTicks
  /// There is nothing to tick yet, or no more.
  case noTicksAwaited
  case statementIsScored
  case scriptIsNeeded
  case nothingToFinish
  case clockAlreadyRuns
  /// A spoken closing that has not been started has nothing to end.
  case clockHasNotStarted
  /// A written closing is measured by its length.
  case wayHasNoClock
  /// Words were said that no card has judged yet.
  case statementIsUnderWay
}

extension Session {
  /// Whether `event`, an input, may be logged now.
  public func refusal(of event: Event) -> Refusal? {
    if stage == .over { return .sessionIsOver }
    switch (event, stage) {
    case (.answered, .closing(let closing)):
      if closing.step == .reviewed { return .statementIsScored }
      return closing.step == .ticking ? .notInTicks : nil
    case (.began, .closing(let closing)): return refusalToBegin(closing)
    case (.drafted, .closing): return nil
    case (.finished, .closing(let closing)): return refusalToFinish(closing)
    case (.finished, .questions): return nil
    case (.ticked, .closing(let closing)):
      return closing.step == .ticking ? nil : .noTicksAwaited
    case (.undone, .closing(let closing)) where closing.step == .ticking: return .notInTicks
    case (.turned, .closing(let closing)) where closing.hasUnreadWords:
      return closing.step == .ticking ? .notInTicks : .statementIsUnderWay
    case (.turned(.questions), _), (.turned(.closing), .questions):
      return script == nil ? .scriptIsNeeded : nil
    case (.undone, _): return past.isEmpty ? .nothingToUndo : nil
    case (.finished, _): return .nothingToFinish
    case (.began, _), (.drafted, _), (.ticked, _): return .notInClosing
    default: return nil
    }
  }

  private func refusalToBegin(_ closing: ClosingState) -> Refusal? {
    switch closing.step {
    case .reviewed: .statementIsScored
    case .ticking: .notInTicks
    case .speaking, .transcribing: closing.way == .written ? .wayHasNoClock : .clockAlreadyRuns
    case .thinking: closing.way == .written ? .wayHasNoClock : nil
    }
  }

  private func refusalToFinish(_ closing: ClosingState) -> Refusal? {
    switch closing.step {
    case .reviewed: endsWithClosing ? nil : .statementIsScored
    case .ticking: .notInTicks
    case .thinking: closing.way == .spoken ? .clockHasNotStarted : nil
    case .speaking, .transcribing: nil
    }
  }
}

/// Why an input does not fit where the session stands. Nothing is logged, nothing changes.
public enum Refusal: Error, Sendable, Equatable {
  case sessionIsOver
  case nothingToUndo
  case notInClosing
  case notInTicks
  case statementIsScored
  case scriptIsNeeded
  case nothingToFinish
  case clockAlreadyRuns
}

extension Session {
  /// Whether `event`, an input, may be logged now.
  public func refusal(of event: Event) -> Refusal? {
    if stage == .over { return .sessionIsOver }
    switch (event, stage) {
    case (.answered, .closing(let closing)):
      if closing.step == .reviewed { return .statementIsScored }
      return closing.step == .ticking ? .notInTicks : nil
    case (.began, .closing(let closing)):
      return closing.step == .thinking ? nil : .clockAlreadyRuns
    case (.drafted, .closing): return nil
    case (.finished, .closing(let closing)):
      return [.reviewed, .ticking].contains(closing.step) ? .statementIsScored : nil
    case (.finished, .questions): return nil
    case (.ticked, .closing(let closing)): return closing.step == .ticking ? nil : .notInTicks
    case (.turned(.questions), _), (.turned(.closing), .questions):
      return script == nil ? .scriptIsNeeded : nil
    case (.undone, _): return past.isEmpty ? .nothingToUndo : nil
    case (.finished, _): return .nothingToFinish
    case (.began, _), (.drafted, _), (.ticked, _): return .notInClosing
    default: return nil
    }
  }
}

public import CoachCore

/// Names that can be completed or ticked.
extension Conversation {
  public var scriptNames: [String] { (try? content.scriptTitles().map(\.id)) ?? [] }

  public var sessionNames: [String] {
    ((try? store.sessions(limit: 50)) ?? []).map { "s\($0.number)" }
  }

  public var signalNames: [String] {
    ((try? content.checklist().signals) ?? []).map(\.id.rawValue)
  }

  /// The signals with the numbers by which they are ticked.
  public func tickList() throws -> [StyledLine] {
    try content.checklist().signals.enumerated().map { index, signal in
      let number = String(index + 1)
      return StyledLine(
        String(repeating: " ", count: max(0, 4 - number.count)) + "\(number)  \(signal.name)",
        hang: 6)
    }
  }
}

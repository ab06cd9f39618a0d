/// What a closing statement came to, and what of it came in time.
extension ClosingState {
  /// A spoken take ends twice: first the clock, then the transcript.
  var awaitsTranscript: Bool { way == .spoken && lines.isEmpty && step != .transcribing }

  /// The statement, split where the grace ran out.
  var words: (inTime: String, late: String) {
    guard way != .spoken, let clock else {
      return (lines.map(\.text).joined(separator: "\n"), "")
    }
    var inTime: [String] = []
    var late: [String] = []
    var draft = draft
    for line in lines {
      guard clock.isAfterTime(line.at) else {
        inTime.append(line.text)
        continue
      }
      let split = Self.split(line.text, after: draft)
      draft = nil
      if let early = split.early { inTime.append(early) }
      if !split.late.isEmpty { late.append(split.late) }
    }
    return (inTime.joined(separator: "\n"), late.joined(separator: "\n"))
  }

  /// Splits a line that was being typed when the grace ran out: as far as it agrees with the draft
  /// it was said in time. A draft that was rewritten since counts as far as it still stands.
  private static func split(_ line: String, after draft: String?) -> (early: String?, late: String)
  {
    guard let draft, !draft.isEmpty else { return (nil, line) }
    let common = line.commonPrefix(with: draft)
    guard !common.isEmpty else { return (nil, line) }
    return (common, String(line.dropFirst(common.count).drop { $0 == " " }))
  }

  func timing(at now: Milliseconds) -> TakeReport.Timing? {
    guard let clock else { return nil }
    return .init(
      thinking: clock.startedAt - invitedAt, speaking: clock.elapsed(at: now),
      limit: clock.face.limit, grace: clock.face.grace)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

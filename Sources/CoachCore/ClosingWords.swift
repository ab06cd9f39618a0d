/// What a closing statement came to, and what of it came in time.
extension ClosingState {
  /// Whether something was said that no card has judged yet.
  var hasUnreadWords: Bool { !lines.isEmpty && step != .reviewed }

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

  /// Splits a line that was being typed when the grace ran out.
  ///
  /// As far as it agrees with the draft it was said in time. A draft that was rewritten since counts as far as its words still stand.
  private static func split(_ line: String, after draft: String?) -> (early: String?, late: String)
  {
    let agreed = line.agreement(with: draft ?? "")
    guard agreed.contains(where: { !$0.isWhitespace }) else { return (nil, line) }
    return (agreed.trimmingEnd, String(line.dropFirst(agreed.count).drop(while: \.isWhitespace)))
  }

  func timing(at now: Milliseconds) -> TakeReport.Timing? {
    guard let clock, !wasTypedAgainstItsClock else { return nil }
    return .init(
      thinking: clock.startedAt - invitedAt, speaking: clock.elapsed(at: now),
      limit: clock.face.limit, grace: clock.face.grace)
  }

  /// A spoken take whose words were typed while its clock ran: its time says nothing about speech.
  private var wasTypedAgainstItsClock: Bool {
    guard way == .spoken, let first = lines.first, let stop = clock?.stoppedAt else { return false }
    return first.at <= stop
  }
}

extension String {
  /// The words at the beginning that `draft` has too.
  ///
  /// The draft's last word may be unfinished: it
  /// counts as the line's word that begins so.
  fileprivate func agreement(with draft: String) -> Substring {
    let common = zip(self, draft).prefix { $0 == $1 }.count
    let isWhole = common == draft.count
    var end = index(startIndex, offsetBy: common)
    if isWhole {
      while end < endIndex, end > startIndex, !self[end].isWhitespace,
        !self[index(before: end)].isWhitespace
      { end = index(after: end) }
    } else if end < endIndex, !self[end].isWhitespace {
      end = self[..<end].lastIndex(where: \.isWhitespace) ?? startIndex
    }
    return self[..<end]
  }
}

extension Substring {
  fileprivate var trimmingEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}

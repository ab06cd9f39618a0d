import CoachCore

/// One session in one line: what it was, for which post, how it went.
struct SessionLine {
  let phrases: Phrasebook
  /// The session that is being held.
  let live: Int?

  func line(for summary: SessionSummary) -> StyledLine {
    let started = summary.startedAt.prefix(16).replacing("T", with: " ")
    let post = [summary.opening.context.role, summary.opening.context.company]
      .compactMap(\.self).joined(separator: ", ")
    let name = "s\(summary.number)"
    let columns = [
      name + String(repeating: " ", count: max(0, 4 - name.count)), String(started),
      summary.opening.part.rawValue, post, result(of: summary),
    ]
    return StyledLine(columns.filter { !$0.isEmpty }.joined(separator: "  "), hang: 6)
  }

  private func result(of summary: SessionSummary) -> String {
    guard let report = summary.lastReport else {
      if summary.isClosed { return "" }
      return phrases.text(summary.number == live ? .sessionsLive : .sessionsOpen)
    }
    guard let score = report.card.score else { return phrases.text(.sessionsNotScored) }
    return phrases.text(
      .sessionsScore, ["score": String(score), "takes": String(summary.takes)])
  }
}

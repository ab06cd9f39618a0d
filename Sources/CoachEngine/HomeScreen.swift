public import CoachCore

/// What coach shows when it starts: the parts, and where the candidate left off.
extension Conversation {
  public func homeScreen() throws -> [StyledLine] {
    let phrases = try content.phrasebook()
    let sessions = try store.sessions(limit: 20)
    return [StyledLine(phrases.text(.homeGreeting), .heading)]
      + (try parts(phrases)) + lastTime(sessions, phrases)
  }

  private func parts(_ phrases: Phrasebook) throws -> [StyledLine] {
    let scripts = try content.scriptTitles().map(\.id).joined(separator: ", ")
    return [
      StyledLine("  " + phrases.text(.homeInterview, ["scripts": scripts]), hang: 15),
      StyledLine("  " + phrases.text(.homeClosing), hang: 15),
      StyledLine("  " + phrases.text(.homeQuestions), hang: 15),
      StyledLine("  " + phrases.text(.homeSessions), hang: 15),
    ]
  }

  private func lastTime(_ sessions: [SessionSummary], _ phrases: Phrasebook) -> [StyledLine] {
    guard let newest = sessions.first else { return [StyledLine(phrases.text(.homeFirstTime))] }
    return interrupted(newest, phrases) + missed(sessions, phrases)
  }

  private func interrupted(_ session: SessionSummary, _ phrases: Phrasebook) -> [StyledLine] {
    guard !session.isClosed else { return [] }
    let slots = ["session": "s\(session.number)"]
    return [StyledLine(phrases.text(.homeInterrupted, slots), .caution, hang: 2)]
  }

  /// What the last scored take missed first; nothing when no take was scored.
  private func missed(_ sessions: [SessionSummary], _ phrases: Phrasebook) -> [StyledLine] {
    guard let session = sessions.first(where: { $0.lastReport?.card.isScored == true }),
      let card = session.lastReport?.card
    else { return [] }
    guard let checklist = try? content.checklist() else { return [] }
    let names = card.missing.prefix(3).compactMap { checklist.signal($0)?.name }
    guard !names.isEmpty else {
      return [
        StyledLine(phrases.text(.homeNothingMissed, ["session": "s\(session.number)"]), hang: 2)
      ]
    }
    let slots = ["session": "s\(session.number)", "missing": names.joined(separator: "; ")]
    return [StyledLine(phrases.text(.homeMissed, slots), hang: 2)]
  }
}

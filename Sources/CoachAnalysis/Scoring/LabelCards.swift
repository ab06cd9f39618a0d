import CoachCore

/// Makes the card of a question turn.
struct QuestionCardMaker {
  let guide: QuestionGuide
  let rules: String
  let findings: Findings

  func card(refusal: Refusal?) -> LabelCard {
    let found = refusal == nil ? guide.entries.compactMap(finding) : []
    let warnings = Set(guide.labels(of: .warning))
    return LabelCard(
      rules: rules, kind: .question, notScored: refusal?.rawValue,
      labels: found.filter { !warnings.contains($0.id) },
      warnings: found.filter { warnings.contains($0.id) },
      length: Measure.length(of: findings.text.reading, limit: Measure.closing),
      sentences: findings.bySentence(guide.entries.map(\.id)))
  }

  private func finding(_ entry: QuestionGuide.Entry) -> LabelFinding? {
    let evidence = findings.evidence(of: entry.id, why: entry.coaching)
    guard !evidence.isEmpty else { return nil }
    return LabelFinding(
      id: entry.id, evidence: evidence, advice: entry.kind == .warning ? entry.coaching : nil)
  }
}

/// Makes the card of a letter.
struct LetterCardMaker {
  let guide: LetterGuide
  let rules: String
  /// `nil` where nobody said which letter it is: then nothing is expected of it.
  let kind: LetterKind?
  let findings: Findings

  func card(refusal: Refusal?) -> LabelCard {
    let entries = guide.entries(for: kind)
    let labels = refusal == nil ? found(entries.filter { $0.kind == .label }) : []
    let warnings = refusal == nil ? found(entries.filter { $0.kind == .warning }) : []
    let expected = refusal == nil ? guide.expected(of: kind) : []
    let missing = expected.filter { entry in !labels.contains { $0.id == entry.id } }
    return LabelCard(
      rules: rules, kind: .letter, notScored: refusal?.rawValue,
      score: Marking.score(
        expected: expected.count, missing: missing.count, warnings: warnings.count),
      labels: labels, warnings: warnings,
      length: Measure.length(of: findings.text.reading, limit: Measure.letter),
      missing: missing.map(\.id), change: Counsel.change(missing: missing, warnings: warnings),
      sentences: findings.bySentence(entries.map(\.id)))
  }

  private func found(_ entries: [LetterGuide.Entry]) -> [LabelFinding] {
    entries.compactMap { entry in
      let evidence = findings.evidence(of: entry.id, why: entry.why)
      guard !evidence.isEmpty else { return nil }
      return LabelFinding(
        id: entry.id, evidence: evidence, advice: entry.kind == .warning ? entry.advice : nil)
    }
  }
}

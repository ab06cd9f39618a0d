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
  let checklist: Checklist
  let rules: String
  let kind: LetterKind?
  let findings: Findings

  func card(refusal: Refusal?) -> LabelCard {
    let labels = LetterLabels.labels(of: kind)
    let found = refusal == nil ? (labels + LetterLabels.warnings).compactMap(finding) : []
    return LabelCard(
      rules: rules, kind: .letter, notScored: refusal?.rawValue,
      labels: found.filter { !LetterLabels.warnings.contains($0.id) },
      warnings: found.filter { LetterLabels.warnings.contains($0.id) },
      length: Measure.length(of: findings.text.reading, limit: Measure.letter),
      sentences: findings.bySentence(labels + LetterLabels.warnings))
  }

  /// What the closing checklist says of a label holds for letters too.
  private func finding(_ label: Label) -> LabelFinding? {
    let warning = checklist.warning(label)
    let why = checklist.signal(label)?.why ?? warning?.why ?? ""
    let evidence = findings.evidence(of: label, why: why)
    guard !evidence.isEmpty else { return nil }
    return LabelFinding(id: label, evidence: evidence, advice: warning?.advice)
  }
}

/// Which labels which letter can have (codebook, part 4).
enum LetterLabels {
  static let warnings: [Label] = ["pushy", "bitter", "desperate", "self-first", "negative-talk"]

  static func labels(of kind: LetterKind?) -> [Label] {
    table.filter { entry in kind.map { entry.kinds.contains($0) } ?? true }.map(\.label)
  }

  private static let table: [(label: Label, kinds: [LetterKind])] = [
    ("names-person", LetterKind.allCases), ("thanks", LetterKind.allCases),
    ("wants-role", [.thankYou, .checkIn]), ("wants-company", LetterKind.allCases),
    ("fit", [.thankYou]), ("proof", [.thankYou]), ("learned", [.thankYou, .checkIn]),
    ("employer-value", [.thankYou]), ("confirms-next-step", [.thankYou, .checkIn]),
    ("adds-value", LetterKind.allCases), ("offers-more", [.thankYou, .checkIn]),
    ("recalls-timeline", [.checkIn]), ("asks-status", [.checkIn]),
    ("asks-feedback", [.rejectionReply]), ("future-interest", [.rejectionReply]),
    ("stay-in-touch", [.rejectionReply]),
  ]
}

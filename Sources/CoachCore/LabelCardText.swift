/// What was found in a question or a letter, as a reader sees it.
public struct LabelCardText: Sendable {
  let phrases: Phrasebook
  let checklist: Checklist
  let guide: QuestionGuide

  public init(phrases: Phrasebook, checklist: Checklist, guide: QuestionGuide) {
    self.phrases = phrases
    self.checklist = checklist
    self.guide = guide
  }

  public func lines(for card: LabelCard) -> [StyledLine] {
    if let reason = card.notScored {
      return [StyledLine(phrases.notScored(reason, words: card.length.words), .caution, hang: 2)]
    }
    guard !card.labels.isEmpty || !card.warnings.isEmpty else {
      return [StyledLine(phrases.text(.labelsNone))]
    }
    return card.labels.flatMap { found($0, .good, .labelsFound) }
      + card.warnings.flatMap { found($0, .bad, .cardWarning) }
  }

  private func found(_ finding: LabelFinding, _ style: StyledLine.Style, _ key: PhraseKey)
    -> [StyledLine]
  {
    let title = StyledLine(
      [.init("  " + phrases.text(key), style), .init(" " + name(finding.id))], hang: 4)
    let quotes = finding.evidence.prefix(1).map { evidence in
      let words = evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return StyledLine([.init("      "), .init("“\(words)”", .quote)], hang: 7)
    }
    return [title] + quotes
      + (finding.advice.map { [StyledLine("      " + $0, hang: 6)] } ?? [])
  }

  private func name(_ label: Label) -> String {
    guide.entry(label)?.name ?? checklist.signal(label)?.name ?? checklist.warning(label)?.name
      ?? label.rawValue
  }
}

extension Phrasebook {
  /// Why a text was not judged, in a sentence.
  func notScored(_ reason: String, words: Int) -> String {
    let key = PhraseKey(rawValue: "not-scored.\(reason)") ?? .notScoredOther
    return text(.cardNotScored, ["reason": text(key, ["words": String(words)])])
  }
}

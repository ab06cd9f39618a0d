/// What was found in a question or a letter, as a reader sees it.
public struct LabelCardText: Sendable {
  let phrases: Phrasebook
  let names: [Label: String]

  /// The words of a card, with `names` for its labels, which the guide to such texts holds.
  public init(phrases: Phrasebook, names: [Label: String]) {
    self.phrases = phrases
    self.names = names
  }

  public func lines(for card: LabelCard) -> [StyledLine] {
    if let reason = card.notScored {
      return [StyledLine(phrases.notScored(reason, words: card.length.words), .caution, hang: 2)]
    }
    return score(card) + found(card) + missing(card) + change(card)
  }

  private func score(_ card: LabelCard) -> [StyledLine] {
    guard card.kind == .letter else { return [] }
    guard let score = card.score else {
      return [StyledLine(phrases.text(.labelsNoKind), .caution, hang: 2)]
    }
    return [StyledLine(phrases.text(.cardScore, ["score": String(score)]), .heading)]
  }

  private func found(_ card: LabelCard) -> [StyledLine] {
    guard !card.all.isEmpty else { return [StyledLine(phrases.text(.labelsNone))] }
    return card.labels.flatMap { found($0, .good, .labelsFound) }
      + card.warnings.flatMap { found($0, .bad, .cardWarning) }
  }

  /// The name, the first quotation, and what to do about it or why it counts.
  private func found(_ finding: LabelFinding, _ style: StyledLine.Style, _ key: PhraseKey)
    -> [StyledLine]
  {
    let title = StyledLine(
      [.init("  " + phrases.text(key), style), .init(" " + name(finding.id))], hang: 4)
    let rest = finding.evidence.prefix(1).flatMap { evidence in
      let words = evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return [
        StyledLine([.init("      "), .init("“\(words)”", .quote)], hang: 7),
        StyledLine(
          "      " + (finding.advice ?? evidence.why), finding.advice == nil ? .faint : .plain,
          hang: 6),
      ]
    }
    return [title] + rest
  }

  private func missing(_ card: LabelCard) -> [StyledLine] {
    guard !card.missing.isEmpty else { return [] }
    let list = card.missing.map(name).joined(separator: "; ")
    return [
      StyledLine([.init("  " + phrases.text(.cardMissing), .bad), .init(" " + list)], hang: 4)
    ]
  }

  private func change(_ card: LabelCard) -> [StyledLine] {
    if let change = card.change {
      return [StyledLine(phrases.text(.cardChange, ["change": change.say]), .heading, hang: 2)]
    }
    return card.score == nil ? [] : [StyledLine(phrases.text(.labelsComplete), .good, hang: 2)]
  }

  private func name(_ label: Label) -> String { names[label] ?? label.rawValue }
}

extension Phrasebook {
  /// Why a text was not judged, in a sentence.
  func notScored(_ reason: String, words: Int) -> String {
    let key =
      PhraseKey(rawValue: "not-scored.\(reason)" + (words == 1 ? ".one" : ""))
      ?? PhraseKey(rawValue: "not-scored.\(reason)") ?? .notScoredOther
    return text(.cardNotScored, ["reason": text(key, ["words": String(words)])])
  }
}

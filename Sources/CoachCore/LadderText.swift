/// The summary after the end-of-interview questions.
struct LadderText {
  let phrases: Phrasebook
  let guide: QuestionGuide

  func lines(for review: LadderReview) -> [StyledLine] {
    [StyledLine(phrases.text(.ladderHeading), .heading)]
      + guide.labels(of: .rung).map { rung($0, in: review) }
      + review.captured.map(captured)
      + [substance(review.substance)]
      + review.warnings.compactMap(guide.entry).map { warning in
        StyledLine(phrases.text(.ladderWarning, ["name": warning.name]), .caution, hang: 4)
      }
      + next(after: review)
  }

  private func rung(_ label: Label, in review: LadderReview) -> StyledLine {
    let name = guide.entry(label)?.name ?? label.rawValue
    if review.askedAgain.contains(label) {
      return StyledLine(phrases.text(.ladderAskedAgain, ["name": name]), .caution, hang: 4)
    }
    if review.asked.contains(label) {
      return StyledLine(phrases.text(.ladderAsked, ["name": name]), .good, hang: 4)
    }
    if review.told.contains(label) {
      return StyledLine(phrases.text(.ladderTold, ["name": name]), .plain, hang: 4)
    }
    return StyledLine(phrases.text(.ladderMissed, ["name": name]), .bad, hang: 4)
  }

  private func captured(_ fact: Captured) -> StyledLine {
    let key = fact.key.map { $0 == "_" ? " " : String($0) }.joined()
    return StyledLine(
      phrases.text(.ladderCaptured, ["key": key, "value": fact.value]), .plain, hang: 4)
  }

  private func substance(_ count: Int) -> StyledLine {
    let key: PhraseKey =
      switch count {
      case 0: .ladderSubstanceNone
      case 1: .ladderSubstanceOne
      default: .ladderSubstanceMany
      }
    return StyledLine(phrases.text(key, ["count": String(count)]), hang: 4)
  }

  private func next(after review: LadderReview) -> [StyledLine] {
    guard let first = review.missed.first, let entry = guide.entry(first) else {
      return [StyledLine(phrases.text(.ladderComplete), .good)]
    }
    return [StyledLine(phrases.text(.ladderNext, ["example": entry.example]), hang: 2)]
  }
}

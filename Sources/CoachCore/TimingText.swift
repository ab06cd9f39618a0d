/// How long a take was, by its clock or by its words.
struct TimingText {
  let phrases: Phrasebook

  func lines(for report: TakeReport) -> [StyledLine] {
    (report.timing.map { [clock($0)] } ?? []) + length(report)
      + (report.delivery.map { [delivery($0)] } ?? [])
  }

  private func clock(_ timing: TakeReport.Timing) -> StyledLine {
    let over = timing.speaking - timing.limit
    let key: PhraseKey =
      over < .seconds(1) ? .cardTimeWithin : over <= timing.grace ? .cardTimeGrace : .cardTimeOver
    let slots = [
      "time": timing.speaking.clockText, "limit": timing.limit.clockText,
      "over": max(.zero, over).clockText, "thinking": timing.thinking.clockText,
    ]
    return StyledLine(phrases.text(key, slots), key == .cardTimeWithin ? .faint : .caution, hang: 2)
  }

  private func length(_ report: TakeReport) -> [StyledLine] {
    let length = report.card.length
    let isOver = report.timing.map { $0.speaking - $0.limit >= .seconds(1) } ?? false
    guard report.way != .spoken, report.card.isScored, !isOver else { return [] }
    let key: PhraseKey =
      switch length.verdict {
      case .short: .cardLengthShort
      case .within: .cardLengthWithin
      case .over: .cardLengthOver
      }
    let slots = [
      "words": String(length.words),
      "low": Milliseconds.seconds(length.secondsSpoken.lowerBound).clockText,
      "high": Milliseconds.seconds(length.secondsSpoken.upperBound).clockText,
      "limit": Milliseconds.seconds(length.limit).clockText,
    ]
    return [
      StyledLine(phrases.text(key, slots), length.verdict == .over ? .caution : .faint, hang: 2)
    ]
  }

  private func delivery(_ delivery: TakeReport.Delivery) -> StyledLine {
    let pace: PhraseKey =
      switch delivery.wordsPerMinute {
      case ..<110: .cardPaceSlow
      case 110...175: .cardPaceEven
      default: .cardPaceFast
      }
    let slots = [
      "pace": String(delivery.wordsPerMinute), "fillers": String(delivery.fillers),
    ]
    return StyledLine(phrases.text(pace, slots), .faint, hang: 2)
  }
}

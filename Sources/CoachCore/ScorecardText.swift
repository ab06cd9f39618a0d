/// A scorecard as a reader sees it: what was found, in whose words, and the one thing to change.
public struct ScorecardText: Sendable {
  let phrases: Phrasebook
  let checklist: Checklist

  public init(phrases: Phrasebook, checklist: Checklist) {
    self.phrases = phrases
    self.checklist = checklist
  }

  /// The findings first and the verdict last, where the eye rests when a long card has scrolled by.
  public func lines(for report: TakeReport) -> [StyledLine] {
    let head = [heading(report)] + TimingText(phrases: phrases).lines(for: report)
    guard case .scored(let score, let bars) = report.card.verdict else {
      return head + refused(report.card) + beside(report)
    }
    return head + findings(report) + beside(report) + scored(score, bars) + difference(report)
      + strengths(report) + tips(report) + change(report)
  }

  /// The card of a text alone, as `coach score` prints it.
  public func lines(for card: Scorecard) -> [StyledLine] {
    lines(for: TakeReport(take: 0, way: .written, card: card))
  }

  private func heading(_ report: TakeReport) -> StyledLine {
    guard report.take > 0 else { return StyledLine(phrases.text(.cardHeading), .heading) }
    return StyledLine(
      phrases.text(.cardHeadingTake, ["take": String(report.take)]), .heading)
  }

  private func refused(_ card: Scorecard) -> [StyledLine] {
    guard case .notScored(let reason) = card.verdict else { return [] }
    return [StyledLine(phrases.notScored(reason, words: card.length.words), .caution, hang: 2)]
  }

  private func scored(_ score: Int, _ bars: Scorecard.Bars) -> [StyledLine] {
    let names: [(Signal.Group, PhraseKey)] = [
      (.interest, .cardBarInterest), (.proof, .cardBarProof), (.door, .cardBarDoor),
    ]
    let total = phrases.text(.cardScore, ["score": String(score)])
    return [StyledLine(total, .heading)]
      + names.map { group, key in bar(phrases.text(key), bars[group]) }
  }

  private func bar(_ name: String, _ percent: Int) -> StyledLine {
    let filled = (percent + 5) / 10
    let blocks = String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled)
    let style: StyledLine.Style = percent >= 67 ? .good : percent >= 34 ? .caution : .bad
    let padding = String(repeating: " ", count: max(1, 14 - name.count))
    return StyledLine([
      .init("  \(name)\(padding)"), .init("[\(blocks)]", style), .init(" \(percent)"),
    ])
  }

  private func findings(_ report: TakeReport) -> [StyledLine] {
    let tooLate = report.late?.signals ?? []
    return report.card.signals.filter { $0.level > .missing }.flatMap(given)
      + missing(report.card.missing.filter { !tooLate.contains($0) })
      + report.card.warnings.flatMap(warned)
  }

  private func given(_ finding: SignalFinding) -> [StyledLine] {
    let key: PhraseKey = finding.level == .specific ? .cardSpecific : .cardGeneric
    let style: StyledLine.Style = finding.level == .specific ? .good : .caution
    return quoted(phrases.text(key), style, name(finding.id), finding.evidence)
      + reason(finding.evidence, advice: finding.advice)
  }

  /// Name and quotation on one line, so that a whole card fits a screen.
  private func quoted(
    _ verdict: String, _ style: StyledLine.Style, _ name: String, _ evidence: [Evidence]
  ) -> [StyledLine] {
    let words = evidence.first?.text.onOneLine ?? ""
    return [
      StyledLine(
        [
          .init("  " + verdict, style), .init(" \(name): "),
          .init("“\(words)”", .quote),
        ], hang: 4)
    ]
  }

  /// What would earn more, else why the words count.
  private func reason(_ evidence: [Evidence], advice: String?) -> [StyledLine] {
    if let advice {
      return [StyledLine("    " + phrases.text(.cardAdvice, ["advice": advice]), hang: 4)]
    }
    return evidence.prefix(1).map { StyledLine("    \($0.why)", .faint, hang: 4) }
  }

  private func missing(_ labels: [Label]) -> [StyledLine] {
    guard !labels.isEmpty else { return [] }
    return [
      StyledLine(
        [.init("  " + phrases.text(.cardMissing), .bad), .init(" " + names(labels))], hang: 4)
    ]
  }

  private func warned(_ finding: LabelFinding) -> [StyledLine] {
    quoted(phrases.text(.cardWarning), .bad, name(finding.id), finding.evidence)
      + reason(finding.evidence, advice: finding.advice)
  }

  private func beside(_ report: TakeReport) -> [StyledLine] {
    late(report) + recited(report) + ticks(report)
  }

  private func tips(_ report: TakeReport) -> [StyledLine] {
    report.tips.map { StyledLine(phrases.text(.cardTip, ["tip": $0]), hang: 2) }
  }

  private func late(_ report: TakeReport) -> [StyledLine] {
    guard let late = report.late else { return [] }
    let words = StyledLine(
      phrases.text(.cardLate, ["words": late.text.onOneLine]), .caution, hang: 2)
    guard !late.signals.isEmpty else { return [words] }
    return [
      words, StyledLine(phrases.text(.cardLateSignals, ["signals": names(late.signals)]), hang: 2),
    ]
  }

  private func recited(_ report: TakeReport) -> [StyledLine] {
    guard let recital = report.recital else { return [] }
    let key: PhraseKey =
      switch recital.original {
      case .keyPoints: .cardRecitedPoints
      case .take: .cardRecitedTake
      case .earlier: .cardRecitedEarlier
      }
    return [
      StyledLine(phrases.text(key, ["percent": String(recital.percent)]), .caution, hang: 2)
    ]
  }

  private func ticks(_ report: TakeReport) -> [StyledLine] {
    guard let ticks = report.ticks else { return [] }
    if ticks.onlyTicked.isEmpty && ticks.onlyFound.isEmpty {
      return [StyledLine(phrases.text(.cardTicksAgree), .good)]
    }
    return line(.cardTicksOnlyYours, ticks.onlyTicked) + line(.cardTicksOnlyCoach, ticks.onlyFound)
  }

  private func difference(_ report: TakeReport) -> [StyledLine] {
    guard let difference = report.difference else { return [] }
    let score = difference.score.map { points in
      let key: PhraseKey = points > 0 ? .cardUp : points < 0 ? .cardDown : .cardSame
      return StyledLine(phrases.text(key, ["points": String(abs(points))]), .heading)
    }
    let changes =
      line(.cardGained, difference.gained) + line(.cardSharpened, difference.sharpened)
      + line(.cardBlunted, difference.blunted) + line(.cardLost, difference.lost)
      + line(.cardWarningsGone, difference.warningsGone)
      + line(.cardWarningsNew, difference.warningsNew)
    return (score.map { [$0] } ?? []) + changes
  }

  private func strengths(_ report: TakeReport) -> [StyledLine] {
    report.card.strengths.compactMap { label in
      guard let finding = report.card.finding(label), let words = finding.evidence.first?.text
      else {
        return nil
      }
      let isStrong = finding.level == .specific
      let slots = ["name": name(label), "quote": words.onOneLine]
      return StyledLine(
        phrases.text(isStrong ? .cardStrength : .cardStart, slots), isStrong ? .good : .plain,
        hang: 2)
    }
  }

  private func change(_ report: TakeReport) -> [StyledLine] {
    guard let change = report.card.change else { return [] }
    return [StyledLine(phrases.text(.cardChange, ["change": change.say]), .heading, hang: 2)]
  }

  private func line(_ key: PhraseKey, _ labels: [Label]) -> [StyledLine] {
    labels.isEmpty ? [] : [StyledLine(phrases.text(key, ["signals": names(labels)]), hang: 2)]
  }

  private func names(_ labels: [Label]) -> String { labels.map(name).joined(separator: "; ") }

  private func name(_ label: Label) -> String {
    checklist.signal(label)?.name ?? checklist.warning(label)?.name ?? label.rawValue
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

import CoachCore

/// Makes a closing statement's scorecard of what was found.
struct CardMaker {
  let checklist: Checklist
  let rules: String
  let findings: Findings

  /// The card; with a refusal every signal is missing and nothing is said of the words.
  func scorecard(refusal: Refusal?, length: TextLength) -> Scorecard {
    refusal.map { refused($0, length: length) } ?? scored(length: length)
  }

  private func scored(length: TextLength) -> Scorecard {
    let signals = checklist.signals.map(finding)
    let warnings = checklist.warnings.compactMap(finding)
    return Scorecard(
      rules: rules,
      verdict: Marking.verdict(signals, warnings: warnings, checklist: checklist), length: length,
      signals: signals, warnings: warnings,
      strengths: Counsel.strengths(signals, checklist: checklist),
      change: Counsel.change(signals, warnings: warnings, checklist: checklist),
      sentences: findings.bySentence(checklist.signals.map(\.id) + checklist.warnings.map(\.id)))
  }

  private func refused(_ refusal: Refusal, length: TextLength) -> Scorecard {
    let signals = checklist.signals.map { signal in
      SignalFinding(
        id: signal.id, group: signal.group, level: .missing, evidence: [],
        advice: signal.advice.whenMissing)
    }
    return Scorecard(
      rules: rules, verdict: .notScored(reason: refusal.rawValue), length: length, signals: signals,
      warnings: [], strengths: [], change: nil,
      sentences: findings.text.reading.sentences.map { _ in [] })
  }

  private func finding(_ signal: Signal) -> SignalFinding {
    let judge = LevelJudge(text: findings.text)
    let level = findings.hits(of: signal.id).map(judge.level).max() ?? .missing
    return SignalFinding(
      id: signal.id, group: signal.group, level: level,
      evidence: findings.evidence(of: signal.id, why: signal.why),
      advice: advice(signal.advice, at: level))
  }

  private func advice(_ advice: Signal.Advice, at level: Level) -> String? {
    switch level {
    case .missing: advice.whenMissing
    case .generic: advice.whenGeneric
    case .specific: nil
    }
  }

  private func finding(_ warning: Warning) -> LabelFinding? {
    let evidence = findings.evidence(of: warning.id, why: warning.why)
    guard !evidence.isEmpty else { return nil }
    return LabelFinding(id: warning.id, evidence: evidence, advice: warning.advice)
  }
}

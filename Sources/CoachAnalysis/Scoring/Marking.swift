import CoachCore

/// Turns levels into marks from 0 to 100.
///
/// A missing signal is worth nothing, a generic one `generic` tenths of its weight, a specific one
/// all of it; each warning then takes `perWarning` off, never below 0. So a signal more never
/// lowers a mark, a warning more never raises one, and length by itself does nothing.
enum Marking {
  static let generic = 6
  static let perWarning = 10

  static func verdict(
    _ findings: [SignalFinding], warnings: [LabelFinding], checklist: Checklist
  ) -> Scorecard.Verdict {
    let bars = Scorecard.Bars(
      interest: mark(findings, of: [.interest], checklist: checklist),
      proof: mark(findings, of: [.proof], checklist: checklist),
      door: mark(findings, of: [.door], checklist: checklist))
    let whole = mark(findings, of: Signal.Group.allCases, checklist: checklist)
    return .scored(score: max(0, whole - perWarning * warnings.count), bars: bars)
  }

  /// Percent of the weight of the signals in `groups` that was earned, rounded.
  private static func mark(
    _ findings: [SignalFinding], of groups: [Signal.Group], checklist: Checklist
  ) -> Int {
    let signals = zip(checklist.signals, findings).filter { groups.contains($0.0.group) }
    let possible = signals.reduce(0) { $0 + $1.0.weight * 10 }
    let earned = signals.reduce(0) { $0 + $1.0.weight * tenths($1.1.level) }
    return percent(earned, of: possible) ?? 0
  }

  /// The mark of a letter: percent of what is expected of it that is there, less `perWarning` a
  /// warning, never below 0; `nil` where nothing is expected.
  static func score(expected: Int, missing: Int, warnings: Int) -> Int? {
    percent(expected - missing, of: expected).map { max(0, $0 - perWarning * warnings) }
  }

  /// Rounded; `nil` of nothing.
  private static func percent(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : (part * 200 + whole) / (whole * 2)
  }

  private static func tenths(_ level: Level) -> Int {
    switch level {
    case .missing: 0
    case .generic: generic
    case .specific: 10
    }
  }
}

/// Picks what the candidate is told first.
enum Counsel {
  /// The best two signals: specific ones first, then by weight, then in checklist order.
  static func strengths(_ findings: [SignalFinding], checklist: Checklist) -> [Label] {
    let given = zip(checklist.signals, findings).filter { $0.1.level > .missing }.enumerated()
    let ranked = given.sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.1.level != other.1.level { return one.1.level > other.1.level }
      if one.0.weight != other.0.weight { return one.0.weight > other.0.weight }
      return left.offset < right.offset
    }
    return ranked.prefix(2).map(\.element.0.id)
  }

  /// One thing: a warning, else the weightiest missing signal, else the weightiest generic one.
  static func change(
    _ findings: [SignalFinding], warnings: [LabelFinding], checklist: Checklist
  ) -> Scorecard.Change? {
    dropping(warnings)
      ?? weightiest(findings, at: .missing, checklist: checklist)
      ?? weightiest(findings, at: .generic, checklist: checklist)
  }

  /// One thing to change in a letter: a warning, else the first that is expected and missing.
  static func change(missing: [LetterGuide.Entry], warnings: [LabelFinding]) -> Scorecard.Change? {
    dropping(warnings) ?? missing.first.map { Scorecard.Change(label: $0.id, say: $0.advice) }
  }

  private static func dropping(_ warnings: [LabelFinding]) -> Scorecard.Change? {
    warnings.first.map { Scorecard.Change(label: $0.id, say: $0.advice ?? "") }
  }

  private static func weightiest(
    _ findings: [SignalFinding], at level: Level, checklist: Checklist
  ) -> Scorecard.Change? {
    let candidates = zip(checklist.signals, findings).filter { $0.1.level == level }
    guard let best = candidates.map(\.0.weight).max(),
      let choice = candidates.first(where: { $0.0.weight == best })
    else { return nil }
    return Scorecard.Change(label: choice.0.id, say: choice.1.advice ?? "")
  }
}

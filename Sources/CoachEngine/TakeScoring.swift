import CoachAnalysis
import CoachCore

/// From a finished statement to its report: card, clock, late words, ticks, recital, difference.
extension Performer {
  func report(on statement: Effect.Statement, in session: Session) throws -> TakeReport {
    let analyst = try analyst()
    let card = analyst.score(
      statement.text, context: session.context, limit: session.closingLimit.count / 1000)
    return TakeReport(
      take: statement.take, way: statement.way, card: card, timing: statement.timing,
      delivery: delivery(of: statement, card: card),
      late: late(statement, card: card, by: analyst, in: session),
      ticks: comparison(of: statement.ticks, with: card),
      recital: card.isScored ? recital(of: statement.text, by: analyst, in: session) : nil,
      difference: difference(to: card, in: session),
      tips: card.isScored ? tips(for: statement.text, by: analyst, in: session) : [])
  }

  /// Nothing to compare where the ticks were skipped or there is no card to hold them against.
  private func comparison(of ticks: [Label]?, with card: Scorecard) -> TakeReport.TickComparison? {
    guard let ticks, !ticks.isEmpty, card.isScored else { return nil }
    return .init(ticked: ticks, card: card)
  }

  /// Against the last take that was scored.
  private func difference(to card: Scorecard, in session: Session) -> TakeReport.Difference? {
    guard card.isScored, let before = session.takes.map(\.report.card).last(where: \.isScored)
    else { return nil }
    return .init(from: before, to: card)
  }

  private func delivery(of statement: Effect.Statement, card: Scorecard) -> TakeReport.Delivery? {
    guard statement.way == .spoken, let time = statement.timing?.speaking, time > .seconds(5)
    else { return nil }
    return .init(
      wordsPerMinute: card.length.words * 60_000 / time.count,
      fillers: Fillers.count(in: statement.text))
  }

  private func late(
    _ statement: Effect.Statement, card: Scorecard, by analyst: Analyst, in session: Session
  ) -> TakeReport.LateWords? {
    guard !statement.late.isEmpty else { return nil }
    let whole = analyst.score(
      statement.text + "\n" + statement.late, context: session.context,
      limit: session.closingLimit.count / 1000)
    return .init(text: statement.late, signals: whole.given.filter { !card.given.contains($0) })
  }

  /// What the statement repeats most closely, if it repeats anything nearly word for word.
  private func recital(of text: String, by analyst: Analyst, in session: Session)
    -> TakeReport.Recital?
  {
    let points = session.opening.keyPoints.joined(separator: "\n")
    let originals: [(TakeReport.Recital.Original, String)] =
      [(.keyPoints, points)] + session.takes.map { (.take, $0.text) }
      + session.opening.earlier.map { (.earlier, $0) }
    let closest = originals.map { original, words in
      TakeReport.Recital(
        original: original, percent: analyst.repetition(of: text, in: words))
    }.max { $0.percent < $1.percent }
    return closest.flatMap { $0.percent >= Self.recitedFromPercent ? $0 : nil }
  }

  /// From this share of words in long equal runs on, a statement sounds learnt by heart.
  private static let recitedFromPercent = 70

  private func tips(for text: String, by analyst: Analyst, in session: Session) -> [String] {
    guard session.opening.part == .interview, let script = session.script else { return [] }
    let met = analyst.judge(
      text, wants: script.closing.wants, facts: script.facts, context: session.context)
    let tips = script.closing.wants.filter { !met.contains($0.id) }.compactMap(\.tip)
    return Array(tips.prefix(Self.mostTips))
  }

  /// More than two at once, and none is heeded.
  private static let mostTips = 2
}

/// Words that fill a pause.
enum Fillers {
  private static let single: Set<String> = ["um", "umm", "uh", "uhm", "er", "erm", "ehm", "hmm"]
  private static let pairs: Set<String> = ["you know", "i mean", "sort of", "kind of"]

  static func count(in text: String) -> Int {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    let alone = words.filter(single.contains).count
    return alone + zip(words, words.dropFirst()).filter { pairs.contains("\($0) \($1)") }.count
  }
}

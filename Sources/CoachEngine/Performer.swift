public import CoachAnalysis
public import CoachCore

/// Carries out the effects that make verdicts and words: the same effect gives the same event.
public struct Performer {
  let analyst: () throws -> Analyst
  let phrases: Phrasebook
  let guide: QuestionGuide

  public init(
    phrases: Phrasebook, guide: QuestionGuide, analyst: @escaping () throws -> Analyst
  ) {
    self.phrases = phrases
    self.guide = guide
    self.analyst = analyst
  }

  /// The event that `effect` comes to.
  ///
  /// `number`: The event's number in the log; with the session's seed it chooses among the ways of
  /// saying the same thing.
  func event(for effect: Effect, in session: Session, number: Int) throws -> Event {
    switch effect {
    case .say(let line): .said(speech(line, variant: session.opening.seed &+ number))
    case .judge(let inquiry): .judged(try judgement(of: inquiry, in: session))
    case .score(let statement): .scored(try report(on: statement, in: session))
    case .record(let event): event
    }
  }

  private func speech(_ line: Effect.Line, variant: Int) -> Speech {
    let text =
      switch line.wording {
      case .verbatim(let words): words
      case .phrase(let key, let slots): phrases.text(key, slots, variant: variant)
      case .guide(let label): guide.entry(label)?.coaching ?? label.rawValue
      }
    return Speech(speaker: line.speaker, text: text, spot: line.spot, lacks: line.lacks)
  }

  private func judgement(of inquiry: Effect.Inquiry, in session: Session) throws -> Judgement {
    switch inquiry {
    case .answer(let text, let wants):
      let facts = session.script?.facts ?? []
      return Judgement(
        met: try analyst().judge(text, wants: wants, facts: facts, context: session.context))
    case .question(let text, let captured):
      return try questioned(text, captured: captured, in: session)
    }
  }

  private func questioned(_ text: String, captured: [Captured], in session: Session) throws
    -> Judgement
  {
    let labels = try analyst().classify(text, context: session.context).all
    let categories = session.script?.questions.categories ?? []
    let worded = try holding(
      text, categories.compactMap { category in category.match.map { (category.id, $0) } },
      in: session)
    return Judgement(
      labels: labels,
      categories: categories.filter { category in
        worded.contains(category.id) || category.labels.contains(where: labels.contains)
      }.map(\.id),
      readBack: try readBack(in: text, of: captured, in: session))
  }

  /// Keys of captured facts whose value comes back, word for word or in its main words.
  private func readBack(in text: String, of captured: [Captured], in session: Session) throws
    -> [String]
  {
    let verbatim = try holding(
      text, captured.map { ($0.key, Matcher(any: $0.spoken)) }.filter { !$0.1.any.isEmpty },
      in: session)
    return captured.map(\.key).filter { key in
      verbatim.contains(key) || captured.contains { $0.key == key && $0.isEchoed(in: text) }
    }
  }

  private func holding(_ text: String, _ matchers: [(String, Matcher)], in session: Session) throws
    -> [String]
  {
    guard !matchers.isEmpty else { return [] }
    return try analyst().judge(
      text, wants: matchers.map { Want(id: $0.0, match: $0.1) },
      facts: session.script?.facts ?? [], context: session.context)
  }
}

extension Captured {
  /// Whether at least two, and at least half, of the value's main words stand in `text`.
  fileprivate func isEchoed(in text: String) -> Bool {
    let own = Set(value.mainWords)
    let shared = own.intersection(text.mainWords).count
    return shared >= 2 && shared * 2 >= own.count
  }

  /// Wordings by which the value is read back: the whole, or a part of it between commas.
  ///
  /// A single word tells too little, unless it is the day: "phone" is also in "phone or email?".
  fileprivate var spoken: [String] {
    let parts = value.split { $0 == "," || $0 == ";" }.map(\.trimmed)
    return ([value] + parts).filter { $0.contains(" ") || key == "decision_date" }
  }
}

extension String {
  /// Words of three letters or digits and more, without the commonest, in small letters.
  fileprivate var mainWords: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count >= 3 && !Self.common.contains($0) }
  }

  private static let common: Set<String> = [
    "the", "and", "you", "for", "with", "then", "that", "they", "will", "from", "are", "your",
  ]
}

import CoachCore

/// Judges a scripted answer: which wants it meets and which facts it recalls.
struct AnswerJudge {
  let text: TaggedText
  /// The signals of the closing checklist that the answer holds.
  let signals: Set<Label>

  /// The special signal that any number meets, in digits or words.
  static let figure: Label = "figure"

  func meets(_ matcher: Matcher, facts: [Fact]) -> Bool {
    hasPhrases(matcher) && isLongEnough(matcher) && hasSignal(matcher)
      && recalls(matcher, facts: facts)
  }

  /// A fact whose matcher is empty is recalled by the words it is told in.
  func recalls(_ fact: Fact) -> Bool {
    guard fact.match.any.isEmpty, fact.match.all.isEmpty else {
      return meets(fact.match, facts: [])
    }
    let words = ContextWords(InterviewContext(facts: [fact.says]))
    return words.recall(text.reading.tokens.indices, in: text.reading).isClear
  }

  private func hasPhrases(_ matcher: Matcher) -> Bool {
    (matcher.any.isEmpty || matcher.any.contains(where: holds)) && matcher.all.allSatisfy(holds)
      && !matcher.none.contains(where: holds)
  }

  private func isLongEnough(_ matcher: Matcher) -> Bool {
    matcher.minWords.map { text.reading.wordCount >= $0 } ?? true
  }

  private func hasSignal(_ matcher: Matcher) -> Bool {
    guard let signal = matcher.signal else { return true }
    if signal == Self.figure {
      return text.reading.tokens.contains { $0.traits.contains(.number) }
    }
    return signals.contains(signal)
  }

  private func recalls(_ matcher: Matcher, facts: [Fact]) -> Bool {
    guard !matcher.facts.isEmpty else { return true }
    let named = facts.filter { matcher.facts.contains($0.id) }
    return named.count(where: recalls) >= matcher.atLeast
  }

  /// Whether the words of `phrase` stand in the answer in a row, case aside.
  private func holds(_ phrase: String) -> Bool {
    let wanted = Tokenizer.tokens(of: Array(phrase.unicodeScalars)).map(\.form)
    let forms = text.reading.tokens.map(\.form)
    guard !wanted.isEmpty, forms.count >= wanted.count else { return false }
    return (0...(forms.count - wanted.count)).contains { forms[$0...].starts(with: wanted) }
  }
}

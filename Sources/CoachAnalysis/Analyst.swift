public import CoachCore

/// Reads what a candidate says: finds the labels of the codebook, each with the words that earn
/// it, and scores closing statements.
///
/// Pure and deterministic: the same text, context and rules give the same card on every machine.
/// Time is linear in the text, whatever the text. Making one compiles all patterns; keep it.
public struct Analyst: Sendable {
  let checklist: Checklist
  let guide: QuestionGuide
  /// The version that stands on every card.
  public let rules: String
  let library: PatternLibrary

  /// Compiles the patterns; throws the first faulty one, ``faults(in:)`` finds them all.
  ///
  /// A program that reads one kind of text only may save time by naming it in `kinds`; nothing is
  /// found in texts of other kinds. Answers are judged by the patterns for closings.
  public init(
    checklist: Checklist, guide: QuestionGuide, patterns: PatternBook, rules: String,
    kinds: Set<TextKind> = Set(TextKind.allCases)
  ) throws(PatternError) {
    let library = PatternLibrary(patterns, kinds: kinds)
    if let error = library.errors.first { throw error }
    (self.checklist, self.guide, self.rules, self.library) = (checklist, guide, rules, library)
  }

  /// Every faulty pattern, in the order of the book.
  public static func faults(in patterns: PatternBook) -> [PatternError] {
    PatternLibrary(patterns, kinds: Set(TextKind.allCases)).errors
  }

  /// Scores a closing statement.
  ///
  /// With `sentences` exactly those are the sentences; with them and an empty text, the text is the
  /// sentences joined by one space. `limit` is the time allowed, in seconds.
  public func score(
    _ text: String, sentences: [String]? = nil, context: InterviewContext = .init(),
    limit: Int = 90
  ) -> Scorecard {
    let found = find(.closing, in: text, sentences: sentences, context: context)
    let length = Measure.length(of: found.text.reading, limit: limit)
    let refusal = Honesty(text: found.text).refusal()
    return CardMaker(checklist: checklist, rules: rules, findings: found)
      .scorecard(refusal: refusal, length: length)
  }

  /// The labels of one turn at "Do you have any questions for me?", in the guide's order.
  public func classify(
    _ question: String, sentences: [String]? = nil, context: InterviewContext = .init()
  ) -> LabelCard {
    let found = find(.question, in: question, sentences: sentences, context: context)
    return QuestionCardMaker(guide: guide, rules: rules, findings: found)
      .card(refusal: Honesty(text: found.text).emptiness())
  }

  /// The labels of an after-interview letter; with `kind` only those that such a letter can have.
  public func read(
    _ letter: String, sentences: [String]? = nil, kind: LetterKind? = nil,
    context: InterviewContext = .init()
  ) -> LabelCard {
    let found = find(.letter, in: letter, sentences: sentences, context: context)
    return LetterCardMaker(checklist: checklist, rules: rules, kind: kind, findings: found)
      .card(refusal: Honesty(text: found.text).refusal())
  }

  /// The ids of the wants that an answer meets, in their order; `facts` are the script's.
  public func judge(
    _ answer: String, wants: [Want], facts: [Fact] = [], context: InterviewContext = .init()
  ) -> [String] {
    let judge = answerJudge(answer, context: context)
    return wants.filter { judge.meets($0.match, facts: facts) }.map(\.id)
  }

  /// The ids of the facts that an answer recalls, in their order.
  public func recalled(_ answer: String, facts: [Fact]) -> [String] {
    let judge = answerJudge(answer, context: .init())
    return facts.filter(judge.recalls).map(\.id)
  }

  /// Percent of the words of `text` that repeat `earlier` in runs of five words or more.
  ///
  /// `earlier` may be a list of key points, one a line; a point of three or four words counts when
  /// it stands there whole. Linear in both.
  public func repetition(of text: String, in earlier: String) -> Int {
    Repetition.percent(of: text, in: earlier)
  }

  private func answerJudge(_ answer: String, context: InterviewContext) -> AnswerJudge {
    let found = find(.closing, in: answer, sentences: nil, context: context)
    return AnswerJudge(text: found.text, signals: Set(found.hits.map(\.label)))
  }

  private func find(
    _ kind: TextKind, in text: String, sentences: [String]?, context: InterviewContext
  ) -> Findings {
    library.find(kind, in: Reading(text, sentences: sentences), context: ContextWords(context))
  }
}

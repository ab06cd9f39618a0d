import CoachCore

/// The interview's context as stems, to be found again in what the candidate says.
struct ContextWords: Sendable {
  private let role: Set<String>
  private let company: Set<String>
  private let interviewer: Set<String>
  private let doubt: Set<String>
  private let promised: Set<String>
  /// The content words of each fact.
  private let facts: [Set<String>]
  private let told: Set<String>

  init(_ context: InterviewContext) {
    role = Self.content(of: context.role)
    company = Self.names(of: context.company)
    interviewer = Self.names(of: context.interviewer)
    doubt = Self.content(of: context.doubt)
    promised = Self.content(of: context.promised)
    let names = company.union(interviewer)
    facts = context.facts.map { Self.content(of: $0).subtracting(names) }
    told = facts.reduce(into: []) { $0.formUnion($1) }
  }

  /// The slots whose words the token is among.
  func slots(at index: Int, in reading: Reading) -> [Slot] {
    let token = reading.tokens[index]
    var slots: [Slot] = []
    if token.traits.contains(.number) { slots.append(.number) }
    if isName(at: index, in: reading) { slots.append(.name) }
    if company.contains(token.stem) { slots.append(.company) }
    if interviewer.contains(token.stem) { slots.append(.interviewer) }
    guard FunctionWords.isContent(token) else { return slots }
    if role.contains(token.stem) { slots.append(.role) }
    if told.contains(token.stem) { slots.append(.fact) }
    if doubt.contains(token.stem) { slots.append(.doubt) }
    if promised.contains(token.stem) { slots.append(.promised) }
    return slots
  }

  /// How well a stretch of text recalls the best recalled fact: words of it that it holds.
  func recall(_ range: Range<Int>, in reading: Reading) -> Recall {
    let stems = Set(reading.tokens[range].lazy.filter(FunctionWords.isContent).map(\.stem))
    let shared = facts.map { fact in (words: fact.intersection(stems), of: fact.count) }
    return Recall(
      words: shared.map(\.words.count).max() ?? 0,
      isWhole: shared.contains { $0.of > 0 && $0.words.count == $0.of },
      hasNumber: shared.contains { $0.words.contains { $0.first?.isNumber == true } })
  }

  /// Whether the token names something, and more than the context's bare names.
  func namesMore(at index: Int, in reading: Reading) -> Bool {
    let stem = reading.tokens[index].stem
    return isName(at: index, in: reading)
      && !company.contains(stem) && !interviewer.contains(stem) && !role.contains(stem)
  }

  private func isName(at index: Int, in reading: Reading) -> Bool {
    let token = reading.tokens[index]
    guard token.traits.contains(.capital), token.isWord, !FunctionWords.isPlain(token.form) else {
      return false
    }
    return reading.sentences[reading.sentenceOf[index]].lowerBound != index
      || interviewer.contains(token.stem) || company.contains(token.stem)
  }

  /// The words of a name, short ones too: "St Brannoc".
  private static func names(of text: String?) -> Set<String> {
    guard let text else { return [] }
    let tokens = Tokenizer.tokens(of: Array(text.unicodeScalars))
    return Set(tokens.lazy.filter { !FunctionWords.contains($0.form) }.map(\.stem))
  }

  private static func content(of text: String?) -> Set<String> {
    guard let text else { return [] }
    let tokens = Tokenizer.tokens(of: Array(text.unicodeScalars))
    return Set(tokens.lazy.filter(FunctionWords.isContent).map(\.stem))
  }
}

/// How much of a told fact came back.
struct Recall: Equatable {
  /// Content words shared with one fact.
  var words: Int
  /// All content words of a fact are there.
  var isWhole: Bool
  var hasNumber: Bool

  /// Two words of one fact, or all of a short one.
  var isClear: Bool { words >= 2 || isWhole }
}

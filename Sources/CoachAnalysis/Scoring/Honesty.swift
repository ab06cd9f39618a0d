/// Why a text is not judged.
///
/// The raw value stands in the scorecard; prompts/ words it.
enum Refusal: String, Sendable, CaseIterable {
  case empty
  case tooShort = "too-short"
  /// Another language, code, emoji: too few of the words that hold English together.
  case noLanguage = "no-language"
  /// Right words without sentences.
  case wordList = "word-list"
  /// The same words again and again.
  case repeats
  /// An employer's words, not a candidate's.
  case advert
}

/// Looks whether there is a candidate's own language to judge.
struct Honesty {
  static let fewestWords = 12

  let text: TaggedText

  private var tokens: [Token] { text.reading.tokens }

  /// Why a closing statement or a letter is not judged, `nil` if it is.
  func refusal() -> Refusal? {
    if let refusal = emptiness() { return refusal }
    if text.reading.wordCount < Self.fewestWords { return languageRefusal() ?? .tooShort }
    return languageRefusal() ?? (isRepeated ? .repeats : nil) ?? (isAdvert ? .advert : nil)
  }

  /// Why a question is not judged: questions may be as short as "When?".
  func emptiness() -> Refusal? {
    guard tokens.isEmpty else { return nil }
    let isBlank = text.reading.scalars.allSatisfy(\.properties.isWhitespace)
    return isBlank ? .empty : .noLanguage
  }

  private func languageRefusal() -> Refusal? {
    if isForeignScript || isCode { return .noLanguage }
    let share = tokens.count { FunctionWords.contains($0.form) } * 100 / tokens.count
    let isList = share < Self.leastGrammar || isCommaList && share < Self.listGrammar
    guard isList, tokens.count >= 6 else { return nil }
    let known = tokens.indices.count { !text.symbols[$0].isEmpty } * 100 / tokens.count
    return known >= Self.leastKnown ? .wordList : .noLanguage
  }

  /// Percent of function words; ordinary English has 45 to 60.
  private static let leastGrammar = 25
  /// The same for a text that is chopped up by commas, as lists and hesitant speakers do.
  private static let listGrammar = 42
  /// Percent of words that some pattern knows; other languages and code have few.
  private static let leastKnown = 50

  /// Most letters are of another script.
  private var isForeignScript: Bool {
    let letters = text.reading.scalars.filter(\.isLetter)
    return letters.count { $0.value > 0x24F } * 2 > letters.count
  }

  /// One scalar in thirty is one that only code needs.
  private var isCode: Bool {
    text.reading.scalars.count { Self.code.contains($0) } * 30 > text.reading.scalars.count
  }

  private static let code: Set<Unicode.Scalar> = [
    "{", "}", "<", ">", "=", "\\", "|", "_", "(", ")",
  ]

  /// More than two words in five stand before a comma.
  private var isCommaList: Bool {
    tokens.count { !$0.after.isDisjoint(with: [.comma, .pause, .newline]) } * 5 > tokens.count * 2
  }

  /// Fewer than half of the runs of three words are new.
  private var isRepeated: Bool {
    let forms = tokens.map(\.form)
    guard forms.count > Self.fewestWords else { return false }
    let runs = (0..<(forms.count - 2)).map { Array(forms[$0..<($0 + 3)]) }
    return Set(runs).count * 2 < runs.count
  }

  /// Nobody says "I", and the words are those of an advertisement.
  private var isAdvert: Bool {
    let hasSpeaker = tokens.contains { Self.speaker.contains($0.form) }
    let cues = Set(tokens.lazy.map(\.stem).filter(Self.advertising.contains))
    return !hasSpeaker && cues.count >= 3
  }

  private static let speaker: Set<String> = ["i", "me", "my", "mine", "myself"]

  private static let advertising = Set(
    [
      "applicant", "candidate", "responsibilities", "requirements", "salary", "benefits", "apply",
      "successful", "seeking", "hiring", "vacancy", "qualifications", "essential", "desirable",
      "competitive", "bonus", "preferred", "required", "ideal", "duties", "position", "package",
    ].map(Stemmer.stem))
}

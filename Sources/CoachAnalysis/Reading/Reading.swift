/// A text taken apart once: its tokens, sentences and clauses, all by Unicode scalars.
///
/// Sentences are ranges of tokens and hold all tokens in order; a sentence may be empty when the
/// caller says so. Clauses divide sentences. Making one is linear in the text.
struct Reading: Sendable {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  let sentences: [Range<Int>]
  let clauses: [Range<Int>]
  /// For each token, the number of its sentence and of its clause, from 0.
  let sentenceOf: [Int]
  let clauseOf: [Int]

  /// Reads `text`; with `sentences` given exactly those are the sentences, and a text that is
  /// empty is taken to be the sentences joined by one space.
  init(_ text: String, sentences given: [String]? = nil) {
    let whole = text.isEmpty ? (given ?? []).joined(separator: " ") : text
    let scalars = Array(whole.unicodeScalars)
    let tokens = Tokenizer.tokens(of: scalars)
    let sentences =
      given.map { GivenSentences.ranges(of: $0, in: scalars, tokens: tokens) }
      ?? SentenceSplitter.ranges(in: tokens)
    let clauses = sentences.flatMap { ClauseSplitter.ranges(in: tokens, sentence: $0) }
    sentenceOf = Self.owners(of: tokens.count, in: sentences)
    clauseOf = Self.owners(of: tokens.count, in: clauses)
    (self.scalars, self.tokens, self.sentences, self.clauses) = (
      scalars, tokens, sentences, clauses
    )
  }

  /// Words as a reader counts them: "I'd" is one.
  var wordCount: Int { tokens.lazy.filter(\.isWord).count }

  /// The exact scalars of `range`.
  func slice(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// The scalars from the first token of a range of tokens to its last.
  func scalarRange(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  private static func owners(of count: Int, in ranges: [Range<Int>]) -> [Int] {
    var owners = Array(repeating: 0, count: count)
    for (index, range) in ranges.enumerated() {
      for token in range { owners[token] = index }
    }
    return owners
  }
}

/// Sentences that the caller cut.
enum GivenSentences {
  /// The tokens of each sentence, found one after the other in the text.
  ///
  /// Tokens between two sentences belong to the one before; a sentence that does not stand in the
  /// text is empty.
  static func ranges(of sentences: [String], in text: [Unicode.Scalar], tokens: [Token])
    -> [Range<Int>]
  {
    let starts = starts(of: sentences, in: text)
    var first = 0
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : text.count
      let last = tokens[first...].firstIndex { $0.range.lowerBound >= end } ?? tokens.count
      defer { first = last }
      return first..<last
    }
  }

  private static func starts(of sentences: [String], in text: [Unicode.Scalar]) -> [Int] {
    var position = 0
    return sentences.map { sentence in
      let wanted = Array(sentence.unicodeScalars)
      guard let start = find(wanted, in: text, from: position) else { return position }
      defer { position = start + wanted.count }
      return start
    }
  }

  /// White space is skipped first, so this is one comparison where the text is what was cut.
  private static func find(_ wanted: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int)
    -> Int?
  {
    var position = start
    while position < text.count, text[position].properties.isWhitespace { position += 1 }
    return text[position...].starts(with: wanted) ? position : nil
  }
}

/// A word of a text: where it stands, and what it is to the patterns.
struct Token: Sendable, Equatable {
  /// Unicode scalars of the word as written; both halves of "I'd" have the same range.
  var range: Range<Int>
  /// Lower case, curly apostrophes folded, contractions opened: "I'd" and "id" give `i`, `would`.
  var form: String
  var stem: String
  /// What stands between this token and the next.
  var after: Marks
  var traits: Traits

  /// Punctuation and white space behind a token.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16

    static let comma = Marks(rawValue: 1 << 0)
    /// Semicolon, colon, dash or bracket.
    static let pause = Marks(rawValue: 1 << 1)
    static let stop = Marks(rawValue: 1 << 2)
    static let question = Marks(rawValue: 1 << 3)
    static let exclamation = Marks(rawValue: 1 << 4)
    static let ellipsis = Marks(rawValue: 1 << 5)
    static let newline = Marks(rawValue: 1 << 6)
    static let blankLine = Marks(rawValue: 1 << 7)
    static let closingQuote = Marks(rawValue: 1 << 8)

    static let insideSentence: Marks = [.comma, .pause]
    static let sentenceEnd: Marks = [.stop, .question, .exclamation, .ellipsis]
  }

  /// What a token is, apart from its letters.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Digits, or a number in words; "one" is no number, it is mostly a pronoun.
    static let number = Traits(rawValue: 1 << 0)
    static let digits = Traits(rawValue: 1 << 1)
    static let capital = Traits(rawValue: 1 << 2)
    static let quoted = Traits(rawValue: 1 << 3)
    /// The second or third part of a written word, as `would` in "I'd".
    static let continuation = Traits(rawValue: 1 << 4)
  }

  var isWord: Bool { !traits.contains(.continuation) }
}

/// A pattern as it was parsed: what must follow what.
indirect enum PatternTree: Sendable, Equatable {
  case word(String)
  /// All inflections of a word.
  case stem(String)
  /// All words that begin so.
  case prefix(String)
  case slot(Slot)
  /// A class, and where in the pattern its name stands.
  case named(String, offset: Int)
  /// From none to so many tokens, none of them a word of negation.
  case gap(Int)
  case sentenceStart
  case sentenceEnd
  /// The place behind a comma or another pause in the sentence.
  case pause
  case sequence([PatternTree])
  case choice([PatternTree])
  case optional(PatternTree)
}

/// Tokens that the reading or the interview's context marks, not their letters.
enum Slot: String, Sendable, CaseIterable {
  case number = "#"
  /// A capitalised word that is not the first of its sentence, or stands in the context's names.
  case name
  case role
  case company
  case interviewer
  /// A content word of something the candidate was told.
  case fact
  /// A content word of the interviewer's reservation.
  case doubt
  /// A content word of what was promised to happen next.
  case promised

  /// The number under which tokens carry it.
  var symbol: Symbol {
    switch self {
    case .number: Symbol(number: 0)
    case .name: Symbol(number: 1)
    case .role: Symbol(number: 2)
    case .company: Symbol(number: 3)
    case .interviewer: Symbol(number: 4)
    case .fact: Symbol(number: 5)
    case .doubt: Symbol(number: 6)
    case .promised: Symbol(number: 7)
    }
  }
}

/// One test that patterns make of a token, by number; a token carries all that it passes.
struct Symbol: Sendable, Hashable {
  let number: Int32
}

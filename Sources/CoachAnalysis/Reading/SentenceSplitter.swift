/// Divides tokens into sentences: by punctuation, by line, and, where a speaker's words came
/// without any, by length and the words that open a new thought.
enum SentenceSplitter {
  static func ranges(in tokens: [Token]) -> [Range<Int>] {
    let isPunctuated = tokens.contains { !$0.after.isDisjoint(with: .sentenceEnd) }
    var starts: [Int] = tokens.isEmpty ? [] : [0]
    for index in tokens.indices.dropLast() {
      if ends(tokens, at: index, isPunctuated: isPunctuated) { starts.append(index + 1) }
    }
    let ends = starts.dropFirst() + [tokens.count]
    return zip(starts, ends).flatMap { SpeechSplitter.ranges(in: tokens, run: $0..<$1) }
  }

  private static func ends(_ tokens: [Token], at index: Int, isPunctuated: Bool) -> Bool {
    let marks = tokens[index].after
    let next = tokens[index + 1]
    if next.traits.contains(.continuation) { return false }
    if marks.contains(.blankLine) { return true }
    if marks.contains(.newline), endsLine(marks, next: next, isPunctuated: isPunctuated) {
      return true
    }
    if !marks.isDisjoint(with: [.question, .exclamation]) {
      return !marks.contains(.closingQuote) || next.traits.contains(.capital)
    }
    if marks.contains(.stop) { return stopEnds(tokens, at: index) }
    return marks.contains(.ellipsis) && next.traits.contains(.capital) && next.form != "i"
  }

  /// A line ends a sentence, unless a text with punctuation was only wrapped there.
  private static func endsLine(_ marks: Token.Marks, next: Token, isPunctuated: Bool) -> Bool {
    !isPunctuated || next.traits.contains(.capital) || !marks.isDisjoint(with: .sentenceEnd)
  }

  private static func stopEnds(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    if titles.contains(token.form) { return false }
    let opensWithCapital = tokens[index + 1].traits.contains(.capital)
    if abbreviations.contains(token.form) { return opensWithCapital }
    return !isLetter(token) || !token.traits.contains(.capital) && opensWithCapital
  }

  /// A single letter, as an initial or half of "9 a.m", and not the word "I".
  private static func isLetter(_ token: Token) -> Bool {
    token.form.utf8.count == 1 && token.form != "i" && !token.traits.contains(.number)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "messrs", "mx", "fr", "sr", "jr", "vs", "e.g", "i.e",
    "no.", "approx",
  ]

  private static let abbreviations: Set<String> = [
    "etc", "inc", "ltd", "co", "corp", "a.m", "p.m", "am", "pm", "al", "dept", "est", "e.g", "i.e",
    "eg", "ie",
  ]
}

/// Divides what a recogniser heard, which has no punctuation at all.
///
/// A new sentence begins at a word that opens a thought, once the one before has grown long enough
/// for that word; a run of up to `short` words is left whole.
enum SpeechSplitter {
  static let short = 25
  private static let longest = 32

  static func ranges(in tokens: [Token], run: Range<Int>) -> [Range<Int>] {
    guard run.count > short, !isMarked(tokens[run]) else { return [run] }
    var result: [Range<Int>] = []
    var start = run.lowerBound
    for index in run.dropFirst() where opens(tokens, at: index, in: run, grown: index - start) {
      result.append(start..<index)
      start = index
    }
    return result + [start..<run.upperBound]
  }

  private static func isMarked(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { !$0.after.isDisjoint(with: .insideSentence) }
  }

  private static func opens(_ tokens: [Token], at index: Int, in run: Range<Int>, grown: Int)
    -> Bool
  {
    let token = tokens[index]
    guard token.isWord, grown >= 3 else { return false }
    if grown >= longest { return true }
    let isFresh = !connectors.contains(tokens[index - 1].form)
    if strong.contains(token.form) { return grown >= 5 && isFresh }
    guard index + 1 < run.upperBound else { return false }
    let next = tokens[index + 1].form
    if connectors.contains(token.form) { return grown >= 6 && subjects.contains(next) && isFresh }
    return subjects.contains(token.form) && grown >= 10 && isFresh
  }

  private static let strong: Set<String> = [
    "um", "uh", "er", "erm", "yeah", "so", "anyway", "okay", "ok", "thanks", "thank", "cheers",
    "but", "well", "look", "honestly", "also", "please",
  ]

  private static let connectors: Set<String> = [
    "and", "but", "so", "because", "or", "then", "um", "uh", "er", "yeah", "well", "that", "if",
    "when", "what", "which", "where", "who", "how", "as", "to", "of", "for", "with", "in", "on",
    "at", "do", "did", "does", "is", "are", "was", "will", "would", "can", "could", "should",
    "have",
    "than", "like", "thank", "mean", "about",
  ]

  private static let subjects: Set<String> = [
    "i", "we", "you", "it", "he", "she", "they", "that", "this", "there", "my", "what", "when",
    "how", "where", "if",
  ]
}

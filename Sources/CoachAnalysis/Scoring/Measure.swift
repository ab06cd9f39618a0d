import CoachCore

/// How long a text is to read and to say.
enum Measure {
  static let fastest = 160
  static let slowest = 130
  /// Seconds for a closing statement.
  static let closing = 90
  /// Seconds for a letter: 120 words at the fastest pace.
  static let letter = 45

  /// `over` when even a fast speaker exceeds the limit, `short` when even a slow one needs less
  /// than half of it, before the green light.
  static func length(of reading: Reading, limit: Int) -> TextLength {
    let words = reading.wordCount
    let verdict: TextLength.Verdict =
      words * 60 > limit * fastest ? .over : words * 120 < limit * slowest ? .short : .within
    return TextLength(
      words: words, secondsSpoken: seconds(words, fastest)...seconds(words, slowest), limit: limit,
      verdict: verdict)
  }

  private static func seconds(_ words: Int, _ pace: Int) -> Int {
    (words * 120 + pace) / (pace * 2)
  }
}

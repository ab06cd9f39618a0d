/// Measures how much of a text was said before in the same words.
enum Repetition {
  /// Words in a row that count as repeated; a shorter line of `earlier` counts as a whole, from
  /// three words.
  static let run = 5
  private static let shortestLine = 3

  /// Percent of the words of `text` that stand in such runs.
  ///
  /// Linear in both texts.
  static func percent(of text: String, in earlier: String) -> Int {
    let words = forms(of: text)
    guard !words.isEmpty else { return 0 }
    var runs = Set(windows(of: forms(of: earlier), width: run))
    let lines = earlier.split(whereSeparator: \.isNewline).map { forms(of: String($0)) }
    runs.formUnion(lines.filter { (shortestLine..<run).contains($0.count) }.map { $0[...] })
    var repeated = Array(repeating: false, count: words.count)
    for width in shortestLine...run {
      for window in windows(of: words, width: width) where runs.contains(window) {
        for index in window.indices { repeated[index] = true }
      }
    }
    return repeated.count { $0 } * 100 / words.count
  }

  private static func windows(of words: [String], width: Int) -> [ArraySlice<String>] {
    guard words.count >= width else { return [] }
    return (0...(words.count - width)).map { words[$0..<($0 + width)] }
  }

  private static func forms(of text: String) -> [String] {
    Tokenizer.tokens(of: Array(text.unicodeScalars)).map(\.form)
  }
}

/// Divides a sentence into clauses: at ";", ":" and dashes, at a comma before a new subject or
/// conjunction, and at "but" or "and I".
enum ClauseSplitter {
  private static let shortest = 3

  static func ranges(in tokens: [Token], sentence: Range<Int>) -> [Range<Int>] {
    guard let first = sentence.first else { return [] }
    var result: [Range<Int>] = []
    var start = first
    for index in sentence.dropFirst()
    where index - start >= shortest && opens(tokens, at: index, before: sentence.upperBound) {
      result.append(start..<index)
      start = index
    }
    return result + [start..<sentence.upperBound]
  }

  private static func opens(_ tokens: [Token], at index: Int, before end: Int) -> Bool {
    let marks = tokens[index - 1].after
    let word = tokens[index].form
    guard tokens[index].isWord, end - index >= shortest else { return false }
    if marks.contains(.pause) { return true }
    if marks.contains(.comma) { return conjunctions.contains(word) || subjects.contains(word) }
    let next = tokens[index + 1].form
    return word == "but" || (word == "and" || word == "so") && subjects.contains(next)
  }

  private static let conjunctions: Set<String> = [
    "but", "and", "so", "because", "which", "who", "though", "although", "yet", "or", "where",
    "while", "since", "if", "when", "then", "as",
  ]

  private static let subjects: Set<String> = [
    "i", "we", "you", "it", "he", "she", "they", "that", "this", "there", "my", "your", "what",
    "how", "please", "thank", "thanks",
  ]
}

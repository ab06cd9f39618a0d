import CoachCore

/// Chooses the words that are shown for a hit: its clauses, or itself where those are long.
struct Quoting {
  let reading: Reading
  static let longest = 18

  /// One piece of evidence for each sentence with hits, in order.
  func evidence(for hits: [LabelHit], why: String) -> [Evidence] {
    let bySentence = Dictionary(grouping: hits, by: \.sentence)
    return bySentence.keys.sorted().flatMap { sentence in
      merged(bySentence[sentence, default: []].map(stretch)).map { tokens in
        let range = reading.scalarRange(of: tokens)
        return Evidence(
          sentence: sentence + 1, range: range, text: reading.slice(range), why: why)
      }
    }
  }

  /// The tokens to show for one hit, whole words only.
  private func stretch(_ hit: LabelHit) -> Range<Int> {
    let first = reading.clauses[reading.clauseOf[hit.range.lowerBound]]
    let last = reading.clauses[reading.clauseOf[hit.range.upperBound - 1]]
    let clauses = first.lowerBound..<last.upperBound
    return clauses.count <= Self.longest ? trimmed(clauses, keeping: hit.range) : hit.range
  }

  /// Without the "and", "so" or "um" that leads in.
  private func trimmed(_ range: Range<Int>, keeping hit: Range<Int>) -> Range<Int> {
    let first = (range.lowerBound..<hit.lowerBound).first { index in
      !Self.leadIns.contains(reading.tokens[index].form)
    }
    return (first ?? hit.lowerBound)..<range.upperBound
  }

  private static let leadIns: Set<String> = [
    "and", "but", "so", "um", "uh", "er", "erm", "yeah", "well", "because", "or", "like", "then",
  ]

  /// Stretches that overlap are shown as one; the first two of a sentence are enough.
  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        let joined = last.lowerBound..<max(last.upperBound, range.upperBound)
        result[result.count - 1] = joined.count <= Self.longest ? joined : last
      } else {
        result.append(range)
      }
    }
    return Array(result.prefix(2))
  }
}

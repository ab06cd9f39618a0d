/// Finds the name that was probably meant.
enum Spelling {
  /// The name nearest to `word`, if it is at most a third of its letters away.
  static func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let ranked = names.map { (name: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance * 3 <= max(word.count, 3)
    else { return nil }
    return best.name
  }

  /// Letters to insert, delete or replace (Levenshtein), in O(product of the lengths).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}

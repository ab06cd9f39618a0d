/// "Did you mean …": the nearest of the names that would be right.
extension String {
  /// The candidate with the fewest slips of the pen, `nil` when none is near enough.
  ///
  /// A third of the letters may be wrong, at least one. The earlier of two equals wins.
  func nearest(in candidates: some Sequence<String>) -> String? {
    guard unicodeScalars.count <= 64 else { return nil }
    let allowed = Swift.max(1, unicodeScalars.count / 3)
    let ranked = candidates.map { (name: $0, slips: slips(to: $0)) }
    return ranked.filter { $0.slips <= allowed }.min { $0.slips < $1.slips }?.name
  }

  /// Letters to add, drop, change or swap with their neighbour to get `other`.
  private func slips(to other: String) -> Int {
    let left = Array(unicodeScalars)
    let right = Array(other.unicodeScalars)
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var line = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = Swift.min(change, last[column + 1] + 1, line[column] + 1)
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { best = Swift.min(best, before[column - 1] + 1) }
        line.append(best)
      }
      (before, last) = (last, line)
    }
    return last[right.count]
  }
}

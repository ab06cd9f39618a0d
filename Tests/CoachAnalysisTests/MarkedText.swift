/// A text in which `«…»` shows where evidence or a match must fall.
struct MarkedText {
  let text: String
  /// Unicode scalars of the text without its marks.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(plain.count)
      case "»": if let start = starts.popLast() { ranges.append(start..<plain.count) }
      default: plain.append(scalar)
      }
    }
    text = String(plain)
    self.ranges = ranges
  }

  /// The text with marks around `ranges`, for comparing with what a test was given.
  static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    var marked = String.UnicodeScalarView()
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if ranges.contains(where: { $0.upperBound == offset }) { marked.append("»") }
      if ranges.contains(where: { $0.lowerBound == offset }) { marked.append("«") }
      marked.append(scalar)
    }
    if ranges.contains(where: { $0.upperBound == text.unicodeScalars.count }) {
      marked.append("»")
    }
    return String(marked)
  }
}

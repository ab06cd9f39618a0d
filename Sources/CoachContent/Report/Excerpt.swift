import CoachCore

/// A line of a file with a caret under the part that is meant.
struct Excerpt {
  /// Longest excerpt in scalars; a longer line is cut around the caret.
  static let longest = 160

  private var before: ArraySlice<Unicode.Scalar>
  private var marked: ArraySlice<Unicode.Scalar>
  private var after: ArraySlice<Unicode.Scalar>
  private var isCut = (before: false, after: false)

  /// `column` counts from 1 and may lie just behind the line's end; both it and `length` are in
  /// Unicode scalars.
  init?(line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    guard (1...scalars.count + 1).contains(column) else { return nil }
    before = scalars[..<(column - 1)]
    marked = scalars[(column - 1)...].prefix(length)
    after = scalars[(column - 1)...].dropFirst(length)
    if scalars.count > Self.longest { cut() }
  }

  private mutating func cut() {
    let kept = (before.suffix(60), marked.prefix(60), after.prefix(40))
    isCut = (kept.0.count < before.count, kept.1.count + kept.2.count < marked.count + after.count)
    (before, marked, after) = kept
  }

  /// Two lines: the excerpt behind its number, and the caret.
  func text(numbered number: Int) -> String {
    let digits = String(number)
    let gutter = String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    let blank = String(repeating: " ", count: gutter.count)
    return "\(gutter) | \(shown)\n\(blank) | \(caret)\n"
  }

  private var shown: String {
    (isCut.before ? "…" : "") + before.shown + marked.shown + after.shown
      + (isCut.after ? "…" : "")
  }

  /// Tabs stay tabs, so that they reach as far as in the line above.
  private var caret: String {
    let indent = before.map { $0 == "\t" ? "\t" : spaces($0.shownWidth) }.joined()
    let tail = max(0, marked.reduce(0) { $0 + $1.shownWidth } - 1)
    return (isCut.before ? " " : "") + indent + "^" + String(repeating: "~", count: tail)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var shown: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: self)
    return text.sanitized
  }
}

extension Unicode.Scalar {
  /// Columns it takes on a terminal once `sanitized`; a tab counts as 1.
  var shownWidth: Int {
    if self == "\t" { return 1 }
    if isUnsafeToShow { return String(self).sanitized.unicodeScalars.count }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// East Asian wide and full-width characters, and emoji that are shown as pictures.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0x9FFF: true
    case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD: true
    default: properties.isEmojiPresentation
    }
  }
}

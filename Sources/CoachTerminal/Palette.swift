import CoachCore

/// The one table of colours: which escape sequence shows a style.
///
/// Only the sixteen colours that a user's theme defines, so that they suit any background.
enum Palette {
  /// Back to the terminal's own colours.
  static let plain = "\u{1B}[0m"

  /// - Returns: Nil for a style that looks like plain text.
  static func code(for style: StyledLine.Style) -> String? {
    parameters(of: style).map { "\u{1B}[\($0)m" }
  }

  private static func parameters(of style: StyledLine.Style) -> String? {
    switch style {
    case .plain, .candidate: nil
    case .heading: "1"
    case .interviewer: "36"
    case .coach: "35"
    case .quote: "4"
    case .good: "32"
    case .caution: "33"
    case .bad: "1;31"
    case .faint: "2"
    }
  }
}

/// What may reach somebody's terminal, and what is shown in place of what may not.
extension Unicode.Scalar {
  /// Control, bidi, zero-width, tag and line-separator scalars: kept in the log, never shown raw.
  public var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text as it may be shown on a terminal: tab and line feed stay, every other unsafe scalar
  /// becomes `⟨U+202E⟩`.
  public var sanitized: String {
    guard unicodeScalars.contains(where: { $0.isUnsafeToShow && $0 != "\n" && $0 != "\t" }) else {
      return self
    }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isUnsafeToShow && scalar != "\n" && scalar != "\t" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

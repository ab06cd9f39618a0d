/// Collects one bracketed paste, byte by byte, up to the terminal's end mark.
struct PasteReader {
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []

  init() {}

  /// What a finished paste turned out to be.
  enum Outcome: Equatable {
    case text(String, lines: Int)
    case badUTF8
    case unsafe(String)
  }

  /// Takes one byte.
  ///
  /// - Returns: The outcome once the end mark is complete, nil before.
  mutating func take(_ byte: UInt8) -> Outcome? {
    bytes.append(byte)
    guard byte == UInt8(ascii: "~"), bytes.suffix(6).elementsEqual(Self.endMark) else { return nil }
    return Self.outcome(of: bytes.dropLast(6))
  }

  private static func outcome(of bytes: ArraySlice<UInt8>) -> Outcome {
    guard let raw = String(validating: bytes, as: UTF8.self) else { return .badUTF8 }
    guard !raw.holdsControls else { return .unsafe(raw) }
    let text = raw.withPlainLineFeeds.trimmingFinalLineFeeds
    return .text(text, lines: text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
  }
}

extension String {
  /// True if the text holds control characters other than tab and the ends of lines.
  var holdsControls: Bool {
    unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
    }
  }

  /// The text with `\r\n` and `\r`, which terminals send for Enter, as `\n`.
  var withPlainLineFeeds: String {
    String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// The text without the line feeds it ends in: a paste of one whole line is that line.
  var trimmingFinalLineFeeds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

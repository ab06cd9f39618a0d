/// Which sent texts the history keeps; answers are private, so only commands unless asked.
public enum HistoryPolicy: String, Sendable, CaseIterable {
  case all, commands, none

  /// Whether to keep `text`.
  ///
  /// Never kept: an empty text, one that begins with a space, and one with a line such as `#12`,
  /// which the history file would take for the time of another entry.
  func keeps(_ text: String) -> Bool {
    guard !text.isEmpty, !text.hasPrefix(" "), !Self.looksTimed(text) else { return false }
    return switch self {
    case .all: true
    case .commands: text.hasPrefix("/") && !text.contains("\n") && !Self.holdsAnswer(text)
    case .none: false
    }
  }

  /// `//word` is speech, and so is what stands behind `/say` and `/score`.
  private static func holdsAnswer(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 1)
    return text.hasPrefix("//")
      || words.count > 1 && ["/say", "/score"].contains(words[0].lowercased())
  }

  private static func looksTimed(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      line.first == "#" && (line.dropFirst().first?.isNumber ?? false)
    }
  }
}

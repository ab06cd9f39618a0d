public import CoachCore
import Glibc

/// What the terminal may be sent: how wide it is and whether colours are wanted.
public struct TerminalStyle: Sendable, Equatable {
  /// The value of `--color`.
  public enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never
  }

  public var allowsColour: Bool
  /// Columns of the terminal, at least one.
  public var width: Int

  public init(allowsColour: Bool, width: Int) {
    self.allowsColour = allowsColour
    self.width = max(1, width)
  }

  /// Whether to use colours; `--color` decides, then NO_COLOR, then whether the terminal can.
  ///
  /// - Parameters:
  ///   - choice: The value of `--color`.
  ///   - environment: Looks up an environment variable; an empty NO_COLOR counts as none.
  ///   - isTerminal: Whether the output is a terminal at all.
  /// - Returns: True if escape sequences for colours may be written.
  public static func allowsColour(
    _ choice: ColourChoice, environment: (String) -> String?, isTerminal: Bool
  ) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment("NO_COLOR") ?? "").isEmpty
        && !["dumb", "", nil].contains(environment("TERM"))
    }
  }

  /// The style for standard output as it is now; ask again after `.resized`.
  public static func ofStandardOutput(_ choice: ColourChoice = .auto) -> TerminalStyle {
    let allowed = allowsColour(
      choice, environment: environmentValue, isTerminal: isatty(STDOUT_FILENO) == 1)
    return TerminalStyle(allowsColour: allowed, width: columns(of: STDOUT_FILENO) ?? 80)
  }

  /// A prompt that readline can measure: its colour codes stand between `\u{01}` and `\u{02}`.
  public func prompt(_ line: StyledLine) -> String {
    line.runs.map { run in
      let text = run.text.sanitized
      guard allowsColour, let code = Palette.code(for: run.style) else { return text }
      return "\u{01}\(code)\u{02}\(text)\u{01}\(Palette.plain)\u{02}"
    }.joined()
  }

  private static func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// A line of output with its meaning, not its colours: the terminal chooses those.
///
/// Everything a reader sees is made of these, once, whichever surface shows it; so a REPL, a
/// replay, an export and a golden transcript cannot say different words.
public struct StyledLine: Sendable, Equatable, ExpressibleByStringLiteral {
  public enum Style: String, Sendable {
    case plain, heading, interviewer, coach, candidate, quote, good, caution, bad, faint
  }

  public struct Run: Sendable, Equatable {
    public var style: Style
    public var text: String

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public var runs: [Run]
  /// Columns by which wrapped lines are indented under the first.
  public var hang: Int

  public init(_ runs: [Run], hang: Int = 0) {
    self.runs = runs
    self.hang = hang
  }

  public init(_ text: String, _ style: Style = .plain, hang: Int = 0) {
    self.init([Run(text, style)], hang: hang)
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// The line without its styles.
  public var text: String { runs.map(\.text).joined() }
}

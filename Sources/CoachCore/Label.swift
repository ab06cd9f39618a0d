/// The name of something the codebook looks for: a signal, a warning, a question label.
///
/// Labels are data (`prompts/checklists/`), so this is an open set and not an enumeration.
public struct Label: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, Comparable,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }

  public static func < (left: Label, right: Label) -> Bool { left.rawValue < right.rawValue }
}

/// The numbers of docs/protocol.md, rule 4.
public enum Limits {
  /// Bytes of a line, its line feed included; the same for a whole block.
  public static let line = 65_536
  public static let blockLines = 1_000
  /// Bytes without a line feed after which nobody is being served.
  public static let flood = 1_048_576
}

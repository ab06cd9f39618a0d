/// Bytes to lines, each of which ends at byte 0x0A and nowhere else.
public struct LineFramer: Sendable {
  public enum Frame: Sendable, Equatable {
    /// Without its line feed and one carriage return before it.
    case line([UInt8])
    /// Longer than `Limits.line`; its bytes are gone.
    case tooLong
    /// So long without a line feed that the link must end.
    case flood
  }

  private var pending: [UInt8] = []
  /// Bytes of an overlong line that were dropped, 0 while the line is still within its limit.
  private var dropped = 0
  private var isAtStart: Bool

  /// - Parameter dropsByteOrderMark: Whether U+FEFF at the very beginning is left out, as on
  ///   standard input and nowhere else.
  public init(dropsByteOrderMark: Bool = false) { isAtStart = dropsByteOrderMark }

  /// The frames that `bytes` complete, in order.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Frame] {
    var frames: [Frame] = []
    for byte in bytes {
      if byte == 0x0A { frames.append(endLine()) } else if keep(byte) { frames.append(.flood) }
    }
    return frames
  }

  /// The last line, where the input ended without a line feed: the end stands for it.
  public mutating func finish() -> Frame? {
    dropByteOrderMark()
    return pending.isEmpty && dropped == 0 ? nil : endLine()
  }

  /// - Returns: Whether this byte makes it a flood.
  private mutating func keep(_ byte: UInt8) -> Bool {
    if dropped == 0, pending.count < Limits.line - 1 {
      pending.append(byte)
      return false
    }
    dropped += 1
    return pending.count + dropped == Limits.flood
  }

  private mutating func endLine() -> Frame {
    dropByteOrderMark()
    defer {
      pending = []
      dropped = 0
    }
    guard dropped == 0 else { return .tooLong }
    if pending.last == 0x0D { pending.removeLast() }
    return .line(pending)
  }

  private mutating func dropByteOrderMark() {
    if isAtStart, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    isAtStart = false
  }
}

public import CoachCore

/// Bytes to lines. A line ends at byte 0x0A, and nowhere else.
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

  /// The last line, where the input ended without a line feed.
  public mutating func finish() -> Frame? {
    pending.isEmpty && dropped == 0 ? nil : endLine()
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
    defer {
      pending = []
      dropped = 0
      isAtStart = false
    }
    guard dropped == 0 else { return .tooLong }
    if isAtStart, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    if pending.last == 0x0D { pending.removeLast() }
    return .line(pending)
  }
}

/// The text of a framed line.
///
/// - Throws: `-415 BAD_UTF8` or `-416 CONTROL_CHAR` with the first byte at fault, from 1.
public func text(of line: [UInt8]) throws(Fault) -> String {
  guard let text = String(validating: line, as: UTF8.self) else {
    throw Fault(
      415, "BAD_UTF8", "the line is not UTF-8; nothing was recorded",
      details: [.init("byte", .int(firstInvalidByte(of: line)))])
  }
  if let byte = firstControl(in: text) {
    throw Fault(
      416, "CONTROL_CHAR", "the line holds a control character; nothing was recorded",
      details: [.init("byte", .int(byte))])
  }
  return text
}

private func firstInvalidByte(of line: [UInt8]) -> Int {
  var parser = Unicode.UTF8.ForwardParser()
  var bytes = line.makeIterator()
  var position = 1
  while case .valid(let scalar) = parser.parseScalar(from: &bytes) { position += scalar.count }
  return position
}

private func firstControl(in text: String) -> Int? {
  var position = 1
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: break
    case 0x00...0x1F, 0x7F...0x9F: return position
    default: break
    }
    position += UTF8.width(scalar)
  }
  return nil
}

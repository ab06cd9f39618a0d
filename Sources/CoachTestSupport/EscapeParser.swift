/// Cuts what a program writes to a terminal into characters, controls and control sequences.
///
/// Bytes of an unfinished character or sequence wait for the next call.
struct EscapeParser {
  enum Token: Equatable {
    case character(Character)
    case control(UInt8)
    /// `ESC [ ? 2004 h` is final `h`, private, with the number 2004.
    case sequence(final: UInt8, isPrivate: Bool, numbers: [Int])
  }

  private var rest: [UInt8] = []

  mutating func tokens(_ bytes: some Sequence<UInt8>) -> [Token] {
    rest += bytes
    var tokens: [Token] = []
    var position = 0
    while let (token, length) = next(at: position) {
      position += length
      if let token { tokens.append(token) }
    }
    rest.removeFirst(position)
    return tokens
  }

  /// The token at `position` and its length; nil if it is not complete yet.
  private func next(at position: Int) -> (Token?, Int)? {
    guard position < rest.count else { return nil }
    let byte = rest[position]
    if byte == 0x1B { return escape(at: position) }
    if byte < 0x20 || byte == 0x7F { return (.control(byte), 1) }
    return character(at: position)
  }

  private func character(at position: Int) -> (Token?, Int)? {
    let length = max(1, (~rest[position]).leadingZeroBitCount)
    guard position + length <= rest.count else { return nil }
    let bytes = rest[position..<position + length]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (.character("\u{FFFD}"), 1)
    }
    return (text.first.map { .character($0) }, length)
  }

  private func escape(at position: Int) -> (Token?, Int)? {
    guard position + 1 < rest.count else { return nil }
    switch rest[position + 1] {
    case UInt8(ascii: "["): return sequence(at: position)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return position + 2 < rest.count ? (nil, 3) : nil
    default: return (nil, 2)
    }
  }

  private func sequence(at position: Int) -> (Token?, Int)? {
    let body = rest[(position + 2)...]
    guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    let isPrivate = body.first == UInt8(ascii: "?")
    let parameters = body[..<end].drop { $0 == UInt8(ascii: "?") }
    let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    return (
      .sequence(final: rest[end], isPrivate: isPrivate, numbers: numbers), end + 1 - position
    )
  }
}

/// The cells a character takes on a test's screen; the wide ranges are those that tests use.
enum CellWidth {
  static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F300...0x1FAFF:
      return 2
    default: return 1
    }
  }
}

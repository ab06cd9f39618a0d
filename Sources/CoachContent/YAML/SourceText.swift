/// The text of one content file, fit to be parsed, and what had to be replaced to make it so.
///
/// A byte order mark is left out, because libyaml would count it as a column of indentation.
/// A byte that is not UTF-8 and a character that YAML forbids each become one U+FFFD, so that the
/// rest of the file can still be checked and its columns stay right. U+0085, U+2028 and U+2029 are
/// forbidden too: YAML counts them as line ends and editors do not.
struct SourceText {
  static let largestFile = 256 * 1024

  /// Something that was replaced.
  struct Blemish: Equatable {
    enum Kind: Equatable {
      /// A byte that is not UTF-8, and its offset from the start of the text.
      case byte(UInt8, offset: Int)
      case character(Unicode.Scalar)
    }

    var kind: Kind
    var span: Span
  }

  /// As the reader of a message shall see it.
  let path: String
  let bytes: [UInt8]
  let blemishes: [Blemish]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let mark = Array("\u{FEFF}".utf8)
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    if String(validating: bytes, as: UTF8.self) != nil, !Self.holdsForbidden(bytes) {
      self.bytes = bytes
      blemishes = []
    } else {
      var cleaner = Cleaner()
      cleaner.clean(bytes)
      self.bytes = Array(cleaner.text.utf8)
      blemishes = cleaner.blemishes
    }
  }

  /// The lines as editors count them.
  ///
  /// Cost: one pass over the file.
  var lines: [String] {
    var lines: [String] = []
    var start = 0
    for (end, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isSecondHalf = byte == 0x0A && end > 0 && bytes[end - 1] == 0x0D
      if !isSecondHalf { lines.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
    }
    lines.append(String(decoding: bytes[start...], as: UTF8.self))
    return lines
  }

  /// A quick look that may say yes too often, never no.
  private static func holdsForbidden(_ bytes: [UInt8]) -> Bool {
    bytes.contains { byte in
      byte < 0x20 ? byte != 0x0A && byte != 0x0D && byte != 0x09 : byte == 0x7F
    }
      || bytes.indices.dropFirst().contains { index in
        switch bytes[index - 1] {
        case 0xC2: bytes[index] < 0xA0
        case 0xE2: bytes[index] == 0x80
        case 0xEF: bytes[index] == 0xBF
        default: false
        }
      }
  }
}

/// Walks over bytes, keeps what may stay and notes what may not.
private struct Cleaner {
  var text = ""
  var blemishes: [SourceText.Blemish] = []
  private var line = 1
  private var column = 1
  private var offset = 0
  private var previous: Unicode.Scalar = " "

  mutating func clean(_ bytes: [UInt8]) {
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded): keep(Unicode.UTF8.decode(encoded), length: encoded.count)
      case .error(let length): replace(.byte(bytes[offset], offset: offset), length: length)
      case .emptyInput: return
      }
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar, length: Int) {
    guard !scalar.isForbiddenInYAML else { return replace(.character(scalar), length: length) }
    text.unicodeScalars.append(scalar)
    offset += length
    if scalar == "\n" && previous == "\r" {
      column = 1
    } else if scalar == "\n" || scalar == "\r" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    previous = scalar
  }

  private mutating func replace(_ kind: SourceText.Blemish.Kind, length: Int) {
    blemishes.append(.init(kind: kind, span: Span(line: line, column: column)))
    text.unicodeScalars.append("\u{FFFD}")
    offset += length
    column += 1
    previous = "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

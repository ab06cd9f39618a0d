/// Reads the text form of a pattern; docs/pattern-language.md is the normative text.
///
/// A recursive descent over the bytes of its UTF-8, since thousands of patterns are read at each
/// start; faults tell Unicode scalars. How deep brackets may stand in brackets is limited, so a
/// hostile pattern cannot exhaust the stack. Linear in the pattern.
struct PatternParser {
  static let deepest = 20
  static let widestGap = 12
  static let usualGap = 4

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  static func parse(_ text: String) throws(PatternFault) -> PatternTree {
    var parser = PatternParser(text)
    return try parser.whole()
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func whole() throws(PatternFault) -> PatternTree {
    let tree = try choice()
    if let byte = current {
      throw fault(
        "Found '\(character(byte))' with nothing to close; take it out or open it before.")
    }
    return tree
  }

  private mutating func choice() throws(PatternFault) -> PatternTree {
    var branches = [try sequence()]
    while current == Self.bar {
      position += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternFault) -> PatternTree {
    var parts: [PatternTree] = []
    while let byte = current, byte != Self.bar, byte != Self.close, byte != Self.closeOptional {
      try readPart(byte, into: &parts)
    }
    guard !parts.isEmpty else {
      throw fault(
        "Found nothing where words were expected; write a word or take the bracket or bar out.",
        from: min(position, max(bytes.count - 1, 0)))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// The byte at hand, white space skipped.
  private var current: UInt8? {
    mutating get {
      while position < bytes.count, bytes[position] <= UInt8(ascii: " ") { position += 1 }
      return position < bytes.count ? bytes[position] : nil
    }
  }

  private static let bar = UInt8(ascii: "|")
  private static let close = UInt8(ascii: ")")
  private static let closeOptional = UInt8(ascii: "]")

  private mutating func readPart(_ byte: UInt8, into parts: inout [PatternTree])
    throws(PatternFault)
  {
    switch Unicode.Scalar(byte) {
    case "(": parts.append(try bracket(until: Self.close))
    case "[": parts.append(.optional(try bracket(until: Self.closeOptional)))
    case "{": parts.append(try named())
    case "<": parts.append(.slot(try slot()))
    case "~": parts.append(try stem())
    case ".": parts.append(try gap())
    case "^": parts.append(single(.sentenceStart))
    case "$": parts.append(single(.sentenceEnd))
    case "#": parts.append(single(.slot(.number)))
    case ",": parts.append(single(.pause))
    default: try readWords(into: &parts)
    }
  }

  private mutating func single(_ tree: PatternTree) -> PatternTree {
    position += 1
    return tree
  }

  private mutating func bracket(until close: UInt8) throws(PatternFault) -> PatternTree {
    let start = position
    guard depth < Self.deepest else {
      throw fault("Found brackets more than \(Self.deepest) deep; make a class of the inner ones.")
    }
    position += 1
    depth += 1
    let tree = try choice()
    depth -= 1
    guard current == close else {
      throw fault(
        "Found '\(character(bytes[start]))' that is never closed; write '\(character(close))' after it.",
        from: start, length: 1)
    }
    position += 1
    return tree
  }

  private mutating func name(until close: Unicode.Scalar, of what: String) throws(PatternFault)
    -> String
  {
    let start = position
    position += 1
    let first = position
    while position < bytes.count, bytes[position].isNamePart { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: close), position > first else {
      throw fault(
        "Found no end of a \(what)'s name; write '\(character(bytes[start]))name\(close)'.",
        from: start)
    }
    position += 1
    return text(first..<(position - 1))
  }

  private mutating func named() throws(PatternFault) -> PatternTree {
    let start = position
    return .named(try name(until: "}", of: "class"), offset: offset(of: start))
  }

  private mutating func slot() throws(PatternFault) -> Slot {
    let start = position
    let name = try name(until: ">", of: "slot")
    if let slot = Slot(rawValue: name), slot != .number { return slot }
    let names = Slot.allCases.filter { $0 != .number }.map(\.rawValue)
    throw PatternFault(
      offset: offset(of: start), length: position - start,
      message:
        "Found '<\(name)>', which is no slot; the slots are \(names.joined(separator: ", ")).",
      suggestion: Spelling.nearest(to: name, in: names))
  }

  private mutating func gap() throws(PatternFault) -> PatternTree {
    let start = position
    position += 1
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else {
      throw fault("Found '.', which stands in no pattern; write '..' for a gap.", from: start)
    }
    position += 1
    let first = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    guard position > first else { return .gap(Self.usualGap) }
    guard let width = Int(text(first..<position)), (1...Self.widestGap).contains(width) else {
      throw fault(
        "Found a gap of \(text(first..<position)) words; it may be 1 to \(Self.widestGap) wide.",
        from: start)
    }
    return .gap(width)
  }

  private mutating func stem() throws(PatternFault) -> PatternTree {
    let start = position
    position += 1
    let word = readWord()
    guard !word.isEmpty, !word.contains("'"), !follows("*") else {
      throw fault("Found '~' without a plain word behind it; write '~want'.", from: start)
    }
    return .stem(word)
  }

  private func follows(_ scalar: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: scalar)
  }

  private mutating func readWords(into parts: inout [PatternTree]) throws(PatternFault) {
    let start = position
    let word = readWord()
    guard !word.isEmpty else {
      throw fault(
        "Found '\(character(bytes[start]))', which has no meaning here; take it out.", from: start)
    }
    if follows("*") {
      position += 1
      return parts.append(.prefix(word))
    }
    if follows("-") { position += 1 }
    for word in Contractions.open(word) { parts.append(.word(word)) }
  }

  private mutating func readWord() -> String {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position].isWordPart {
      if !bytes[position].isLowercase { isPlain = false }
      position += 1
    }
    let word = text(start..<position)
    return isPlain ? word : word.lowercased().folding(apostrophe: "’")
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  /// Unicode scalars before a byte.
  private func offset(of byte: Int) -> Int { bytes[..<byte].count { $0 & 0xC0 != 0x80 } }

  private func fault(_ message: String, from start: Int? = nil, length: Int? = nil) -> PatternFault
  {
    let first = start ?? position
    return PatternFault(
      offset: offset(of: first), length: length ?? max(1, position - first), message: message)
  }
}

extension UInt8 {
  fileprivate var isLowercase: Bool { (0x61...0x7A).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isNamePart: Bool { isLetter || isDigit || self == 0x2D || self == 0x5F }
  /// Letters, digits, the apostrophe and all that is not ASCII.
  fileprivate var isWordPart: Bool { isLetter || isDigit || self >= 0x80 || self == 0x27 }
}

extension String {
  fileprivate func folding(apostrophe curly: Character) -> String {
    contains(curly) ? String(map { $0 == curly ? "'" : $0 }) : self
  }
}

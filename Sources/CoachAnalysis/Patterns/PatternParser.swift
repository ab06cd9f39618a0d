/// Reads the text form of a pattern; docs/pattern-language.md is the normative text.
///
/// A recursive descent over the scalars; how deep brackets may stand in brackets is limited, so a
/// hostile pattern cannot exhaust the stack. Linear in the pattern.
struct PatternParser {
  static let deepest = 20
  static let widestGap = 12
  static let usualGap = 4

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  static func parse(_ text: String) throws(PatternFault) -> PatternTree {
    var parser = PatternParser(text)
    return try parser.whole()
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private mutating func whole() throws(PatternFault) -> PatternTree {
    let tree = try choice()
    if let scalar = current {
      throw fault("Found '\(scalar)' with nothing to close; take it out or open it before.")
    }
    return tree
  }

  private mutating func choice() throws(PatternFault) -> PatternTree {
    var branches = [try sequence()]
    while current == "|" {
      position += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternFault) -> PatternTree {
    let start = position
    var parts: [PatternTree] = []
    while let scalar = current, !["|", ")", "]"].contains(scalar) {
      parts += try part(scalar)
    }
    guard !parts.isEmpty else {
      throw fault(
        "Found nothing where words were expected; write a word or take the bracket or bar out.",
        from: min(start, max(scalars.count - 1, 0)))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// The scalar at hand, white space skipped.
  private var current: Unicode.Scalar? {
    mutating get {
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
      return position < scalars.count ? scalars[position] : nil
    }
  }

  private mutating func part(_ scalar: Unicode.Scalar) throws(PatternFault) -> [PatternTree] {
    switch scalar {
    case "(": [try bracket(until: ")")]
    case "[": [.optional(try bracket(until: "]"))]
    case "{": try named()
    case "<": [.slot(try slot())]
    case "~": try stem()
    case ".": [try gap()]
    case "^": single(.sentenceStart)
    case "$": single(.sentenceEnd)
    case "#": single(.slot(.number))
    case ",": single(.pause)
    default: try words()
    }
  }

  private mutating func single(_ tree: PatternTree) -> [PatternTree] {
    position += 1
    return [tree]
  }

  private mutating func bracket(until close: Unicode.Scalar) throws(PatternFault) -> PatternTree {
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
        "Found '\(scalars[start])' that is never closed; write '\(close)' after it.", from: start)
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
    while position < scalars.count, scalars[position].isNamePart { position += 1 }
    guard position < scalars.count, scalars[position] == close, position > first else {
      throw fault(
        "Found no end of a \(what)'s name; write '\(scalars[start])name\(close)'.", from: start)
    }
    position += 1
    return text(first..<(position - 1))
  }

  private mutating func named() throws(PatternFault) -> [PatternTree] {
    let start = position
    return [.named(try name(until: "}", of: "class"), offset: start)]
  }

  private mutating func slot() throws(PatternFault) -> Slot {
    let start = position
    let name = try name(until: ">", of: "slot")
    if let slot = Slot(rawValue: name), slot != .number { return slot }
    let names = Slot.allCases.filter { $0 != .number }.map(\.rawValue)
    throw PatternFault(
      offset: start, length: position - start,
      message: "Found '<\(name)>', which is no slot; the slots are \(names.joined(separator: ", ")).",
      suggestion: Spelling.nearest(to: name, in: names))
  }

  private mutating func gap() throws(PatternFault) -> PatternTree {
    let start = position
    position += 1
    guard position < scalars.count, scalars[position] == "." else {
      throw fault("Found '.', which stands in no pattern; write '..' for a gap.", from: start)
    }
    position += 1
    let first = position
    while position < scalars.count, scalars[position].isDigit { position += 1 }
    guard position > first else { return .gap(Self.usualGap) }
    guard let width = Int(text(first..<position)), (1...Self.widestGap).contains(width) else {
      throw fault(
        "Found a gap of \(text(first..<position)) words; it may be 1 to \(Self.widestGap) wide.",
        from: start)
    }
    return .gap(width)
  }

  private mutating func stem() throws(PatternFault) -> [PatternTree] {
    let start = position
    position += 1
    let word = readWord()
    guard !word.isEmpty, !word.contains("'"), current != "*" || gapFollows else {
      throw fault("Found '~' without a plain word behind it; write '~want'.", from: start)
    }
    return [.stem(word)]
  }

  private var gapFollows: Bool { position > 0 && scalars[position - 1].properties.isWhitespace }

  private mutating func words() throws(PatternFault) -> [PatternTree] {
    let start = position
    let word = readWord()
    guard !word.isEmpty else {
      throw fault("Found '\(scalars[start])', which has no meaning here; take it out.", from: start)
    }
    if position < scalars.count, scalars[position] == "*" {
      position += 1
      return [.prefix(word)]
    }
    if position < scalars.count, scalars[position] == "-" { position += 1 }
    return Contractions.open(word).map { .word($0) }
  }

  private mutating func readWord() -> String {
    let start = position
    while position < scalars.count, scalars[position].isWordPart || scalars[position].isApostrophe {
      position += 1
    }
    return text(start..<position).lowercased().replacing(apostrophe: "’")
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func fault(_ message: String, from start: Int? = nil) -> PatternFault {
    PatternFault(
      offset: start ?? position, length: max(1, position - (start ?? position)), message: message)
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool { isLetter || isDigit || self == "-" || self == "_" }
}

extension String {
  fileprivate func replacing(apostrophe curly: Character) -> String {
    contains(curly) ? String(map { $0 == curly ? "'" : $0 }) : self
  }
}

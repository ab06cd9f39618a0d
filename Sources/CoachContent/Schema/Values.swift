import CoachCore

/// What a text of a file is taken for: the schema gives the type, never the YAML parser.
extension Reading {
  static let longestText = 4096

  /// A sentence or a name; `nil` if it is absent, or faulty and reported.
  mutating func text(_ node: YAMLNode?, _ key: String) -> String? {
    guard let node, let text = scalar(node, key) else { return nil }
    if node.style == .plain, text.isSwitchWord {
      report(
        .bareWord,
        "\"\(key)\" is the bare word \(text); leave the key out for none, or quote it to have it said",
        at: node.span)
      return nil
    }
    return checked(text, key, at: node.span)
  }

  /// One of several texts, where a bare `no` is a word like any other.
  mutating func word(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = scalar(node, key) else { return nil }
    return checked(text, key, at: node.span)
  }

  /// A list of texts, not empty; none if it is absent.
  mutating func words(_ node: YAMLNode?, _ key: String) -> [String] {
    var words: [String] = []
    for element in list(node, key) { word(element, key).map { words.append($0) } }
    return words
  }

  /// The elements of a list, not empty; none if it is absent.
  mutating func list(_ node: YAMLNode?, _ key: String) -> [YAMLNode] {
    switch node?.content {
    case nil, .refused?: return []
    case .list(let elements)? where !elements.isEmpty: return elements
    case .list?: report(.empty, "\"\(key)\" is empty", at: node.span)
    default:
      report(.wrongKind, "\"\(key)\" must be a list, but it is \(node.kindName)", at: node.span)
    }
    return []
  }

  /// Digits, within `range`.
  mutating func number(_ node: YAMLNode?, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node, let text = scalar(node, key) else { return nil }
    if text.isDigits, let number = Int(text), range.contains(number) { return number }
    let wanted =
      range.count == 1
      ? "\(range.lowerBound)" : "a number from \(range.lowerBound) to \(range.upperBound)"
    report(
      .number, "\"\(key)\" must be \(wanted), but it is \"\(text.shortened)\"", at: node.span)
    return nil
  }

  /// Digits and `s`: at least one second, at most an hour.
  mutating func duration(_ node: YAMLNode?, _ key: String) -> Milliseconds? {
    guard let node, let text = scalar(node, key) else { return nil }
    guard text.hasSuffix("s"), String(text.dropLast()).isDigits, let count = Int(text.dropLast())
    else {
      report(.duration, "duration \"\(text.shortened)\" must look like 90s", at: node.span)
      return nil
    }
    if (1...3600).contains(count) { return .seconds(count) }
    report(.duration, "duration \"\(text.shortened)\" must be 1s to 3600s", at: node.span)
    return nil
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode?, _ key: String, of type: Choice.Type
  ) -> Choice? {
    guard let node, let text = scalar(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      .unknownChoice,
      "\"\(key)\" must be one of \(names.joined(separator: ", ")), but it is \"\(text.shortened)\"",
      at: node.span, suggestion: text.nearest(in: names))
    return nil
  }

  // MARK: - Pieces

  private mutating func scalar(_ node: YAMLNode, _ key: String) -> String? {
    switch node.content {
    case .text(let text): return node.style == .block ? text.withoutLastLineEnds : text
    case .refused: return nil
    default:
      report(.wrongKind, "\"\(key)\" must be a text, but it is \(node.kindName)", at: node.span)
      return nil
    }
  }

  private mutating func checked(_ text: String, _ key: String, at span: Span) -> String? {
    guard text.utf8.count <= Self.longestText else {
      report(
        .tooLong,
        "\"\(key)\" has \(text.utf8.count) bytes; \(Self.longestText) are allowed", at: span)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      report(.empty, "\"\(key)\" is empty", at: span)
      return nil
    }
    reportHidden(in: text, key, at: span)
    return text
  }

  private mutating func reportHidden(in text: String, _ key: String, at span: Span) {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return }
    let hidden = text.unicodeScalars.first { $0.isUnsafeToShow && $0 != "\n" && $0 != "\t" }
    guard let hidden else { return }
    report(
      .hiddenCharacter, "\"\(key)\" holds the invisible character \(hidden.codePoint)", at: span)
  }
}

extension YAMLNode? {
  fileprivate var span: Span { self?.span ?? Span(line: 1, column: 1) }
  fileprivate var kindName: String { self?.kindName ?? "absent" }
}

extension String {
  var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What a block says: that its last line ends is how it is written, not what it says.
  fileprivate var withoutLastLineEnds: String {
    String(self[..<(lastIndex { !$0.isNewline }.map(index(after:)) ?? startIndex)])
  }

  /// Words by which a writer means "switch this off", or on.
  fileprivate var isSwitchWord: Bool {
    utf8.count <= 5 && Self.switchWords.contains(lowercased())
  }

  private static let switchWords: Set = [
    "no", "yes", "off", "on", "true", "false", "null", "none", "~",
  ]
}

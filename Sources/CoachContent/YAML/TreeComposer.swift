/// Makes a tree of the parser's events and refuses what content has no use for: anchors, aliases,
/// tags, merge keys, duplicate keys, deep nesting, a second document.
struct TreeComposer {
  static let deepestNesting = 32

  private let events: EventReader
  private var reading: Reading

  /// The tree of `source` as far as it can be read, `nil` if there is nothing in it.
  static func compose(_ source: SourceText) -> (YAMLNode?, Reading) {
    var composer = TreeComposer(source)
    composer.reportBlemishes()
    let root = composer.document()
    return (root, composer.reading)
  }

  private init(_ source: SourceText) {
    events = EventReader(source.bytes)
    reading = Reading(source)
  }

  /// Reports the first hundred; a file that has more is not a text at all.
  private mutating func reportBlemishes() {
    for blemish in reading.source.blemishes.prefix(100) { report(blemish) }
  }

  private mutating func report(_ blemish: SourceText.Blemish) {
    switch blemish.kind {
    case .byte(let byte, let offset):
      reading.report(
        .invalidUTF8, "byte \(byte.hex) at offset \(offset) is not UTF-8", at: blemish.span)
    case .character(let scalar):
      reading.report(
        .forbiddenCharacter, "the character \(scalar.codePoint) cannot stand in a content file",
        at: blemish.span)
    }
  }

  // MARK: - Documents

  private mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    while let event = next(), event.kind != .streamEnd {
      if event.kind == .documentStart, root != nil {
        reading.report(
          .secondDocument, "a file holds one document, and a second one starts here",
          at: event.span)
        return root
      }
      if event.isNode { root = node(from: event, depth: 1) }
    }
    return root
  }

  /// The next event, or `nil` after a syntax error, which ends every list and mapping.
  private mutating func next() -> YAMLEvent? {
    guard !reading.isCutShort else { return nil }
    do {
      return try events.next()
    } catch {
      reading.report(.syntax, error.problem, at: error.span)
      reading.isCutShort = true
      return nil
    }
  }

  // MARK: - Nodes

  private mutating func node(from event: YAMLEvent, depth: Int) -> YAMLNode {
    refuseExtras(of: event)
    switch event.kind {
    case .text: return YAMLNode(content: .text(event.text), span: event.span, style: event.style)
    case .listStart where depth <= Self.deepestNesting: return list(from: event, depth: depth)
    case .mappingStart where depth <= Self.deepestNesting: return mapping(from: event, depth: depth)
    case .alias: reading.report(.anchor, "aliases are not allowed; write it out", at: event.span)
    default: refuseDepth(of: event)
    }
    return YAMLNode(content: .refused, span: event.span)
  }

  private mutating func refuseExtras(of event: YAMLEvent) {
    if event.hasAnchor {
      reading.report(.anchor, "anchors are not allowed; write it out twice", at: event.span)
    }
    if let tag = event.tag {
      reading.report(
        .tag, "the tag \"\(tag)\" is not allowed; everything here is text", at: event.span)
    }
  }

  private mutating func refuseDepth(of event: YAMLEvent) {
    reading.report(
      .tooDeep, "nested more than \(Self.deepestNesting) levels deep", at: event.span)
    var open = 1
    while open > 0, let event = next() {
      if event.opens { open += 1 } else if event.kind == .end { open -= 1 }
    }
  }

  private mutating func list(from start: YAMLEvent, depth: Int) -> YAMLNode {
    var elements: [YAMLNode] = []
    while let event = next(), event.kind != .end {
      elements.append(node(from: event, depth: depth + 1))
    }
    return YAMLNode(content: .list(elements), span: start.start)
  }

  private mutating func mapping(from start: YAMLEvent, depth: Int) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var firstLines: [String: Int] = [:]
    while let event = next(), event.kind != .end {
      let key = node(from: event, depth: depth + 1)
      let value = next().map { node(from: $0, depth: depth + 1) }
      guard let value, let name = name(of: key) else { continue }
      if let line = firstLines[name] {
        reading.report(
          .duplicateKey, "key \"\(name.shortened)\" is already in line \(line)", at: key.span)
      } else {
        firstLines[name] = key.span.line
        entries.append(YAMLEntry(key: name, keySpan: key.span, value: value))
      }
    }
    return YAMLNode(content: .mapping(entries), span: start.start)
  }

  private mutating func name(of key: YAMLNode) -> String? {
    guard case .text(let name) = key.content else {
      reading.report(.wrongKind, "a key must be a word, but this is \(key.kindName)", at: key.span)
      return nil
    }
    guard name != "<<" || key.style != .plain else {
      reading.report(.anchor, "merge keys are not allowed; write it out", at: key.span)
      return nil
    }
    return name
  }
}

extension YAMLEvent {
  var opens: Bool { kind == .listStart || kind == .mappingStart }
  fileprivate var isNode: Bool { opens || kind == .text || kind == .alias }

  /// The first character of a list or mapping.
  fileprivate var start: Span { Span(line: span.line, column: span.column) }
}

extension UInt8 {
  fileprivate var hex: String {
    (self < 16 ? "0x0" : "0x") + String(self, radix: 16, uppercase: true)
  }
}

extension Unicode.Scalar {
  /// "U+200B".
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

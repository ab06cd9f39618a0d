/// Reads one text of a file without parsing the rest.
enum TopLevel {
  /// The text under `key` in the outermost mapping, `nil` if there is none before a fault.
  static func text(_ key: String, in bytes: [UInt8]) -> String? {
    let events = EventReader(SourceText(path: "", bytes: bytes).bytes)
    var depth = 0
    var isKey = true
    var isFound = false
    while let event = try? events.next(), event.kind != .streamEnd {
      if isFound { return event.kind == .text ? event.text : nil }
      if event.opens { depth += 1 }
      if event.kind == .end { depth -= 1 }
      guard depth == 1, event.isPartOfMapping else { continue }
      isFound = isKey && event.kind == .text && event.text == key
      isKey.toggle()
    }
    return nil
  }
}

extension YAMLEvent {
  /// Ends a key or a value, once the parser is back at the outermost level.
  fileprivate var isPartOfMapping: Bool { kind == .text || kind == .alias || kind == .end }
}

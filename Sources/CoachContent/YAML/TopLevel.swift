/// Looks at the outermost mapping of a file without making a tree of the rest.
enum TopLevel {
  /// The text under `key`, `nil` if there is none before a fault; nothing behind it is read.
  static func text(_ key: String, in bytes: [UInt8]) -> String? {
    var text: String?
    walk(bytes) { found, value in
      guard found == key else { return true }
      text = value
      return false
    }
    return text
  }

  /// The keys before the first fault.
  static func keys(in bytes: [UInt8]) -> [String] {
    var keys: [String] = []
    walk(bytes) { key, _ in
      keys.append(key)
      return true
    }
    return keys
  }

  /// Calls `visit` with each key and its text, if its value is one, until it returns `false`.
  private static func walk(_ bytes: [UInt8], visit: (String, String?) -> Bool) {
    let events = EventReader(SourceText(path: "", bytes: bytes).bytes)
    var depth = 0
    var key: String?
    while let event = try? events.next(), event.kind != .streamEnd {
      if event.opens { depth += 1 }
      if event.kind == .end { depth -= 1 }
      guard depth == 1, event.endsPart else { continue }
      if let known = key {
        key = nil
        guard visit(known, event.kind == .text ? event.text : nil) else { return }
      } else {
        key = event.text
      }
    }
  }
}

extension YAMLEvent {
  /// Ends a key or a value, once the parser is back at the outermost level.
  fileprivate var endsPart: Bool { kind == .text || kind == .alias || kind == .end }
}

/// The keys a mapping may have: a closed list.
struct Shape {
  /// What a message calls such a mapping: "node".
  let name: String
  let needed: [String]
  let keys: [String]

  init(name: String, needed: [String], optional: [String] = []) {
    self.name = name
    self.needed = needed
    keys = needed + optional
  }
}

/// The values of a mapping that was held against its shape.
struct Fields {
  fileprivate(set) var entries: [YAMLEntry] = []
  /// Keys that are missing because another, unknown key was probably meant.
  fileprivate var misspelt: [String] = []

  subscript(key: String) -> YAMLNode? { entry(key)?.value }
  func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }

  /// Whether ids stand under `key` that could not be read, so that nobody can tell if one exists.
  func hidesIDs(under key: String) -> Bool {
    switch self[key]?.content {
    case nil: misspelt.contains(key)
    case .mapping: false
    default: true
    }
  }
}

extension Reading {
  /// The values of `node`, after every unknown and every missing key was reported.
  ///
  /// A message about a missing key calls the mapping `owner` (`node "intro"`) and points at `place`.
  mutating func fields(_ node: YAMLNode?, _ shape: Shape, owner: String, at place: Span) -> Fields {
    guard let node else { return Fields() }
    guard let entries = entries(node, of: owner) else { return Fields() }
    let misspelt = entries.compactMap { reportUnknown($0, shape) }
    let fields = Fields(entries: entries, misspelt: misspelt)
    for key in shape.needed where fields.entry(key) == nil && !misspelt.contains(key) {
      report(.missingKey, "\(owner) has no \"\(key)\"", at: place)
    }
    return fields
  }

  /// Reports a key that `shape` does not have and returns the key that was probably meant.
  private mutating func reportUnknown(_ entry: YAMLEntry, _ shape: Shape) -> String? {
    guard !shape.keys.contains(entry.key) else { return nil }
    let guess = entry.key.nearest(in: shape.keys)
    report(
      .unknownKey, "unknown key \"\(entry.key.shortened)\" in \(shape.name)", at: entry.keySpan,
      suggestion: guess)
    return guess
  }

  /// The entries of a mapping, `nil` after it was reported that `node` is none.
  mutating func entries(_ node: YAMLNode, of owner: String) -> [YAMLEntry]? {
    switch node.content {
    case .mapping(let entries): return entries
    case .refused: return nil
    default:
      report(.wrongKind, "\(owner) must be a mapping, but it is \(node.kindName)", at: node.span)
      return nil
    }
  }

  /// The entries of a mapping by id, whose keys are held against the rule for ids.
  ///
  /// Nothing is reported where `node` is absent; a mapping without entries is.
  mutating func named(_ node: YAMLNode?, _ what: String, of owner: String) -> [YAMLEntry] {
    guard let node, let entries = entries(node, of: owner) else { return [] }
    if entries.isEmpty { report(.empty, "\(owner) is empty", at: node.span) }
    for entry in entries { checkID(entry.key, what, at: entry.keySpan) }
    return entries
  }

  mutating func checkID(_ id: String, _ what: String, at span: Span) {
    guard !id.isID else { return }
    report(
      .malformedID,
      "\(what) id \"\(id.shortened)\" must be 1 to 64 lower-case letters, digits and hyphens",
      at: span)
  }
}

extension String {
  /// Whether this may name something in a content file.
  var isID: Bool {
    (1...64).contains(utf8.count)
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: byte == UInt8(ascii: "-")
        }
      }
  }
}

/// Where something stands in a file: line and column from 1, columns and length in scalars.
struct Span: Equatable {
  var line: Int
  var column: Int
  /// What the caret underlines, at least 1; a thing of several lines counts as 1.
  var length = 1
}

/// A piece of a content file as the YAML parser saw it: words, lists and mappings, no types.
///
/// Numbers, durations and choices are the schema's business, so `no` and `1:30` stay words.
struct YAMLNode: Equatable, Sendable {
  indirect enum Content: Equatable, Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([YAMLEntry])
    /// Something that was already reported, such as an alias; nobody complains about it again.
    case refused
  }

  /// How a text was written.
  enum Style: Equatable { case plain, quoted, block }

  var content: Content
  var span: Span
  var style = Style.plain

  /// What an empty file holds.
  static let nothing = YAMLNode(content: .text(""), span: Span(line: 1, column: 1))

  /// What a message calls it: "a list".
  var kindName: String {
    switch content {
    case .text(let text):
      text.isEmpty && style == .plain ? "empty" : "the text \"\(text.shortened)\""
    case .list: "a list"
    case .mapping: "a mapping"
    case .refused: "refused"
    }
  }
}

/// One key of a mapping and its value.
struct YAMLEntry: Equatable, Sendable {
  var key: String
  var keySpan: Span
  var value: YAMLNode
}

extension String {
  /// At most 40 characters of it, for messages.
  var shortened: String { count > 40 ? prefix(39) + "…" : self }
}

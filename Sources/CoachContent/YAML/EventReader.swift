import CYaml

/// One step of the YAML parser through a file.
struct YAMLEvent {
  enum Kind { case documentStart, text, alias, listStart, mappingStart, end, streamEnd, other }

  var kind: Kind
  var span: Span
  var text = ""
  var style = YAMLNode.Style.plain
  var hasAnchor = false
  var tag: String?
}

/// The place at which the parser gave up, and why.
struct SyntaxFault: Error {
  var problem: String
  var span: Span
}

/// The parser's events for one YAML text, in order.
///
/// This type owns the parser and the bytes that it reads.
///
/// This is the libyaml that Yams carries. Yams' own tree will not do: composing throws at a
/// duplicate key, which hides every other fault, and forgets where an alias stood or a text ended.
final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter text: UTF-8 without characters that YAML forbids; see `SourceText`.
  init(_ text: [UInt8]) {
    bytes = .allocate(capacity: text.count)
    _ = bytes.initialize(from: text)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      preconditionFailure("libyaml found no memory for its buffers")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; after `streamEnd` or a fault there is none to ask for.
  func next() throws(SyntaxFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var fault: SyntaxFault {
    let found = parser.pointee
    let problem = found.problem.map { String(cString: $0) } ?? "the file cannot be parsed"
    let context = found.context.map { context in
      " \(String(cString: context)) from line \(found.context_mark.line + 1)"
    }
    return SyntaxFault(
      problem: problem + (context ?? ""),
      span: Span(found.problem_mark, found.problem_mark))
  }
}

extension Span {
  init(_ start: yaml_mark_t, _ end: yaml_mark_t) {
    line = Int(start.line) + 1
    column = Int(start.column) + 1
    length = start.line == end.line ? max(1, Int(end.column) - Int(start.column)) : 1
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    kind = Kind(event.type)
    span = Span(event.start_mark, event.end_mark)
    switch kind {
    case .text: take(event.data.scalar)
    case .listStart:
      take(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
    case .mappingStart:
      take(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
    default: break
    }
  }

  private typealias Scalar = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  private mutating func take(_ scalar: Scalar) {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    text = String(decoding: bytes, as: UTF8.self)
    style = YAMLNode.Style(scalar.style)
    take(anchor: scalar.anchor, tag: scalar.tag)
  }

  private mutating func take(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    hasAnchor = anchor != nil
    self.tag = tag.map { String(cString: $0) }
  }
}

extension YAMLEvent.Kind {
  fileprivate init(_ type: yaml_event_type_t) {
    switch type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_SCALAR_EVENT: self = .text
    case YAML_ALIAS_EVENT: self = .alias
    case YAML_SEQUENCE_START_EVENT: self = .listStart
    case YAML_MAPPING_START_EVENT: self = .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end
    case YAML_STREAM_END_EVENT: self = .streamEnd
    default: self = .other
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

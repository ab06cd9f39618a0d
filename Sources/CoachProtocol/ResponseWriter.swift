public import CoachCore

/// Answers and events to lines, as plain text or as JSON Lines.
public struct ResponseWriter: Sendable {
  public enum Form: String, Sendable { case text, json }

  public var form: Form
  private var clock: (face: ClockFace, startedAt: Milliseconds)?

  public init(form: Form) { self.form = form }

  public func greeting() -> String {
    let caps = ["json", "paste", "echo"]
    let limits: [JSONValue.Field] = [
      .init("max-line", .int(Limits.line)), .init("max-block", .int(Limits.line)),
      .init("max-lines", .int(Limits.blockLines)),
    ]
    switch form {
    case .text:
      return "+COACH proto=1-1 caps=\(caps.joined(separator: ","))" + parameters(limits) + "\n"
    case .json:
      return object([.init("type", "hello"), .init("proto", "1-1"), .init("caps", .strings(caps))] + limits)
    }
  }

  /// The final reply to one line or block, with its data lines before it.
  public func reply(
    _ verdict: Result<[JSONValue.Field], Fault>, label: String?, data: [String]
  ) -> String {
    switch form {
    case .text: dataLines(data) + textReply(verdict, label: label)
    case .json: jsonReply(verdict, label: label, data: data)
    }
  }

  /// `>354`: a block has been opened.
  public func continuation(_ message: String) -> String {
    switch form {
    case .text: ">354 \(JSONString.quote(message))\n"
    case .json: object([.init("type", "continue"), .init("code", 354), .init("msg", .string(message))])
    }
  }

  /// - Parameter shown: The event as a reader sees it, for kinds that are more than one text.
  public mutating func event(_ event: LoggedEvent, shown: [StyledLine]) -> String {
    if case .clockStarted(let face) = event.event { clock = (face, event.at) }
    switch form {
    case .text: return textEvent(event, shown: shown)
    case .json:
      return object(
        [
          .init("type", "event"), .init("seq", .int(event.number)), .init("t", .seconds(event.at)),
          .init("ev", .string(event.event.kind)),
        ] + wireFields(of: event))
    }
  }

  private func object(_ fields: [JSONValue.Field]) -> String { JSONValue.object(fields).text + "\n" }
}

extension ResponseWriter {
  private func dataLines(_ data: [String]) -> String {
    data.map { "| \(JSONString.quote($0))\n" }.joined()
  }

  private func textReply(_ verdict: Result<[JSONValue.Field], Fault>, label: String?) -> String {
    let name = label.map { " @\($0)" } ?? ""
    switch verdict {
    case .success(let fields): return "+OK\(name)\(parameters(fields))\n"
    case .failure(let fault):
      return "-\(fault.code) \(fault.word)\(name)\(quotedParameters(fault.details)) "
        + "\(JSONString.quote(fault.message))\n"
    }
  }

  private func jsonReply(
    _ verdict: Result<[JSONValue.Field], Fault>, label: String?, data: [String]
  ) -> String {
    let isOK = if case .success = verdict { true } else { false }
    var fields: [JSONValue.Field] = [.init("type", "reply"), .init("ok", .bool(isOK))]
    if let label { fields.append(.init("label", .string(label))) }
    switch verdict {
    case .success(let parameters): fields += parameters
    case .failure(let fault):
      fields += [.init("code", .int(fault.code)), .init("err", .string(fault.word))]
      fields += fault.details + [.init("msg", .string(fault.message))]
    }
    if !data.isEmpty { fields.append(.init("data", .strings(data))) }
    return object(fields)
  }

  private func textEvent(_ event: LoggedEvent, shown: [StyledLine]) -> String {
    var fields = wireFields(of: event)
    let text = fields.first { $0.name == "text" }?.value.string
    fields.removeAll { $0.name == "text" }
    if case .scored(let report) = event.event { fields = report.summary }
    let quoted = text ?? (shown.isEmpty || !event.event.isTable ? nil : shown.plainText)
    return "*\(event.number) \(event.at.secondsText) \(event.event.kind)\(parameters(fields))"
      + (quoted.map { " " + JSONString.quote($0) } ?? "") + "\n"
  }

  private func wireFields(of event: LoggedEvent) -> [JSONValue.Field] {
    guard event.event.kind == "clock", let clock else { return event.event.fields }
    let left = max(.zero, clock.face.limit - (event.at - clock.startedAt))
    var fields: [JSONValue.Field] = [.init("clock", "closing")]
    fields += event.event.fields.filter { ["state", "light"].contains($0.name) }
    if case .clockStarted(let face) = event.event { fields.append(.init("limit", .seconds(face.limit))) }
    return fields + [.init("left", .seconds(left))]
  }

  private func parameters(_ fields: [JSONValue.Field]) -> String {
    fields.compactMap { field in word(field.value).map { " \(field.name)=\($0)" } }.joined()
  }

  private func quotedParameters(_ fields: [JSONValue.Field]) -> String {
    fields.map { " \($0.name)=\($0.value.text)" }.joined()
  }

  /// A value as a bare word where it is one, else as a JSON string; `nil` where there is nothing.
  private func word(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text.isWireWord ? text : JSONString.quote(text)
    case .array(let values):
      values.isEmpty ? nil : values.compactMap(word).joined(separator: ",")
    case .object(let fields): JSONString.quote(JSONValue.object(fields).text)
    case .bool, .int, .seconds: value.text
    }
  }
}

extension Event {
  /// Whether the event is read as several lines rather than one text.
  fileprivate var isTable: Bool {
    switch self {
    case .scored, .surveyed, .closed: true
    default: false
    }
  }
}

extension TakeReport {
  fileprivate var summary: [JSONValue.Field] {
    var fields: [JSONValue.Field] = [
      .init("take", .int(take)), .init("scored", .bool(card.isScored)),
      .init("words", .int(card.length.words)),
    ]
    switch card.verdict {
    case .notScored(let reason): fields.append(.init("reason", .string(reason)))
    case .scored(let score, let bars):
      fields.append(.init("score", .int(score)))
      fields += Signal.Group.allCases.map { .init($0.rawValue, .int(bars[$0])) }
    }
    return fields
  }
}

extension [StyledLine] {
  fileprivate var plainText: String { map(\.text).joined(separator: "\n") }
}

extension String {
  fileprivate var isWireWord: Bool {
    !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
  }
}

public import CoachCore

/// Answers and events to lines, as plain text or as JSON Lines.
public struct ResponseWriter: Sendable {
  public enum Form: String, Sendable { case text, json }

  public var form: Form
  private var clock: (face: ClockFace, startedAt: Milliseconds)?
  /// When the last event happened.
  private var moment = Milliseconds.zero

  public init(form: Form) { self.form = form }

  public func greeting() -> String {
    let caps = ["json", "paste", "echo"]
    let limits: [JSONValue.Field] = [
      .init("max-line", .int(Limits.line)), .init("max-block", .int(Limits.line)),
      .init("max-lines", .int(Limits.blockLines)),
    ]
    switch form {
    case .text:
      return "+COACH"
        + parameters([.init("proto", "1-1"), .init("caps", .strings(caps))] + limits) + "\n"
    case .json:
      return object(
        [.init("type", "hello"), .init("proto", "1-1"), .init("caps", .strings(caps))] + limits)
    }
  }

  /// The final reply to one line or block, with its data lines before it.
  public func reply(
    _ verdict: Result<[JSONValue.Field], Fault>, label: String?, data: [String] = []
  ) -> String {
    switch form {
    case .text: dataLines(data) + textReply(verdict, label: label, dataCount: data.count)
    case .json: jsonReply(verdict, label: label, data: data)
    }
  }

  /// `>354`: a block has been opened.
  public func continuation(_ message: String) -> String {
    switch form {
    case .text: ">354 \(JSONString.quote(message))\n"
    case .json:
      object([.init("type", "continue"), .init("code", 354), .init("msg", .string(message))])
    }
  }

  /// An event of the session's log; `shown` is what a reader sees of it, for the kinds that are
  /// more than one text.
  public mutating func event(_ event: LoggedEvent, shown: [StyledLine]) -> String {
    if case .clockStarted(let face) = event.event { clock = (face, event.at) }
    moment = event.at
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

  /// A fault that answers no line: something of the clock's or the end's could not be kept.
  public func notice(_ fault: Fault) -> String {
    let fields: [JSONValue.Field] = [
      .init("code", .int(fault.code)), .init("err", .string(fault.word)),
    ]
    switch form {
    case .text:
      return
        "*- \(moment.secondsText) fault\(parameters(fields)) \(JSONString.quote(fault.message))\n"
    case .json:
      return object(
        [
          .init("type", "event"), .init("seq", .null), .init("t", .seconds(moment)),
          .init("ev", "fault"),
        ] + fields + [.init("msg", .string(fault.message))])
    }
  }

  private func object(_ fields: [JSONValue.Field]) -> String {
    JSONValue.object(fields).text + "\n"
  }
}

extension ResponseWriter {
  private func dataLines(_ data: [String]) -> String {
    data.map { "| \(JSONString.quote($0))\n" }.joined()
  }

  private func textReply(
    _ verdict: Result<[JSONValue.Field], Fault>, label: String?, dataCount: Int
  ) -> String {
    let name = label.map { " @\($0)" } ?? ""
    switch verdict {
    case .success(let fields):
      let count: [JSONValue.Field] = dataCount > 0 ? [.init("lines", .int(dataCount))] : []
      return "+OK\(name)\(parameters(fields + count))\n"
    case .failure(let fault):
      return "-\(fault.code) \(fault.word)\(name)\(parameters(fault.details)) "
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
    if case .clockStarted(let face) = event.event {
      fields.append(.init("limit", .seconds(face.limit)))
    }
    return fields + [.init("left", .seconds(left))]
  }

  /// What has no value is left out.
  private func parameters(_ fields: [JSONValue.Field]) -> String {
    fields.compactMap { field in field.value.wireText.map { " \(field.name)=\($0)" } }.joined()
  }
}

extension JSONValue {
  /// A bare word where the value is one, a list of words with commas between, else a JSON string;
  /// `nil` for `null` and for an empty list.
  fileprivate var wireText: String? {
    switch self {
    case .null: return nil
    case .bool, .int, .number, .seconds: return text
    case .string(let value): return value.isWireWord ? value : JSONString.quote(value)
    case .object: return JSONString.quote(text)
    case .array(let values):
      guard !values.isEmpty else { return nil }
      let items = values.compactMap(\.listItem)
      return items.count == values.count ? items.joined(separator: ",") : JSONString.quote(text)
    }
  }

  /// The value as one of several between commas, if it can be.
  private var listItem: String? {
    guard case .string(let value) = self, value.isWireWord, !value.utf8.contains(0x2C) else {
      return nil
    }
    return value
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

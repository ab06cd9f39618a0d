/// Events as names and fields: one form for the store, the wire and the export.
extension Event {
  public var kind: String {
    switch self {
    case .opened: "opened"
    case .answered: "answered"
    case .turned: "turned"
    case .began: "began"
    case .drafted: "drafted"
    case .finished: "finished"
    case .ticked: "ticked"
    case .undone: "undone"
    case .left: "left"
    case .clockMarked, .clockExpired, .graceEnded, .clockStarted, .clockStopped: "clock"
    case .said: "say"
    case .judged: "judged"
    case .scored: "scorecard"
    case .captured: "captured"
    case .surveyed: "ladder"
    case .closed: "bye"
    case .unknown(let kind, _): kind
    }
  }

  public var fields: [JSONValue.Field] {
    switch self {
    case .opened(let opening): opening.json.fields
    case .answered(let text), .drafted(let text): [.init("text", .string(text))]
    case .turned(let turn): turn.fields
    case .began, .undone, .closed: []
    case .finished(let asks): [.init("ticks", .bool(asks))]
    case .ticked(let labels): [.init("signals", .labels(labels))]
    case .left(let why): [.init("why", .string(why.rawValue))]
    case .clockMarked(let light):
      [.init("state", "warn"), .init("light", .string(light.rawValue))]
    case .clockExpired: [.init("state", "expired"), .init("light", "red")]
    case .graceEnded: [.init("state", "grace-over")]
    case .clockStarted(let face): [.init("state", "start")] + face.json.fields
    case .clockStopped: [.init("state", "stopped")]
    case .said(let speech): speech.json.fields
    case .judged(let judgement): judgement.json.fields
    case .scored(let report): report.json.fields
    case .captured(let captured): captured.json.fields
    case .surveyed(let review): review.json.fields
    case .unknown(_, let fields): fields
    }
  }

  /// The event that `kind` and `fields` describe; `unknown` where this version knows no such kind
  /// or a field it needs is absent.
  public init(kind: String, fields: [JSONValue.Field]) {
    self = Self.known(kind, .object(fields)) ?? .unknown(kind: kind, fields: fields)
  }

  private static func known(_ kind: String, _ json: JSONValue) -> Event? {
    switch kind {
    case "opened": Opening(json: json).map(Event.opened)
    case "answered": json["text"]?.string.map(Event.answered)
    case "turned": Turn(json: json).map(Event.turned)
    case "began": .began
    case "drafted": json["text"]?.string.map(Event.drafted)
    case "finished": .finished(asksForTicks: json["ticks"]?.bool ?? false)
    case "ticked": .ticked(json.labels("signals"))
    case "undone": .undone
    case "left": json.choice("why").map(Event.left)
    case "clock": clock(json)
    case "say": Speech(json: json).map(Event.said)
    case "judged": .judged(Judgement(json: json))
    case "scorecard": TakeReport(json: json).map(Event.scored)
    case "captured": Captured(json: json).map(Event.captured)
    case "ladder": .surveyed(LadderReview(json: json))
    case "bye": .closed
    default: nil
    }
  }

  private static func clock(_ json: JSONValue) -> Event? {
    switch json["state"]?.string {
    case "start": ClockFace(json: json).map(Event.clockStarted)
    case "warn": json.choice("light").map(Event.clockMarked)
    case "expired": .clockExpired
    case "grace-over": .graceEnded
    case "stopped": .clockStopped
    default: nil
    }
  }
}

extension LoggedEvent {
  /// `{"seq":3,"ms":6120,"ev":"say",…}`, as an export holds it.
  public var json: JSONValue {
    .object(
      [
        .init("seq", .int(number)), .init("ms", .int(at.count)), .init("ev", .string(event.kind)),
      ] + event.fields)
  }

  /// The event that a line of an export describes, or `nil` if its number, time or kind is absent.
  public init?(json: JSONValue) {
    guard let number = json["seq"]?.int, let at = json["ms"]?.int, let kind = json["ev"]?.string
    else { return nil }
    let fields = json.fields.filter { !["seq", "ms", "ev"].contains($0.name) }
    self.init(number: number, at: .init(at), event: Event(kind: kind, fields: fields))
  }
}

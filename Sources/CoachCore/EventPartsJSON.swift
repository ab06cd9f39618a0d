// The parts of events as JSON. What is read leniently (a missing list is an empty one) is written
// in full, so that old logs open and new ones say everything.

extension JSONValue {
  func labels(_ name: String) -> [Label] { strings(name).map { Label($0) } }
  func strings(_ name: String) -> [String] { (self[name]?.array ?? []).compactMap(\.string) }

  func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
    self[name]?.string.flatMap(Choice.init(rawValue:))
  }

  func milliseconds(_ name: String) -> Milliseconds? { self[name]?.int.map { Milliseconds($0) } }

  func list<Element>(_ name: String, _ make: (JSONValue) -> Element?) -> [Element] {
    (self[name]?.array ?? []).compactMap(make)
  }
}

extension Opening {
  var json: JSONValue {
    [
      "part": .string(part.rawValue), "script": .optional(script?.id),
      "hash": .optional(script?.hash), "context": context.json, "way": .string(way.rawValue),
      "limit": limit.map { .int($0.count) } ?? .null, "points": .strings(keyPoints),
      "earlier": .strings(earlier), "seed": .int(seed), "rules": .string(rules),
      "engine": .string(engine),
    ]
  }

  init?(json: JSONValue) {
    guard let part: Part = json.choice("part") else { return nil }
    let script = json["script"]?.string.flatMap { id in
      json["hash"]?.string.map { ScriptReference(id: id, hash: $0) }
    }
    self.init(
      part: part, script: script, context: .init(json: json["context"] ?? .null),
      way: json.choice("way") ?? .typed, limit: json.milliseconds("limit"),
      keyPoints: json.strings("points"), earlier: json.strings("earlier"),
      seed: json["seed"]?.int ?? 0, rules: json["rules"]?.string ?? "",
      engine: json["engine"]?.string ?? "")
  }
}

extension InterviewContext {
  var json: JSONValue {
    [
      "role": .optional(role), "company": .optional(company), "interviewer": .optional(interviewer),
      "facts": .strings(facts), "doubt": .optional(doubt), "promised": .optional(promised),
    ]
  }

  /// Whatever of the six parts `json` has; everything else in it is passed over.
  public init(json: JSONValue) {
    self.init(
      role: json["role"]?.string, company: json["company"]?.string,
      interviewer: json["interviewer"]?.string, facts: json.strings("facts"),
      doubt: json["doubt"]?.string, promised: json["promised"]?.string)
  }
}

extension Turn {
  var fields: [JSONValue.Field] {
    switch self {
    case .closing(let way): [.init("to", "closing"), .init("way", .string(way.rawValue))]
    case .questions: [.init("to", "questions")]
    }
  }

  init?(json: JSONValue) {
    switch json["to"]?.string {
    case "closing": self = .closing(json.choice("way") ?? .typed)
    case "questions": self = .questions
    default: return nil
    }
  }
}

extension Speech {
  var json: JSONValue {
    [
      "who": .string(speaker.rawValue), "node": .optional(spot?.text), "lacks": .strings(lacks),
      "text": .string(text),
    ]
  }

  init?(json: JSONValue) {
    guard let speaker: Speaker = json.choice("who"), let text = json["text"]?.string else {
      return nil
    }
    self.init(
      speaker: speaker, text: text, spot: json["node"]?.string.flatMap { Spot($0) },
      lacks: json.strings("lacks"))
  }
}

extension Judgement {
  var json: JSONValue {
    [
      "met": .strings(met), "labels": .labels(labels), "categories": .strings(categories),
      "read-back": .strings(readBack),
    ]
  }

  init(json: JSONValue) {
    self.init(
      met: json.strings("met"), labels: json.labels("labels"),
      categories: json.strings("categories"), readBack: json.strings("read-back"))
  }
}

extension Captured {
  var json: JSONValue { ["key": .string(key), "value": .string(value)] }

  init?(json: JSONValue) {
    guard let key = json["key"]?.string, let value = json["value"]?.string else { return nil }
    self.init(key: key, value: value)
  }
}

extension ClockFace {
  var json: JSONValue {
    [
      "limit": .int(limit.count), "grace": .int(grace.count),
      "marks": .array(
        marks.map { ["at": .int($0.at.count), "light": .string($0.light.rawValue)] }),
    ]
  }

  init?(json: JSONValue) {
    guard let limit = json.milliseconds("limit"), let grace = json.milliseconds("grace") else {
      return nil
    }
    let marks = json.list("marks") { mark -> Mark? in
      guard let at = mark.milliseconds("at"), let light: Light = mark.choice("light") else {
        return nil
      }
      return Mark(at: at, light: light)
    }
    self.init(limit: limit, grace: grace, marks: marks)
  }
}

extension LadderReview {
  var json: JSONValue {
    [
      "asked": .labels(asked), "told": .labels(told), "missed": .labels(missed),
      "asked-again": .labels(askedAgain), "captured": .array(captured.map(\.json)),
      "read-back": .strings(readBack), "substance": .int(substance),
      "warnings": .labels(warnings), "turns": .int(turns),
    ]
  }

  init(json: JSONValue) {
    self.init(
      asked: json.labels("asked"), told: json.labels("told"), missed: json.labels("missed"),
      askedAgain: json.labels("asked-again"),
      captured: json.list("captured", Captured.init(json:)), readBack: json.strings("read-back"),
      substance: json["substance"]?.int ?? 0, warnings: json.labels("warnings"),
      turns: json["turns"]?.int ?? 0)
  }
}

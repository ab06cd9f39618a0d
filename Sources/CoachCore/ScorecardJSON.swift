/// The scorecard as data, in the field order that docs/score-json.md promises.
extension Scorecard {
  public static let schema = "coach.scorecard/1"

  /// `id`: The caller's name for the text, left out when `nil`.
  ///
  /// `includesSentences`: Whether to add what was found in each sentence.
  public func json(id: JSONValue? = nil, includesSentences: Bool = false) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("schema", .string(Self.schema)), .init("rules", .string(rules)),
    ]
    if let id { fields.append(.init("id", id)) }
    fields.append(.init("kind", "closing"))
    fields += verdict.fields
    fields += [
      .init("length", length.json), .init("signals", .array(signals.map(\.json))),
      .init("warnings", .array(warnings.map(\.json))), .init("strengths", .labels(strengths)),
      .init("change", change?.json ?? .null),
    ]
    if includesSentences {
      fields.append(.init("sentences", .array(sentences.map { .labels($0) })))
    }
    return .object(fields)
  }

  init?(json: JSONValue) {
    guard let rules = json["rules"]?.string, let length = TextLength(json: json["length"] ?? .null)
    else { return nil }
    self.init(
      rules: rules, verdict: Verdict(json: json), length: length,
      signals: json.list("signals", SignalFinding.init(json:)),
      warnings: json.list("warnings", LabelFinding.init(json:)),
      strengths: json.labels("strengths"), change: Change(json: json["change"] ?? .null),
      sentences: json.list("sentences") { labels in
        (labels.array ?? []).compactMap { $0.string.map { Label($0) } }
      })
  }
}

extension LabelCard {
  /// As `Scorecard.json`, for questions and letters.
  public func json(id: JSONValue? = nil, includesSentences: Bool = false) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("schema", .string(Scorecard.schema)), .init("rules", .string(rules)),
    ]
    if let id { fields.append(.init("id", id)) }
    fields += [.init("kind", .string(kind.rawValue)), .init("scored", .bool(notScored == nil))]
    if kind == .letter { fields.append(.init("score", score.map { .int($0) } ?? .null)) }
    if let notScored { fields.append(.init("reason", .string(notScored))) }
    fields += [
      .init("labels", .array(labels.map { $0.json(withAdvice: false) })),
      .init("warnings", .array(warnings.map(\.json))), .init("length", length.json),
    ]
    if kind == .letter { fields.append(.init("change", change?.json ?? .null)) }
    if includesSentences {
      fields.append(.init("sentences", .array(sentences.map { .labels($0) })))
    }
    return .object(fields)
  }
}

extension Scorecard.Verdict {
  fileprivate var fields: [JSONValue.Field] {
    switch self {
    case .scored(let score, let bars):
      [.init("scored", true), .init("score", .int(score)), .init("bars", bars.json)]
    case .notScored(let reason):
      [.init("scored", false), .init("score", .null), .init("reason", .string(reason))]
    }
  }

  fileprivate init(json: JSONValue) {
    guard let score = json["score"]?.int, let bars = json["bars"] else {
      self = .notScored(reason: json["reason"]?.string ?? "")
      return
    }
    self = .scored(score: score, bars: .init(json: bars))
  }
}

extension Scorecard.Bars {
  fileprivate var json: JSONValue {
    ["interest": .int(interest), "proof": .int(proof), "door": .int(door)]
  }

  fileprivate init(json: JSONValue) {
    self.init(
      interest: json["interest"]?.int ?? 0, proof: json["proof"]?.int ?? 0,
      door: json["door"]?.int ?? 0)
  }
}

extension Scorecard.Change {
  fileprivate var json: JSONValue { ["signal": .string(label.rawValue), "say": .string(say)] }

  fileprivate init?(json: JSONValue) {
    guard let label = json["signal"]?.string, let say = json["say"]?.string else { return nil }
    self.init(label: Label(label), say: say)
  }
}

extension TextLength {
  fileprivate var json: JSONValue {
    [
      "words": .int(words),
      "seconds_spoken": [.int(secondsSpoken.lowerBound), .int(secondsSpoken.upperBound)],
      "limit": .int(limit), "verdict": .string(verdict.rawValue),
    ]
  }

  fileprivate init?(json: JSONValue) {
    let seconds = (json["seconds_spoken"]?.array ?? []).compactMap(\.int)
    guard let words = json["words"]?.int, seconds.count == 2, seconds[0] <= seconds[1],
      let limit = json["limit"]?.int, let verdict: Verdict = json.choice("verdict")
    else { return nil }
    self.init(
      words: words, secondsSpoken: seconds[0]...seconds[1], limit: limit, verdict: verdict)
  }
}

extension SignalFinding {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.rawValue), "group": .string(group.rawValue),
      "level": .string(level.rawValue), "evidence": .array(evidence.map(\.json)),
      "advice": .optional(advice),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard let id = json["id"]?.string, let group: Signal.Group = json.choice("group"),
      let level: Level = json.choice("level")
    else { return nil }
    self.init(
      id: Label(id), group: group, level: level,
      evidence: json.list("evidence", Evidence.init(json:)), advice: json["advice"]?.string)
  }
}

extension LabelFinding {
  fileprivate var json: JSONValue { json(withAdvice: true) }

  fileprivate func json(withAdvice: Bool) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("id", .string(id.rawValue)), .init("evidence", .array(evidence.map(\.json))),
    ]
    if withAdvice { fields.append(.init("advice", .optional(advice))) }
    return .object(fields)
  }

  fileprivate init?(json: JSONValue) {
    guard let id = json["id"]?.string else { return nil }
    self.init(
      id: Label(id), evidence: json.list("evidence", Evidence.init(json:)),
      advice: json["advice"]?.string)
  }
}

extension Evidence {
  fileprivate var json: JSONValue {
    [
      "sentence": .int(sentence), "start": .int(range.lowerBound), "end": .int(range.upperBound),
      "text": .string(text), "why": .string(why),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard let sentence = json["sentence"]?.int, let start = json["start"]?.int,
      let end = json["end"]?.int, start <= end, let text = json["text"]?.string
    else { return nil }
    self.init(sentence: sentence, range: start..<end, text: text, why: json["why"]?.string ?? "")
  }
}

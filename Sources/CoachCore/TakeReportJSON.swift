/// A take as data: the scorecard inside what the clock and the takes before it add.
extension TakeReport {
  var json: JSONValue {
    [
      "take": .int(take), "way": .string(way.rawValue),
      "card": card.json(includesSentences: true), "timing": timing?.json ?? .null,
      "delivery": delivery?.json ?? .null, "late": late?.json ?? .null,
      "ticks": ticks?.json ?? .null, "recital": recital?.json ?? .null,
      "difference": difference?.json ?? .null, "tips": .strings(tips),
    ]
  }

  init?(json: JSONValue) {
    guard let take = json["take"]?.int, let card = Scorecard(json: json["card"] ?? .null) else {
      return nil
    }
    self.init(
      take: take, way: json.choice("way") ?? .typed, card: card,
      timing: json["timing"].flatMap(Timing.init(json:)),
      delivery: json["delivery"].flatMap(Delivery.init(json:)),
      late: json["late"].flatMap(LateWords.init(json:)),
      ticks: json["ticks"].flatMap(TickComparison.init(json:)),
      recital: json["recital"].flatMap(Recital.init(json:)),
      difference: json["difference"].flatMap(Difference.init(json:)), tips: json.strings("tips"))
  }
}

extension TakeReport.Timing {
  fileprivate var json: JSONValue {
    [
      "thinking": .int(thinking.count), "speaking": .int(speaking.count),
      "limit": .int(limit.count), "grace": .int(grace.count),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard let thinking = json.milliseconds("thinking"),
      let speaking = json.milliseconds("speaking"), let limit = json.milliseconds("limit"),
      let grace = json.milliseconds("grace")
    else { return nil }
    self.init(thinking: thinking, speaking: speaking, limit: limit, grace: grace)
  }
}

extension TakeReport.Delivery {
  fileprivate var json: JSONValue { ["wpm": .int(wordsPerMinute), "fillers": .int(fillers)] }

  fileprivate init?(json: JSONValue) {
    guard let pace = json["wpm"]?.int, let fillers = json["fillers"]?.int else { return nil }
    self.init(wordsPerMinute: pace, fillers: fillers)
  }
}

extension TakeReport.LateWords {
  fileprivate var json: JSONValue { ["text": .string(text), "signals": .labels(signals)] }

  fileprivate init?(json: JSONValue) {
    guard let text = json["text"]?.string else { return nil }
    self.init(text: text, signals: json.labels("signals"))
  }
}

extension TakeReport.TickComparison {
  fileprivate var json: JSONValue {
    [
      "agreed": .labels(agreed), "only-ticked": .labels(onlyTicked),
      "only-found": .labels(onlyFound),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard case .object = json else { return nil }
    self.init(
      agreed: json.labels("agreed"), onlyTicked: json.labels("only-ticked"),
      onlyFound: json.labels("only-found"))
  }
}

extension TakeReport.Recital {
  fileprivate var json: JSONValue {
    ["of": .string(original.rawValue), "percent": .int(percent)]
  }

  fileprivate init?(json: JSONValue) {
    guard let original: Original = json.choice("of"), let percent = json["percent"]?.int else {
      return nil
    }
    self.init(original: original, percent: percent)
  }
}

extension TakeReport.Difference {
  fileprivate var json: JSONValue {
    [
      "score": score.map(JSONValue.int) ?? .null, "gained": .labels(gained),
      "sharpened": .labels(sharpened), "blunted": .labels(blunted), "lost": .labels(lost),
      "warnings-gone": .labels(warningsGone), "warnings-new": .labels(warningsNew),
    ]
  }

  fileprivate init?(json: JSONValue) {
    guard case .object = json else { return nil }
    self.init(
      score: json["score"]?.int, gained: json.labels("gained"),
      sharpened: json.labels("sharpened"), blunted: json.labels("blunted"),
      lost: json.labels("lost"), warningsGone: json.labels("warnings-gone"),
      warningsNew: json.labels("warnings-new"))
  }
}

import CoachCore

/// The closing and the candidate's own questions.
extension ScriptReader {
  mutating func closing(_ entry: YAMLEntry?) -> ClosingStage {
    let own = fields(entry, .closing, owner: "\"closing\"")
    return ClosingStage(
      ask: text(own, "ask"), limit: reading.duration(own["limit"], "limit") ?? .seconds(90),
      warn: lights(own), wants: wants(own, ofNode: "closing"),
      onExpire: reading.text(own["on_expire"], "on_expire"), next: afterClosing(own["next"]))
  }

  /// Times left, longest first.
  private mutating func lights(_ fields: Fields) -> [Milliseconds] {
    let nodes = reading.list(fields["warn"], "warn")
    let lights = nodes.compactMap { reading.duration($0, "warn") }
    if lights != lights.sorted(by: >), let node = fields["warn"] {
      reading.report(.duration, "\"warn\" must list the longest time left first", at: node.span)
    }
    return lights
  }

  private mutating func afterClosing(_ node: YAMLNode?) -> Destination {
    guard let node, let name = reading.word(node, "next") else { return .questions }
    switch name {
    case "questions": return .questions
    case "end": return .end
    default:
      reading.report(
        .unknownChoice,
        "\"next\" of the closing must be questions or end, but it is \"\(name.shortened)\"",
        at: node.span, suggestion: name.nearest(in: ["questions", "end"]))
      return .questions
    }
  }

  // MARK: - Questions

  mutating func questions(_ entry: YAMLEntry?) -> QuestionStage {
    let own = fields(entry, .questions, owner: "\"questions\"")
    let ask = text(own, "ask")
    let turns = reading.number(own["max"], "max", 1...20) ?? 1
    map.categories = own.entry("categories")?.keySpan ?? map.categories
    let entries = reading.named(own["categories"], "category", of: "\"categories\"")
    return QuestionStage(
      ask: ask, max: turns, categories: entries.map { category($0) },
      fallback: text(own, "fallback"), end: text(own, "end"))
  }

  private mutating func category(_ entry: YAMLEntry) -> QuestionCategory {
    let own = fields(entry, .category, owner: "category \"\(entry.key)\"")
    let labels = labels(own, of: entry)
    if labels.isEmpty, own["labels"] == nil, own["match"] == nil {
      reading.report(
        .emptyCategory,
        "category \"\(entry.key)\" has neither labels nor match, so nothing fits it",
        at: entry.keySpan, suggestion: entry.key.nearest(in: KnownLabels.questions))
    }
    return QuestionCategory(
      id: entry.key, labels: labels,
      match: own.entry("match").map { matcher($0, .match) },
      replies: reading.words(own["replies"], "replies"),
      again: reading.text(own["again"], "again"), captures: captures(own))
  }

  private mutating func labels(_ fields: Fields, of entry: YAMLEntry) -> [Label] {
    guard let node = fields["labels"] else {
      guard KnownLabels.questions.contains(entry.key) else { return [] }
      claim(entry.key, by: entry.key, at: entry.keySpan)
      return [Label(entry.key)]
    }
    return reading.list(node, "labels").compactMap { element in
      guard let label = questionLabel(element, "labels") else { return nil }
      claim(label.rawValue, by: entry.key, at: element.span)
      return label
    }
  }

  /// Notes that `category` answers `label`, which only one may.
  private mutating func claim(_ label: String, by category: String, at span: Span) {
    guard let first = map.answered[label] else {
      map.answered[label] = (category, span.line)
      return
    }
    reading.report(
      .saidTwice,
      "label \"\(label)\" is already answered by category \"\(first.category)\" in line \(first.line)",
      at: span)
  }

  private mutating func captures(_ fields: Fields) -> [Captured] {
    let own = self.fields(fields.entry("captures"), .captures, owner: "\"captures\"")
    return own.entries.compactMap { entry in
      reading.text(entry.value, entry.key).map { Captured(key: entry.key, value: $0) }
    }
  }
}

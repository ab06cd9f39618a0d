import CoachCore

/// Conditions on an answer.
extension ScriptReader {
  mutating func matcher(_ entry: YAMLEntry?, _ shape: Shape) -> Matcher {
    guard let entry else { return Matcher() }
    let own = fields(entry, shape, owner: "\"match\"")
    if case .mapping([]) = entry.value.content {
      reading.report(.empty, "\"match\" asks for nothing", at: entry.value.span)
    }
    let facts = factNames(own["facts"], "facts")
    return Matcher(
      any: reading.words(own["any"], "any"), all: reading.words(own["all"], "all"),
      none: reading.words(own["none"], "none"),
      minWords: reading.number(own["min_words"], "min_words", 1...1000), facts: facts,
      atLeast: atLeast(own, facts: facts), signal: own["signal"].flatMap { signal($0) })
  }

  private mutating func atLeast(_ fields: Fields, facts: [String]) -> Int {
    guard let node = fields["at_least"] else { return 1 }
    guard fields["facts"] != nil else {
      reading.report(.number, "\"at_least\" counts facts, and none are listed", at: node.span)
      return 1
    }
    return reading.number(node, "at_least", 1...max(1, facts.count)) ?? 1
  }

  private mutating func signal(_ node: YAMLNode) -> Label? {
    guard let name = reading.word(node, "signal") else { return nil }
    guard KnownLabels.matchable.contains(name) else {
      reading.report(
        .unknownSignal, "\"\(name.shortened)\" is not a signal of the closing checklist",
        at: node.span, suggestion: name.nearest(in: KnownLabels.matchable))
      return nil
    }
    return Label(name)
  }
}

import CoachCore

/// The questions of a script, and what they want to hear.
extension ScriptReader {
  mutating func nodes(_ fields: Fields) -> [Node] {
    if fields["nodes"] == nil || fields.hidesIDs(under: "nodes") { map.hidden.insert(.node) }
    let entries = reading.named(fields["nodes"], "node", of: "\"nodes\"")
    for entry in entries { map.nodes[entry.key] = entry.keySpan }
    return entries.map { node($0) }
  }

  private mutating func node(_ entry: YAMLEntry) -> Node {
    if Destination.reserved[entry.key] != nil {
      reading.report(
        .reservedID, "\"\(entry.key)\" is reserved and cannot name a node", at: entry.keySpan)
    }
    let own = fields(entry, .node, owner: "node \"\(entry.key)\"")
    let wants = wants(own, ofNode: entry.key)
    let next = own["next"]
    map.nexts[entry.key] = next?.span ?? entry.keySpan
    return Node(
      id: entry.key, ask: text(own, "ask"), plants: factNames(own["plants"], "plants"),
      wants: wants, followUps: followUps(own, ofNode: entry.key),
      branches: branches(own, ofNode: entry.key), next: destination(next))
  }

  /// Where it goes on; what cannot be read counts as the end, so that no loop is seen in it.
  mutating func destination(_ node: YAMLNode?) -> Destination {
    guard let node, let name = reading.word(node, "next") else { return .end }
    if let reserved = Destination.reserved[name] { return reserved }
    map.refer(to: .node, name, at: node.span)
    return .node(name)
  }

  // MARK: - Wants

  mutating func wants(_ fields: Fields, ofNode node: String) -> [Want] {
    if fields.hidesIDs(under: "want") { map.hidden.insert(.want(ofNode: node)) }
    let entries = reading.named(fields["want"], "want", of: "\"want\"")
    return entries.map { entry in
      map.wants[.init(node: node, want: entry.key)] = entry.keySpan
      let own = self.fields(entry, .want, owner: "want \"\(entry.key)\"")
      return Want(
        id: entry.key, match: matcher(own.entry("match"), .match),
        tip: reading.text(own["tip"], "tip"))
    }
  }

  private mutating func followUps(_ fields: Fields, ofNode node: String) -> [FollowUp] {
    reading.list(fields["followups"], "followups").map { element in
      let own = reading.fields(element, .followUp, owner: "this followup", at: element.span)
      return FollowUp(
        lacks: wantNames(own["lacks"], "lacks", ofNode: node), ask: text(own, "ask"),
        max: reading.number(own["max"], "max", 1...5) ?? 1)
    }
  }

  private mutating func branches(_ fields: Fields, ofNode node: String) -> [Branch] {
    reading.list(fields["branch"], "branch").map { element in
      let own = reading.fields(element, .branch, owner: "this branch", at: element.span)
      return Branch(
        has: wantNames(own["has"], "has", ofNode: node), next: destination(own["next"]))
    }
  }

  // MARK: - References

  private mutating func wantNames(_ node: YAMLNode?, _ key: String, ofNode owner: String)
    -> [String]
  {
    names(node, key, of: .want(ofNode: owner))
  }

  mutating func factNames(_ node: YAMLNode?, _ key: String) -> [String] {
    names(node, key, of: .fact)
  }

  private mutating func names(_ node: YAMLNode?, _ key: String, of target: ScriptMap.Target)
    -> [String]
  {
    reading.list(node, key).compactMap { element in
      guard let name = reading.word(element, key) else { return nil }
      map.refer(to: target, name, at: element.span)
      return name
    }
  }
}

extension Destination {
  /// Words that lead somewhere and so cannot name a node.
  static let reserved: [String: Destination] = [
    "closing": .closing, "questions": .questions, "end": .end,
  ]
}

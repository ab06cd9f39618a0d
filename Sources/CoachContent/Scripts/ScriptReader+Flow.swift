import CoachCore

/// Whether an interview gets everywhere it should, and out again.
extension ScriptReader {
  mutating func checkFlow(of script: Script) {
    let ways = Ways(script)
    reportUnreachable(script, ways)
    reportLoops(script, ways)
    reportUnfollowed(script, ways.reached)
  }

  private mutating func reportUnreachable(_ script: Script, _ ways: Ways) {
    guard map.nodes[script.start] != nil else { return }
    for node in script.nodes where !ways.reached.contains(node.id) {
      guard let span = map.nodes[node.id], Destination.reserved[node.id] == nil else { continue }
      reading.report(
        .unreachableNode, "node \"\(node.id)\" is never reached from \"\(script.start)\"", at: span)
    }
  }

  /// One finding a circle, at the `next` of its first node.
  private mutating func reportLoops(_ script: Script, _ ways: Ways) {
    var seen: Set<String> = []
    for node in script.nodes where ways.stuck.contains(node.id) && !seen.contains(node.id) {
      let circle = ways.circle(through: node.id)
      guard let span = map.nexts[node.id], !circle.isEmpty else { continue }
      seen.formUnion(circle)
      let names = script.nodes.map(\.id).filter(circle.contains).map { "\"\($0)\"" }
      reading.report(
        .endlessLoop,
        "the interview cannot get out of \(names.joined(separator: ", ")): "
          + "no way leads to closing, questions or end", at: span)
    }
  }

  /// In the closing nothing follows up or branches, so its wants are for the debrief alone.
  private mutating func reportUnfollowed(_ script: Script, _ reached: Set<String>) {
    for node in script.nodes where reached.contains(node.id) {
      let used = Set(node.followUps.flatMap(\.lacks) + node.branches.flatMap(\.has))
      for want in node.wants where want.tip == nil && !used.contains(want.id) {
        guard let span = map.wants[.init(node: node.id, want: want.id)] else { continue }
        reading.report(
          .unfollowedWant,
          "want \"\(want.id)\" changes nothing: no followup, no branch, no tip", at: span)
      }
    }
  }
}

/// Which node leads to which.
private struct Ways {
  private var ahead: [String: [String]] = [:]
  /// Nodes that some interview gets to.
  private(set) var reached: Set<String> = []
  /// Nodes from which closing, questions and end are all out of reach.
  private(set) var stuck: Set<String> = []

  init(_ script: Script) {
    let known = Set(script.nodes.map(\.id))
    var back: [String: [String]] = [:]
    var exits: [String] = []
    for node in script.nodes {
      let goals = ([node.next] + node.branches.map(\.next)).map(\.node)
      let onward = goals.compactMap { $0 }.filter(known.contains)
      ahead[node.id] = onward
      for goal in onward { back[goal, default: []].append(node.id) }
      if onward.count < goals.count { exits.append(node.id) }
    }
    reached = known.contains(script.start) ? Self.walk(from: [script.start], ahead) : known
    stuck = known.subtracting(Self.walk(from: exits, back))
  }

  /// The nodes that `id` can come back from, itself among them; empty if it never comes back.
  func circle(through id: String) -> Set<String> {
    let onward = Self.walk(from: ahead[id] ?? [], ahead)
    guard onward.contains(id) else { return [] }
    return onward.filter { Self.walk(from: [$0], ahead).contains(id) }
  }

  private static func walk(from starts: [String], _ ways: [String: [String]]) -> Set<String> {
    var reached: Set<String> = []
    var open = starts
    while let id = open.popLast() {
      if reached.insert(id).inserted { open += ways[id] ?? [] }
    }
    return reached
  }
}

extension Destination {
  fileprivate var node: String? {
    guard case .node(let id) = self else { return nil }
    return id
  }
}

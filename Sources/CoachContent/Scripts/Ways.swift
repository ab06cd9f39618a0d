import CoachCore

/// Which node of a script leads to which.
struct Ways {
  private var ahead: [String: [String]] = [:]
  private var back: [String: [String]] = [:]
  /// Nodes that some interview gets to; all, where the script does not start anywhere.
  private(set) var reached: Set<String> = []
  /// Nodes from which closing, questions and end are all out of reach.
  private var stuck: Set<String> = []

  /// Follows every `next` and `branch`; a name that leads nowhere counts as a way out.
  ///
  /// Cost: linear in nodes and ways.
  init(_ script: Script) {
    let known = Set(script.nodes.map(\.id))
    var exits: [String] = []
    for node in script.nodes {
      let goals = ([node.next] + node.branches.map(\.next)).map(\.node)
      let onward = goals.compactMap { $0 }.filter(known.contains)
      ahead[node.id] = onward
      for goal in onward { back[goal, default: []].append(node.id) }
      if onward.count < goals.count { exits.append(node.id) }
    }
    reached = known.contains(script.start) ? Self.walk(from: [script.start]) { ahead[$0] } : known
    stuck = known.subtracting(Self.walk(from: exits) { back[$0] })
  }

  /// Groups of nodes that lead round and round and never out, each in the order of `ids`.
  func circles(of ids: [String]) -> [[String]] {
    let turning = withoutBlindAlleys
    var seen: Set<String> = []
    return ids.filter(turning.contains).compactMap { id in
      guard !seen.contains(id) else { return nil }
      let circle = Self.walk(from: [id]) { id in
        ((ahead[id] ?? []) + (back[id] ?? [])).filter(turning.contains)
      }
      seen.formUnion(circle)
      return ids.filter(circle.contains)
    }
  }

  /// The stuck nodes, less those that only lead into a circle and that nothing leads back to.
  private var withoutBlindAlleys: Set<String> {
    var turning = stuck
    var ways = stuck.reduce(into: [:]) { $0[$1] = (back[$1] ?? []).count }
    var open = stuck.filter { ways[$0] == 0 }
    while let id = open.popFirst() {
      turning.remove(id)
      for goal in ahead[id] ?? [] {
        ways[goal, default: 0] -= 1
        if ways[goal] == 0 { open.insert(goal) }
      }
    }
    return turning
  }

  private static func walk(from starts: [String], onward: (String) -> [String]?) -> Set<String> {
    var reached: Set<String> = []
    var open = starts
    while let id = open.popLast() {
      if reached.insert(id).inserted { open += onward(id) ?? [] }
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

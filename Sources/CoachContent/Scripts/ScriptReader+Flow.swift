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
    for circle in ways.circles(of: script.nodes.map(\.id)) {
      guard let first = circle.first, let span = map.nexts[first] else { continue }
      let names = circle.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
      let more = circle.count > 5 ? " and \(circle.count - 5) more" : ""
      reading.report(
        .endlessLoop,
        "the interview cannot get out of \(names)\(more): "
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

/// The interview: probe what an answer lacks, else go on.
extension Session {
  func judge(_ answer: String, at interview: InterviewState) -> [Effect] {
    guard let node = script?.node(interview.node) else { return [] }
    return [.judge(.answer(answer, wants: node.wants))]
  }

  func react(in interview: InterviewState) -> [Effect] {
    guard let node = script?.node(interview.node) else { return [] }
    let lacking = node.wants.map(\.id).filter { !interview.met.contains($0) }
    if let probe = probe(of: node, lacking: lacking) { return [probe] }
    let branch = node.branches.first { $0.has.allSatisfy(interview.met.contains) }
    return enter(branch?.next ?? node.next)
  }

  private func probe(of node: Node, lacking: [String]) -> Effect? {
    for (index, followUp) in node.followUps.enumerated() {
      let spot = Spot.followUp(node: node.id, number: index + 1)
      guard followUp.lacks.allSatisfy(lacking.contains), asked[spot, default: 0] < followUp.max
      else { continue }
      return .interviewer(followUp.ask, spot: spot, lacks: followUp.lacks)
    }
    return nil
  }
}

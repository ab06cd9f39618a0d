import CoachCore

/// Names that must lead somewhere.
extension ScriptReader {
  /// Names are guessed for the first hundred only, because each guess looks at all there are.
  mutating func resolveReferences() {
    let faulty = map.references.filter { !isFine($0) }
    for (index, reference) in faulty.enumerated() {
      let guess = index < 100 ? reference.name.nearest(in: names(for: reference.target)) : nil
      reading.report(
        reference.code, reference.complaint, at: reference.span, suggestion: guess)
    }
  }

  private func isFine(_ reference: ScriptMap.Reference) -> Bool {
    map.hidden.contains(reference.target) || isDeclared(reference)
  }

  private func isDeclared(_ reference: ScriptMap.Reference) -> Bool {
    switch reference.target {
    case .node: map.nodes[reference.name] != nil
    case .fact: map.facts[reference.name] != nil
    case .want(let node): map.wants[.init(node: node, want: reference.name)] != nil
    }
  }

  private func names(for target: ScriptMap.Target) -> [String] {
    switch target {
    case .node: map.nodes.keys.sorted() + Destination.reserved.keys.sorted()
    case .fact: map.facts.keys.sorted()
    case .want(let node): map.wants.keys.filter { $0.node == node }.map(\.want).sorted()
    }
  }
}

extension ScriptMap.Reference {
  fileprivate var code: DiagnosticCode {
    switch target {
    case .node: .unknownNode
    case .fact: .unknownFact
    case .want: .unknownWant
    }
  }

  fileprivate var complaint: String {
    let name = name.shortened
    return switch target {
    case .node: "node \"\(name)\" does not exist"
    case .fact: "fact \"\(name)\" does not exist"
    case .want(let node): "\"\(name)\" is not a want of node \"\(node)\""
    }
  }
}

/// Where a script names things: what it declares, and what it refers to.
///
/// Names are resolved once the whole file was read, so that order in the file does not matter.
struct ScriptMap {
  /// What a reference points at.
  enum Target: Hashable {
    case node
    case fact
    case want(ofNode: String)
  }

  struct Reference {
    var target: Target
    var name: String
    var span: Span
  }

  struct WantID: Hashable {
    var node: String
    var want: String
  }

  var nodes: [String: Span] = [:]
  var facts: [String: Span] = [:]
  var wants: [WantID: Span] = [:]
  /// Where each node says what comes next.
  var nexts: [String: Span] = [:]
  var references: [Reference] = []
  /// What is declared in a part that could not be read; references to it are left alone.
  var hidden: Set<Target> = []
  /// Which category answers a label, and in which line it says so.
  var answered: [String: (category: String, line: Int)] = [:]
  var start = Span(line: 1, column: 1)
  var categories = Span(line: 1, column: 1)

  mutating func refer(to target: Target, _ name: String, at span: Span) {
    references.append(Reference(target: target, name: name, span: span))
  }
}

/// Patterns as one automaton without memory of where it has been (Thompson 1968).
///
/// Every pattern has a longest match, since gaps and slots are bounded; so matching is linear in
/// the text whatever the pattern and whatever the text.
struct Automaton: Sendable {
  /// Where a thread stands; the numbers are those of other states.
  enum State: Sendable {
    case token(Symbol, next: Int32)
    case gap(next: Int32)
    case sentenceStart(next: Int32)
    case sentenceEnd(next: Int32)
    case pause(next: Int32)
    case fork(Int32, Int32)
    case accept
  }

  static let longestSlot = 5

  private(set) var states: [State] = [.accept]

  /// Adds a pattern and returns the state at which it begins.
  mutating func add(_ tree: PatternTree, lexicon: inout Lexicon, classes: ClassTable) -> Int32 {
    var builder = Builder(states: states, lexicon: lexicon, classes: classes)
    states = []
    lexicon = Lexicon()
    let entry = builder.build(tree, next: 0)
    states = builder.states
    lexicon = builder.lexicon
    return entry
  }

  /// Grows the states from the end of a pattern to its start.
  private struct Builder {
    var states: [State]
    var lexicon: Lexicon
    let classes: ClassTable

    mutating func build(_ tree: PatternTree, next: Int32) -> Int32 {
      switch tree {
      case .word(let word): append(.token(lexicon.symbol(for: .word(word)), next: next))
      case .stem(let word): append(.token(lexicon.symbol(for: .stem(word)), next: next))
      case .prefix(let word): append(.token(lexicon.symbol(for: .prefix(word)), next: next))
      case .slot(let slot): build(slot, next: next)
      case .named(let name, _): build(classes[name], named: name, next: next)
      case .gap(let width): gap(width, next: next)
      case .sentenceStart: append(.sentenceStart(next: next))
      case .sentenceEnd: append(.sentenceEnd(next: next))
      case .pause: append(.pause(next: next))
      case .sequence(let parts): parts.reversed().reduce(next) { build($1, next: $0) }
      case .choice(let branches): choice(branches, next: next)
      case .optional(let part): append(.fork(build(part, next: next), next))
      }
    }

    private mutating func append(_ state: State) -> Int32 {
      states.append(state)
      return Int32(states.count - 1)
    }

    private mutating func build(_ slot: Slot, next: Int32) -> Int32 {
      var entry = append(.token(slot.symbol, next: next))
      guard slot != .number else { return entry }
      for _ in 1..<Automaton.longestSlot {
        entry = append(.token(slot.symbol, next: append(.fork(entry, next))))
      }
      return entry
    }

    private mutating func build(_ members: ClassTable.Members?, named name: String, next: Int32)
      -> Int32
    {
      let single = append(.token(lexicon.symbol(for: .named(name)), next: next))
      let phrases = members?.phrases ?? []
      return phrases.reduce(single) { append(.fork(build($1, next: next), $0)) }
    }

    private mutating func gap(_ width: Int, next: Int32) -> Int32 {
      (0..<width).reduce(next) { entry, _ in append(.fork(append(.gap(next: entry)), next)) }
    }

    private mutating func choice(_ branches: [PatternTree], next: Int32) -> Int32 {
      let entries = branches.map { build($0, next: next) }
      return entries.dropFirst().reduce(entries[0]) { append(.fork($1, $0)) }
    }
  }
}

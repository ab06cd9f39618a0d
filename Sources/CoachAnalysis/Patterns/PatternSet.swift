import CoachCore

/// Compiled patterns, indexed by the token they may begin with.
struct PatternSet: Sendable {
  private(set) var automaton = Automaton()
  private(set) var entries: [Int32] = []
  /// Patterns that may begin with a symbol.
  private var beginning: [Symbol: [Int32]] = [:]
  private(set) var errors: [PatternError] = []

  /// Adds a pattern and returns its number; a faulty one matches nothing and is kept in `errors`.
  mutating func add(
    _ source: PatternBook.Source, lexicon: inout Lexicon, classes: ClassTable
  ) -> Int {
    do throws(PatternFault) {
      let tree = try PatternParser.parse(source.text)
      try classes.check(tree)
      let entry = automaton.add(tree, lexicon: &lexicon, classes: classes)
      try index(entry)
      entries.append(entry)
    } catch {
      errors.append(error.at(source))
      entries.append(0)
    }
    return entries.count - 1
  }

  private mutating func index(_ entry: Int32) throws(PatternFault) {
    let first = First(automaton, from: entry)
    if first.canBeEmpty {
      throw PatternFault(
        offset: 0, message: "Found a pattern that matches nothing at all; make one word necessary.")
    }
    if first.canBeAnything {
      throw PatternFault(
        offset: 0, message: "Found a pattern that begins with a gap; begin with a word.")
    }
    for symbol in first.symbols { beginning[symbol, default: []].append(Int32(entries.count)) }
  }

  /// The patterns that may begin at a token which carries `symbols`.
  func candidates(for symbols: [Symbol]) -> [Int32] {
    var found: [Int32] = []
    for symbol in symbols {
      if let patterns = beginning[symbol] { found += patterns }
    }
    return found
  }
}

/// What a pattern may begin with.
private struct First {
  var symbols: Set<Symbol> = []
  var canBeEmpty = false
  var canBeAnything = false

  init(_ automaton: Automaton, from entry: Int32) {
    var waiting = [entry]
    var seen: Set<Int32> = [entry]
    while let state = waiting.popLast() {
      for next in step(automaton.states[Int(state)]) where seen.insert(next).inserted {
        waiting.append(next)
      }
    }
  }

  private mutating func step(_ state: Automaton.State) -> [Int32] {
    switch state {
    case .token(let symbol, _): symbols.insert(symbol)
    case .gap: canBeAnything = true
    case .accept: canBeEmpty = true
    case .fork(let left, let right): return [left, right]
    case .sentenceStart(let next), .sentenceEnd(let next), .pause(let next): return [next]
    }
    return []
  }
}

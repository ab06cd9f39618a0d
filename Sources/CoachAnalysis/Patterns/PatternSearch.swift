/// Where a pattern matched: a range of tokens within one sentence.
struct PatternHit: Sendable, Equatable {
  var pattern: Int
  var range: Range<Int>
}

/// Finds all patterns of a set in a text, leftmost and longest, each without overlap with itself.
///
/// Time grows with tokens × patterns that may begin there × the longest match of each, never more.
struct PatternSearch {
  private let set: PatternSet
  private let text: TaggedText
  /// Threads that have moved to a state in this step; a mark is good for one step only.
  private var marks: [UInt32]
  private var step: UInt32 = 0
  private var threads: [Int32] = []
  private var following: [Int32] = []
  private var waiting: [Int32] = []

  static func hits(of set: PatternSet, in text: TaggedText) -> [PatternHit] {
    var search = PatternSearch(set, text)
    return text.reading.sentences.flatMap { search.hits(in: $0) }
  }

  private init(_ set: PatternSet, _ text: TaggedText) {
    self.set = set
    self.text = text
    marks = Array(repeating: 0, count: set.automaton.states.count)
  }

  private mutating func hits(in sentence: Range<Int>) -> [PatternHit] {
    var hits: [PatternHit] = []
    var ends: [Int32: Int] = [:]
    for start in sentence {
      for pattern in set.candidates(for: text.symbols[start])
      where start >= ends[pattern, default: start] {
        guard let end = longest(set.entries[Int(pattern)], at: start, in: sentence) else {
          continue
        }
        ends[pattern] = end
        hits.append(PatternHit(pattern: Int(pattern), range: start..<end))
      }
    }
    return hits
  }

  /// The end of the longest match that begins at `start`.
  private mutating func longest(_ entry: Int32, at start: Int, in sentence: Range<Int>) -> Int? {
    var end: Int?
    threads.removeAll(keepingCapacity: true)
    step += 1
    if enter(entry, at: start, in: sentence) { end = start }
    var position = start
    while !threads.isEmpty, position < sentence.upperBound {
      if advance(over: position, in: sentence) { end = position + 1 }
      position += 1
    }
    return end
  }

  /// Moves every thread over one token; says whether one of them has come to the end.
  private mutating func advance(over token: Int, in sentence: Range<Int>) -> Bool {
    swap(&threads, &following)
    threads.removeAll(keepingCapacity: true)
    step += 1
    var accepted = false
    for state in following {
      switch set.automaton.states[Int(state)] {
      case .token(let symbol, let next) where text.carries(symbol, at: token):
        if enter(next, at: token + 1, in: sentence) { accepted = true }
      case .gap(let next) where !text.negating[token]:
        if enter(next, at: token + 1, in: sentence) { accepted = true }
      default: break
      }
    }
    return accepted
  }

  /// Adds a state and all that it leads to without a token; says whether the end is among them.
  private mutating func enter(_ state: Int32, at position: Int, in sentence: Range<Int>) -> Bool {
    var accepted = false
    waiting.append(state)
    while let state = waiting.popLast() {
      guard marks[Int(state)] != step else { continue }
      marks[Int(state)] = step
      switch set.automaton.states[Int(state)] {
      case .accept: accepted = true
      case .token, .gap: threads.append(state)
      case .fork(let left, let right): waiting += [left, right]
      case .sentenceStart(let next):
        if position == sentence.lowerBound { waiting.append(next) }
      case .sentenceEnd(let next): if position == sentence.upperBound { waiting.append(next) }
      case .pause(let next): if text.pauses(before: position) { waiting.append(next) }
      }
    }
    return accepted
  }
}

import CoachCore

/// Finds the stretches in which words do not mean what they say of the speaker, here and now.
///
/// After NegEx and ConText (Chapman 2001, Harkema 2009): a trigger opens a scope, a pseudo-trigger
/// hides a trigger, an ender closes it early. Words in quotation marks are a quotation scope.
struct ScopeFinder: Sendable {
  private enum Part: Sendable { case trigger, pseudo, end }

  private var scopes: [PatternBook.Scope] = []
  private(set) var patterns = PatternSet()
  private var owners: [(scope: Int, part: Part)] = []

  init(_ scopes: [PatternBook.Scope], lexicon: inout Lexicon, classes: ClassTable) {
    self.scopes = scopes
    for (index, scope) in scopes.enumerated() {
      for (part, sources) in [
        (Part.trigger, scope.triggers), (.pseudo, scope.pseudo), (.end, scope.ends),
      ] {
        for source in sources {
          _ = patterns.add(source, lexicon: &lexicon, classes: classes)
          owners.append((index, part))
        }
      }
    }
  }

  /// The scope of that name as one bit, `nil` if there is none.
  func mask(of name: String) -> UInt8? {
    scopes.firstIndex { $0.name == name }.map { 1 << UInt8($0 % 8) }
  }

  var names: [String] { scopes.map(\.name) }

  /// The scopes of a text.
  func cover(of text: TaggedText) -> ScopeCover {
    let count = text.reading.tokens.count
    var cover = ScopeCover(count: count)
    let hits = PatternSearch.hits(of: patterns, in: text)
    for index in scopes.indices {
      add(index, hits: hits.filter { owners[$0.pattern].scope == index }, in: text, to: &cover)
    }
    guard let quotation = mask(of: "quotation") else { return cover }
    for (index, token) in text.reading.tokens.enumerated() where token.traits.contains(.quoted) {
      cover.forward[index] |= quotation
    }
    return cover
  }

  private func add(
    _ index: Int, hits: [PatternHit], in text: TaggedText, to cover: inout ScopeCover
  ) {
    let scope = scopes[index]
    var hidden = Array(repeating: false, count: text.reading.tokens.count)
    var ends = hidden
    for hit in hits {
      switch owners[hit.pattern].part {
      case .pseudo: for token in hit.range { hidden[token] = true }
      case .end: ends[hit.range.lowerBound] = true
      case .trigger: continue
      }
    }
    for hit in hits where owners[hit.pattern].part == .trigger {
      guard !hit.range.contains(where: { hidden[$0] }) else { continue }
      let reach = Reach(scope: scope, ends: ends, in: text.reading)
      cover.add(1 << UInt8(index % 8), trigger: hit.range, reach: reach, negates: scope.negates)
    }
  }
}

extension PatternBook.Scope {
  fileprivate var negates: Bool { name == "negation" }
}

/// How far one scope goes from one of its triggers.
struct Reach {
  private let scope: PatternBook.Scope
  private let ends: [Bool]
  private let reading: Reading

  init(scope: PatternBook.Scope, ends: [Bool], in reading: Reading) {
    (self.scope, self.ends, self.reading) = (scope, ends, reading)
  }

  func forward(from trigger: Range<Int>) -> Range<Int> {
    guard scope.direction != .backward else { return trigger.upperBound..<trigger.upperBound }
    let sentence = reading.sentences[reading.sentenceOf[trigger.lowerBound]]
    let last = min(sentence.upperBound, trigger.upperBound + scope.reach)
    let window = trigger.upperBound..<max(last, trigger.upperBound)
    return trigger.upperBound..<(window.first { ends[$0] } ?? window.upperBound)
  }

  func backward(from trigger: Range<Int>) -> Range<Int> {
    guard scope.direction != .forward else { return trigger.lowerBound..<trigger.lowerBound }
    let sentence = reading.sentences[reading.sentenceOf[trigger.lowerBound]]
    let first = max(sentence.lowerBound, trigger.lowerBound - scope.reach)
    let window = first..<trigger.lowerBound
    return (window.last { ends[$0] } ?? first)..<trigger.lowerBound
  }
}

/// For each token, the scopes that cover it, one bit a scope.
struct ScopeCover {
  /// Opened by a trigger before the token.
  var forward: [UInt8]
  /// Opened by a trigger behind the token.
  var backward: [UInt8]
  /// Tokens of a live trigger of negation.
  var negating: [Bool]

  init(count: Int) {
    forward = Array(repeating: 0, count: count)
    backward = forward
    negating = Array(repeating: false, count: count)
  }

  mutating func add(_ mask: UInt8, trigger: Range<Int>, reach: Reach, negates: Bool) {
    for token in reach.forward(from: trigger) { forward[token] |= mask }
    for token in reach.backward(from: trigger) { backward[token] |= mask }
    if negates { for token in trigger { negating[token] = true } }
  }

  /// Whether one of the scopes covers a hit.
  ///
  /// A trigger that is itself part of the hit does not
  /// count: "I do not want anything else" may mean just that.
  func covers(_ range: Range<Int>, with mask: UInt8) -> Bool {
    (forward[range.lowerBound] | backward[range.upperBound - 1]) & mask != 0
  }
}

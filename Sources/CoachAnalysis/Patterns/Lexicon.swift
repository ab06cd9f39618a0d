/// All tests that patterns make of single tokens, each with its number.
///
/// A class of which a member is one word is one test for that member, however long the class.
struct Lexicon: Sendable {
  private(set) var count = Int32(Slot.allCases.count)
  private var words: [String: [Symbol]] = [:]
  private var stems: [String: [Symbol]] = [:]
  private var prefixes: [Unicode.Scalar: [(prefix: String, symbol: Symbol)]] = [:]
  private var known: [Test: Symbol] = [:]

  enum Test: Hashable, Sendable {
    case word(String)
    case stem(String)
    case prefix(String)
    case named(String)
  }

  /// The number of `test`, the same each time.
  mutating func symbol(for test: Test) -> Symbol {
    if let symbol = known[test] { return symbol }
    let symbol = Symbol(number: count)
    count += 1
    known[test] = symbol
    add(symbol, to: test)
    return symbol
  }

  /// Lets tokens that pass `test` carry `symbol` too.
  mutating func add(_ symbol: Symbol, to test: Test) {
    switch test {
    case .word(let word): words[word, default: []].append(symbol)
    case .stem(let word): stems[Stemmer.stem(word), default: []].append(symbol)
    case .prefix(let prefix):
      guard let first = prefix.unicodeScalars.first else { return }
      prefixes[first, default: []].append((prefix, symbol))
    case .named: break
    }
  }

  /// Every symbol of a token's letters; those of slots come from the context.
  func symbols(of token: Token) -> [Symbol] {
    var found = words[token.form] ?? []
    if let more = stems[token.stem] { found += more }
    if let first = token.form.unicodeScalars.first, let candidates = prefixes[first] {
      found += candidates.filter { token.form.hasPrefix($0.prefix) }.map(\.symbol)
    }
    return found
  }
}

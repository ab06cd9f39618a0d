/// A reading with, for each token, the symbols that it carries.
struct TaggedText {
  let reading: Reading
  let context: ContextWords
  /// Symbols of each token, for finding the patterns that may begin there.
  private(set) var symbols: [[Symbol]]
  /// The same as bits, `stride` words a token, for testing one.
  private var bits: [UInt64]
  private let stride: Int
  /// Tokens that a gap does not swallow, since they turn the meaning round.
  var negating: [Bool]

  init(_ reading: Reading, context: ContextWords, lexicon: Lexicon) {
    self.reading = reading
    self.context = context
    stride = Int(lexicon.count) / 64 + 1
    symbols = reading.tokens.indices.map {
      lexicon.symbols(of: reading.tokens[$0]) + context.slots(at: $0, in: reading).map(\.symbol)
    }
    bits = Array(repeating: 0, count: stride * reading.tokens.count)
    negating = Array(repeating: false, count: reading.tokens.count)
    for (token, symbols) in symbols.enumerated() {
      for symbol in symbols { set(symbol, at: token) }
    }
  }

  func carries(_ symbol: Symbol, at token: Int) -> Bool {
    let number = Int(symbol.number)
    return bits[token * stride + number / 64] & (1 << UInt64(number % 64)) != 0
  }

  private mutating func set(_ symbol: Symbol, at token: Int) {
    let number = Int(symbol.number)
    bits[token * stride + number / 64] |= 1 << UInt64(number % 64)
  }

  func pauses(before token: Int) -> Bool {
    token > 0 && !reading.tokens[token - 1].after.isDisjoint(with: .insideSentence)
  }
}

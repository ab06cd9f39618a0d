/// The sentences that coach itself says, by key, read from `prompts/coaching/*.yaml`.
///
/// A sentence may hold slots such as `{name}`. No sentence that a candidate reads is written in
/// Swift; diagnostics for authors and programs apart.
public struct Phrasebook: Sendable, Equatable {
  /// Ways of saying each thing, at least one; which is used follows from the session's seed.
  public var phrases: [String: [String]]

  public init(phrases: [String: [String]]) { self.phrases = phrases }

  /// The sentence for `key` with its slots filled.
  ///
  /// `variant`: Any number; it is taken modulo the number of ways there are.
  public func text(_ key: PhraseKey, _ slots: [String: String] = [:], variant: Int = 0) -> String {
    guard let ways = phrases[key.rawValue], !ways.isEmpty else { return key.rawValue }
    return Self.fill(ways[abs(variant % ways.count)], with: slots)
  }

  /// How a person is told that something was not done.
  ///
  /// - Parameter message: A fault's; it gets a full stop unless it ends in a mark of its own.
  /// - Returns: The sentence.
  public func refusal(_ message: String) -> String {
    let isSentence = message.last.map { "?!.".contains($0) } == true
    return text(.replRefused, ["message": isSentence ? message : message + "."])
  }

  /// Keys that the program uses and this book lacks.
  public var missingKeys: [PhraseKey] { PhraseKey.allCases.filter { phrases[$0.rawValue] == nil } }

  private static func fill(_ sentence: String, with slots: [String: String]) -> String {
    var filled = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (slots[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

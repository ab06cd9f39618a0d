/// Cuts a text into tokens in one pass over its Unicode scalars.
///
/// Hyphens part words, apostrophes do not; "3.5", "1,200", "8:30", "£40" and "9%" are one token.
/// Emoji and symbols are no tokens. O(scalars).
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []
  /// The token at which the open quotation began, if one is open.
  private var quotation: Int?
  private var quotationIsSingle = false

  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokenizer = Tokenizer(scalars)
    return tokenizer.run()
  }

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 4)
  }

  private mutating func run() -> [Token] {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit || startsCurrency {
        readNumber()
      } else if scalar.isLetter {
        readWord()
      } else {
        readMark(scalar)
      }
    }
    dropQuotation()
    return tokens
  }

  // MARK: Words and numbers

  private mutating func readWord() {
    let start = position
    var form = ""
    while position < scalars.count, scalars[position].isWordPart || joinsWord {
      form.unicodeScalars.append(scalars[position].isApostrophe ? "'" : scalars[position])
      position += 1
    }
    let capital: Token.Traits = scalars[start].properties.isUppercase ? .capital : []
    append(Contractions.open(lowercase(form)), from: start, traits: capital)
  }

  /// An apostrophe inside a word: "don't", "O’Brien".
  private var joinsWord: Bool {
    scalars[position].isApostrophe && position + 1 < scalars.count
      && scalars[position + 1].isLetter
  }

  private func lowercase(_ form: String) -> String {
    form.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? form : form.lowercased()
  }

  private var startsCurrency: Bool {
    ["£", "$", "€"].contains(scalars[position]) && position + 1 < scalars.count
      && scalars[position + 1].isDigit
  }

  private mutating func readNumber() {
    let start = position
    if !scalars[position].isDigit { position += 1 }
    var form = ""
    while position < scalars.count, scalars[position].isWordPart || joinsNumber {
      if scalars[position] != "," { form.unicodeScalars.append(scalars[position]) }
      position += 1
    }
    if position < scalars.count, scalars[position] == "%" { position += 1 }
    append([form.lowercased()], from: start, traits: [.number, .digits])
  }

  private var joinsNumber: Bool {
    [".", ",", ":"].contains(scalars[position]) && position + 1 < scalars.count
      && scalars[position + 1].isDigit
  }

  private mutating func append(_ forms: [String], from start: Int, traits: Token.Traits) {
    for (index, form) in forms.enumerated() {
      var all = index == 0 ? traits : traits.union(.continuation)
      if NumberWords.contains(form) { all.insert(.number) }
      if quotation != nil { all.insert(.quoted) }
      tokens.append(
        Token(
          range: start..<position, form: form, stem: Stemmer.stem(form), after: [], traits: all))
    }
  }

  // MARK: Marks

  private mutating func readMark(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ",": mark(.comma)
    case ";", ":", "–", "—", "(", ")", "[", "]": mark(.pause)
    case "-": markDash()
    case ".": markStop()
    case "?", "¿": mark(.question)
    case "!": mark(.exclamation)
    case "…": mark(.ellipsis)
    case "\n", "\u{2028}", "\u{2029}": markNewline()
    case "\r": if next != "\n" { markNewline() }
    case "\"", "“", "”", "«", "»": markQuote(scalar)
    case "‘": if quotation == nil, closesLater { openQuotation(single: true) }
    case "’": if quotation != nil, quotationIsSingle { closeQuotation() }
    default: break
    }
    position += 1
  }

  private var next: Unicode.Scalar? {
    position + 1 < scalars.count ? scalars[position + 1] : nil
  }

  private mutating func mark(_ mark: Token.Marks) {
    guard !tokens.isEmpty else { return }
    tokens[tokens.count - 1].after.insert(mark)
  }

  /// A hyphen between letters only parts words.
  private mutating func markDash() {
    let before = position > 0 ? scalars[position - 1] : " "
    if !before.isWordPart || next?.isWordPart != true { mark(.pause) }
  }

  /// A stop inside "node.js" or "e.g." is none; "job.I" lost its space.
  private mutating func markStop() {
    if next == "." {
      while next == "." { position += 1 }
      return mark(.ellipsis)
    }
    if let next, next.isWordPart, !next.properties.isUppercase || isInitial { return }
    mark(.stop)
  }

  private var isInitial: Bool {
    guard let last = tokens.last else { return false }
    return last.range.count == 1 && last.traits.contains(.capital)
  }

  private mutating func markNewline() {
    guard let last = tokens.last else { return }
    mark(last.after.contains(.newline) ? .blankLine : .newline)
    if last.after.contains(.newline) { dropQuotation() }
  }

  private mutating func markQuote(_ scalar: Unicode.Scalar) {
    if scalar == "\"" ? quotation != nil : scalar == "”" || scalar == "»" {
      closeQuotation()
    } else if quotation == nil {
      openQuotation(single: false)
    }
  }

  private mutating func openQuotation(single: Bool) {
    quotation = tokens.count
    quotationIsSingle = single
  }

  private mutating func closeQuotation() {
    mark(.closingQuote)
    quotation = nil
  }

  /// Whether a “‘” is closed by a “’” that ends a word, within a few dozen words.
  private var closesLater: Bool {
    let window = scalars[(position + 1)...].prefix(240)
    return window.indices.contains { index in
      scalars[index] == "’" && (index + 1 == scalars.count || !scalars[index + 1].isLetter)
    }
  }

  /// A quotation that was never closed is a slip, not a quotation.
  private mutating func dropQuotation() {
    guard let start = quotation else { return }
    for index in start..<tokens.count { tokens[index].traits.remove(.quoted) }
    quotation = nil
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }

  var isLetter: Bool {
    value < 0x80
      ? (0x61...0x7A).contains(value | 0x20)
      : properties.isAlphabetic
  }

  var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" || self == "＇" }

  /// Letters, digits, and the marks that combine with the letter before.
  var isWordPart: Bool {
    if isLetter || isDigit { return true }
    return value >= 0x300 && [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }
}

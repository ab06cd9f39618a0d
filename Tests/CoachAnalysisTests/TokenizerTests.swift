import Testing

@testable import CoachAnalysis

@Suite struct TokenizerTests {
  @Test(
    "Tokens fall where the marks are",
    arguments: [
      "«I» «want» «this» «ward».",
      "«A» «follow»-«up», «please»",
      "«It» «cost» «£1,200», «or» «3.5%» «more»",
      "«Café» «naïve» «Zoë»",
      "«Cafe\u{301}» «next»",
      "👍🏽 «yes» 👩‍👩‍👧 «ok»",
      "«one»\r\n«two»\r«three»",
      "«don’t» «O'Brien's»",
      "«日本» «ok»",
      "",
      "…",
    ])
  func offsets(marked: String) {
    let example = MarkedText(marked)
    let tokens = Tokenizer.tokens(of: Array(example.text.unicodeScalars)).filter(\.isWord)
    #expect(MarkedText.marking(tokens.map(\.range), in: example.text) == marked)
  }

  @Test(
    "Contractions read alike with and without their apostrophes",
    arguments: [
      ("I'd love it", "i would love it"), ("I’d love it", "i would love it"),
      ("id love it", "i would love it"), ("can't", "can not"), ("cant", "can not"),
      ("won't", "will not"), ("we're", "we are"), ("they've", "they have"),
      ("wouldn't've", "would not have"), ("it's", "it is"), ("company's", "company"),
      ("gonna", "going to"), ("Let's", "let us"),
    ])
  func contractions(text: String, forms: String) {
    #expect(read(text).tokens.map(\.form).joined(separator: " ") == forms)
  }

  @Test(
    "Words that only look like contractions stay what they are",
    arguments: ["well", "were", "shell", "hell", "wed", "its"])
  func lookalikes(word: String) {
    #expect(read(word).tokens.map(\.form) == [word])
  }

  @Test(
    "The inflections of a word share one stem",
    arguments: [
      ["want", "wants", "wanted", "wanting"], ["carry", "carries", "carried", "carrying"],
      ["plan", "plans", "planned", "planning"], ["hope", "hopes", "hoped", "hoping"],
      ["take", "took", "taken", "taking"], ["excite", "excited", "exciting"],
      ["forty", "40"], ["loaf", "loaves"], ["teach", "taught", "teaches"],
    ])
  func stems(words: [String]) {
    #expect(Set(words.map(Stemmer.stem)).count == 1)
  }

  @Test("Numbers are marked in digits and in words, and “one” is no number")
  func numbers() {
    let tokens = read("Nine of 40 beds, 12% less, one day, a dozen").tokens
    #expect(
      tokens.filter { $0.traits.contains(.number) }.map(\.form) == ["nine", "40", "12", "dozen"])
  }

  @Test(
    "Words inside quotation marks are marked, and an unclosed mark is a slip",
    arguments: [
      ("He said \"I want it\" twice", ["i", "want", "it"]),
      ("He said “I want it” twice", ["i", "want", "it"]),
      ("He said ‘I want it’ twice", ["i", "want", "it"]),
      ("He said \"I want it", []), ("It's the team’s choice", []),
    ])
  func quotations(text: String, quoted: [String]) {
    #expect(read(text).tokens.filter { $0.traits.contains(.quoted) }.map(\.form) == quoted)
  }

  private func read(_ text: String) -> Reading { Reading(text) }
}

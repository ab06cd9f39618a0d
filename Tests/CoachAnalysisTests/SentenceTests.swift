import Testing

@testable import CoachAnalysis

@Suite struct SentenceTests {
  @Test(
    "Sentences end where the marks end",
    arguments: [
      "«I want this. » «Thank you».",
      "«Dr. Finnegan said so. » «I agree».",
      "«It cost 3.5 million. » «Really? » «Yes! » «Good».",
      "«J. Smith led it. » «So did I. » «Thanks».",
      "«Well… maybe. » «I want it».",
      "«We use node.js here. » «I like it».",
      "«first line\n» «second line»",
      "«She said \"really?\" and left. » «I stayed».",
      "«I came at 9 a.m. today. » «It was fine».",
      "«no capitals here. » «none there either».",
    ])
  func punctuation(marked: String) {
    let plain = marked.replacing("» «", with: "|").filter { $0 != "«" && $0 != "»" }
    let reading = Reading(plain.replacing("|", with: ""))
    let wanted = plain.split(separator: "|").map(words)
    #expect(reading.sentences.map { words(of: reading, in: $0) } == wanted)
  }

  @Test("A recogniser's words are divided where a new thought opens")
  func speech() {
    let reading = Reading(
      "um yeah i think thats everything really so i worked nights at two places for six years "
        + "and i ran the big one but i never had a day off sick thanks for seeing me")
    #expect(
      reading.sentences.map { words(of: reading, in: $0) } == [
        "um yeah i think thats everything really",
        "so i worked nights at two places for six years", "and i ran the big one",
        "but i never had a day off sick", "thanks for seeing me",
      ])
  }

  @Test("Given sentences are used exactly, with or without the text")
  func given() {
    let sentences = ["I want it. Now.", "👍", "Thank you"]
    let joined = Reading("", sentences: sentences)
    let whole = Reading("I want it. Now. 👍 Thank you", sentences: sentences)
    #expect(joined.sentences == [0..<4, 4..<4, 4..<6])
    #expect(joined.sentences == whole.sentences)
    #expect(joined.slice(joined.scalarRange(of: 4..<6)) == "Thank you")
  }

  @Test(
    "Clauses begin at a new subject, a conjunction or a pause",
    arguments: [
      ("I have never led nights, but I ran days.", ["I have never led nights", "but I ran days"]),
      ("The work is hard and I love it.", ["The work is hard", "and I love it"]),
      ("Beds, letters and nights are short.", ["Beds, letters and nights are short"]),
      ("It is simple; this is my place.", ["It is simple", "this is my place"]),
    ])
  func clauses(text: String, clauses: [String]) {
    let reading = Reading(text)
    #expect(reading.clauses.map { reading.slice(reading.scalarRange(of: $0)) } == clauses)
  }

  private func words(_ text: some StringProtocol) -> String {
    let reading = Reading(String(text))
    return words(of: reading, in: reading.tokens.indices)
  }

  private func words(of reading: Reading, in range: Range<Int>) -> String {
    reading.tokens[range].filter(\.isWord).map { reading.slice($0.range) }.joined(separator: " ")
  }
}

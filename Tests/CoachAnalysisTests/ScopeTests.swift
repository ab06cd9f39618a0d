import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct ScopeTests {
  @Test(
    "A wish counts when it is the speaker's own, now and meant",
    arguments: [
      "I want this job.", "I can't wait, I want this job.", "Not only do I want this job.",
      "I have no doubt that I want this job.", "I don't need the money but I want this job.",
      "I'd be lying if I said less: I want this job.", "My friend laughed, and I want this job.",
      "I used to sell cars, but now I want this job.",
    ])
  func meant(text: String) throws {
    #expect(try labels(text).contains("wants-role"))
  }

  @Test(
    "A wish does not count when it is denied, quoted, past, supposed or another's",
    arguments: [
      "I do not want this job.", "I don't think I want this job.", "I never said I want this job.",
      "I'm not saying I want this job.", "Everyone told me to say I want this job.",
      "People come in here and say “I want this job”.", "If I were younger I want this job.",
      "Years ago I wanted this job.", "I used to want this job.",
      "My brother says I want this job.", "The other candidates want this job.",
    ])
  func unmeant(text: String) throws {
    #expect(try !labels(text).contains("wants-role"))
  }

  @Test("A scope ends at its reach, at an ender and at the end of its sentence")
  func reach() throws {
    let scope = PatternBook.Scope(
      name: "negation", triggers: [source("not")], pseudo: [source("not only")],
      ends: [source("but")], direction: .forward, reach: 3)
    #expect(covered("it is not a b c d e", by: scope) == ["a", "b", "c"])
    #expect(covered("it is not a but b c", by: scope) == ["a"])
    #expect(covered("it is not. a b c", by: scope) == [])
    #expect(covered("it is not only a b c", by: scope) == [])
  }

  @Test("A backward scope covers what stands before its trigger")
  func backward() {
    let scope = PatternBook.Scope(
      name: "past", triggers: [source("ago")], pseudo: [], ends: [source("but")],
      direction: .backward, reach: 4)
    #expect(covered("x but a b c ago d", by: scope) == ["a", "b", "c"])
  }

  private func source(_ text: String) -> PatternBook.Source {
    PatternBook.Source(text, place: Place(path: "p", line: 1, column: 1))
  }

  private func covered(_ text: String, by scope: PatternBook.Scope) -> [String] {
    var lexicon = Lexicon()
    let finder = ScopeFinder(
      [scope], lexicon: &lexicon, classes: ClassTable([], lexicon: &lexicon))
    let tagged = TaggedText(Reading(text), context: ContextWords(.init()), lexicon: lexicon)
    let cover = finder.cover(of: tagged)
    let tokens = tagged.reading.tokens
    return tokens.indices.filter { cover.forward[$0] | cover.backward[$0] != 0 }
      .map { tokens[$0].form }.filter { $0 != "but" }
  }

  private func labels(_ text: String) throws -> Set<Label> {
    let card = try Fixtures.analyst.get().score(
      text + " It has been a long day and the rain has not stopped since the morning.")
    return Set(card.sentences.flatMap { $0 })
  }
}

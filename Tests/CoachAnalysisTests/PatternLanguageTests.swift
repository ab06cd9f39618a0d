import CoachCore
import Testing

@testable import CoachAnalysis

@Suite struct PatternLanguageTests {
  @Test(
    "A pattern matches the marked words",
    arguments: [
      ("i want", "Yes «I want» it"), ("~want", "She «wanted» it"), ("want*", "He is «wanting»"),
      ("( red | dark blue ) van", "A «dark blue van» came"),
      ("very [very] good", "A «very good» day"),
      ("very [very] good", "A «very very good» day"), ("i .. job", "«I want this fine job»"),
      ("i ..2 job", "I want this fine job"), ("i .. job", "I do not want a job"),
      ("i .. job", "I am here. The job is there"), ("{colour} van", "A «red van»"),
      ("{colour} van", "A «sky blue van»"), ("^ i want", "«I want» what I want"),
      ("want it $", "I want it and «want it»"), ("# beds", "There are «nine beds» and «40 beds»"),
      ("<company> and <interviewer>", "«St Brannoc and Orla»"), ("<role>", "a «ward sister»"),
      ("<fact> <fact>", "the «discharge letters» are late"), ("<name>", "In «Leeds» it rained"),
      (", but", "Not now, «but» soon"), (", but", "all but one"), ("i'd go", "«Id go» or «I’d go»"),
      ("we're here", "«We're here»"), ("follow-up", "a «follow up»"), ("naïve", "so «NAÏVE»"),
      ("a | b c", "x «b c» «a»"), ("so (a | a b) [c]", "«so a b c»"),
    ])
  func matching(pattern: String, marked: String) throws {
    let example = MarkedText(marked)
    #expect(
      MarkedText.marking(try matches(of: pattern, in: example.text), in: example.text) == marked)
  }

  @Test(
    "A faulty pattern tells where it is wrong and what to write",
    arguments: [
      ("i want (this", 7, "Found '(' that is never closed; write ')' after it."),
      ("i want this)", 11, "Found ')' with nothing to close; take it out or open it before."),
      (
        "{colur} van", 0,
        "Found '{colur}', which is no class of classes.yaml that stands before it."
      ),
      (
        "é <compny>", 2,
        "Found '<compny>', which is no slot; the slots are name, role, company, interviewer, fact, doubt, promised."
      ),
      ("i ..99 job", 2, "Found a gap of 99 words; it may be 1 to 12 wide."),
      ("i . job", 2, "Found '.', which stands in no pattern; write '..' for a gap."),
      ("~ want", 0, "Found '~' without a plain word behind it; write '~want'."),
      ("[a] [b]", 0, "Found a pattern that matches nothing at all; make one word necessary."),
      (".. job", 0, "Found a pattern that begins with a gap; begin with a word."),
      (
        "a ( | b)", 4,
        "Found nothing where words were expected; write a word or take the bracket or bar out."
      ),
      ("what?", 4, "Found '?', which has no meaning here; take it out."),
      ("{colour", 0, "Found no end of a class's name; write '{name}'."),
    ])
  func faults(pattern: String, offset: Int, message: String) {
    let errors = PatternLibrary(book(pattern), kinds: [.closing]).errors
    #expect(errors.map(\.offset) == [offset])
    #expect(errors.map(\.message) == [message])
    #expect(errors.map(\.diagnostic.place) == [Place(path: "p", line: 3, column: 7 + offset)])
  }

  @Test("A name that is nearly right is suggested")
  func suggestions() {
    let errors = PatternLibrary(book("{colur} van"), kinds: [.closing]).errors
    #expect(errors.map(\.suggestion) == ["colour"])
  }

  @Test("Brackets may stand only so deep in brackets")
  func depth() {
    let pattern = String(repeating: "(", count: 5000) + "a"
    let errors = PatternLibrary(book(pattern), kinds: [.closing]).errors
    #expect(errors.map(\.offset) == [PatternParser.deepest])
  }

  @Test("Every shipped pattern compiles")
  func shipped() {
    #expect(Analyst.faults(in: Fixtures.book) == [])
    #expect(Set(Fixtures.book.rules[.closing, default: []].map(\.label)) == Fixtures.closingLabels)
    #expect(Fixtures.book.rules[.question, default: []].count == 17)
    #expect(Fixtures.book.rules[.letter, default: []].count == 21)
  }

  @Test("A hostile pattern on ten thousand words ends, and finds what is there")
  func hostile() throws {
    let text = Array(repeating: "a", count: 10_000).joined(separator: " ")
    let pattern = "a ..12 [a] ..12 (a | a a) b"
    #expect(try matches(of: pattern, in: text) == [])
    #expect(try matches(of: pattern, in: text + " b").count == 1)
  }

  private func matches(of pattern: String, in text: String) throws -> [Range<Int>] {
    let library = PatternLibrary(book(pattern), kinds: [.closing])
    #expect(library.errors == [])
    let found = library.find(
      .closing, in: Reading(text), context: ContextWords(Fixtures.context))
    return found.hits.map { found.text.reading.scalarRange(of: $0.range) }
  }

  private func book(_ pattern: String) -> PatternBook {
    let place = Place(path: "p", line: 3, column: 7)
    let members = ["red", "~blue", "sky blue"].map { PatternBook.Source($0, place: place) }
    let not = PatternBook.Source("not", place: place)
    return PatternBook(
      classes: [.init(name: "colour", members: members)],
      scopes: [
        .init(
          name: "negation", triggers: [not], pseudo: [], ends: [], direction: .forward, reach: 3)
      ],
      rules: [.closing: [.init(label: "x", find: [.init(pattern, place: place)])]])
  }
}

extension Fixtures {
  static let closingLabels = Set(checklist.signals.map(\.id) + checklist.warnings.map(\.id))
}

import CoachCore

/// All patterns of a book, compiled.
///
/// Each kind of text has a lexicon of its own over that of classes and scopes, so that how a text
/// is read does not depend on which other kinds were compiled.
struct PatternLibrary: Sendable {
  private let scopes: ScopeFinder
  private let common: Lexicon
  private var kinds: [TextKind: (rules: RuleSet, lexicon: Lexicon)] = [:]
  /// Every fault, in the order of the book.
  let errors: [PatternError]

  init(_ book: PatternBook, kinds: Set<TextKind>) {
    var common = Lexicon()
    let classes = ClassTable(book.classes, lexicon: &common)
    scopes = ScopeFinder(book.scopes, lexicon: &common, classes: classes)
    var errors = classes.errors + scopes.patterns.errors
    for kind in TextKind.allCases where kinds.contains(kind) {
      var lexicon = common
      let rules = RuleSet(
        book.rules[kind] ?? [], lexicon: &lexicon, classes: classes, scopes: scopes)
      self.kinds[kind] = (rules, lexicon)
      errors += rules.errors
    }
    self.common = common
    self.errors = errors
  }

  /// What the rules of `kind` find in a text.
  func find(_ kind: TextKind, in reading: Reading, context: ContextWords) -> Findings {
    let own = kinds[kind]
    var text = TaggedText(reading, context: context, lexicon: own?.lexicon ?? common)
    let cover = scopes.cover(of: text)
    text.negating = cover.negating
    return Findings(text: text, hits: own?.rules.hits(in: text, cover: cover) ?? [])
  }
}

/// The labels of a text, before anything is made of them.
struct Findings {
  let text: TaggedText
  let hits: [LabelHit]

  func hits(of label: Label) -> [LabelHit] { hits.filter { $0.label == label } }

  /// The labels of each sentence, each once, in the order of `labels`.
  func bySentence(_ labels: [Label]) -> [[Label]] {
    var found = Array(repeating: Set<Label>(), count: text.reading.sentences.count)
    for hit in hits { found[hit.sentence].insert(hit.label) }
    return found.map { set in labels.filter(set.contains) }
  }

  func evidence(of label: Label, why: String) -> [Evidence] {
    Quoting(reading: text.reading).evidence(for: hits(of: label), why: why)
  }
}

import CoachCore

/// All patterns of a book, compiled over one lexicon.
struct PatternLibrary: Sendable {
  private var lexicon = Lexicon()
  private let scopes: ScopeFinder
  private var rules: [TextKind: RuleSet] = [:]
  /// Every fault, in the order of the book.
  let errors: [PatternError]

  init(_ book: PatternBook, kinds: Set<TextKind>) {
    let classes = ClassTable(book.classes, lexicon: &lexicon)
    scopes = ScopeFinder(book.scopes, lexicon: &lexicon, classes: classes)
    var errors = classes.errors + scopes.patterns.errors
    for kind in TextKind.allCases where kinds.contains(kind) {
      let set = RuleSet(
        book.rules[kind] ?? [], lexicon: &lexicon, classes: classes, scopes: scopes)
      rules[kind] = set
      errors += set.errors
    }
    self.errors = errors
  }

  /// What the rules of `kind` find in a text.
  func find(_ kind: TextKind, in reading: Reading, context: ContextWords) -> Findings {
    var text = TaggedText(reading, context: context, lexicon: lexicon)
    let cover = scopes.cover(of: text)
    text.negating = cover.negating
    return Findings(text: text, hits: rules[kind]?.hits(in: text, cover: cover) ?? [])
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

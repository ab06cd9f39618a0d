import CoachCore

/// Words that carry a label, in one sentence.
struct LabelHit: Sendable, Equatable {
  var label: Label
  /// Tokens.
  var range: Range<Int>
  /// The number of the sentence, from 0.
  var sentence: Int
}

/// The rules of one kind of text, compiled.
struct RuleSet: Sendable {
  private enum Part: Sendable { case find, findWithFact, unless }

  private var rules: [PatternBook.Rule] = []
  private var vetoes: [UInt8] = []
  private(set) var patterns = PatternSet()
  private var owners: [(rule: Int, part: Part)] = []
  private(set) var errors: [PatternError] = []

  init(
    _ rules: [PatternBook.Rule], lexicon: inout Lexicon, classes: ClassTable, scopes: ScopeFinder
  ) {
    self.rules = rules
    for (index, rule) in rules.enumerated() {
      vetoes.append(mask(of: rule, scopes: scopes))
      for (part, sources) in [
        (Part.find, rule.find), (.findWithFact, rule.findWithFact), (.unless, rule.unless),
      ] {
        for source in sources {
          _ = patterns.add(source, lexicon: &lexicon, classes: classes)
          owners.append((index, part))
        }
      }
    }
    errors += patterns.errors
  }

  private mutating func mask(of rule: PatternBook.Rule, scopes: ScopeFinder) -> UInt8 {
    var mask: UInt8 = 0
    for name in rule.vetoes {
      if let bit = scopes.mask(of: name) {
        mask |= bit
      } else if let source = rule.find.first ?? rule.findWithFact.first {
        errors.append(unknown(name, of: rule, at: source, names: scopes.names))
      }
    }
    return mask
  }

  private func unknown(
    _ name: String, of rule: PatternBook.Rule, at source: PatternBook.Source, names: [String]
  ) -> PatternError {
    PatternFault(
      offset: 0,
      message: "Found the veto '\(name)' on \(rule.label), which is no scope of scopes.yaml.",
      suggestion: Spelling.nearest(to: name, in: names)
    ).at(source)
  }

  /// What stands in the text, in the order of its words.
  func hits(in text: TaggedText, cover: ScopeCover) -> [LabelHit] {
    let found = PatternSearch.hits(of: patterns, in: text)
    let barred = barred(by: found, in: text.reading)
    var known: [Int: Bool] = [:]
    return found.compactMap { hit -> LabelHit? in
      let owner = owners[hit.pattern]
      let sentence = text.reading.sentenceOf[hit.range.lowerBound]
      guard owner.part != .unless, !barred.contains(Spot(rule: owner.rule, sentence: sentence)),
        !cover.covers(hit.range, with: vetoes[owner.rule])
      else { return nil }
      if owner.part == .findWithFact, !recalls(sentence, in: text, known: &known) { return nil }
      return LabelHit(label: rules[owner.rule].label, range: hit.range, sentence: sentence)
    }
  }

  private struct Spot: Hashable {
    var rule: Int
    var sentence: Int
  }

  /// Sentences in which a rule's `unless` matched.
  private func barred(by hits: [PatternHit], in reading: Reading) -> Set<Spot> {
    Set(
      hits.lazy.filter { owners[$0.pattern].part == .unless }.map {
        Spot(rule: owners[$0.pattern].rule, sentence: reading.sentenceOf[$0.range.lowerBound])
      })
  }

  private func recalls(_ sentence: Int, in text: TaggedText, known: inout [Int: Bool]) -> Bool {
    if let answer = known[sentence] { return answer }
    let recall = text.context.recall(text.reading.sentences[sentence], in: text.reading)
    known[sentence] = recall.isClear
    return recall.isClear
  }
}

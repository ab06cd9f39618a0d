import CoachCore

/// Decides whether words could be said unchanged in an interview somewhere else.
///
/// Specific is a sentence with something that was told, a number, or a name beyond the bare names
/// of company, role and interviewer (codebook, part 6); also one that tells why this place ("because
/// you still bake your own bread") or what the visit held ("for showing me the oven").
struct LevelJudge {
  let text: TaggedText

  /// The level of a hit, `generic` or `specific`.
  func level(of hit: LabelHit) -> Level {
    let sentence = text.reading.sentences[hit.sentence]
    if isParticular(sentence) || givesReason(sentence) || namesVisit(sentence) { return .specific }
    let content = sentence.count { FunctionWords.isContent(text.reading.tokens[$0]) }
    let isSpecific = Self.specificByNature.contains(hit.label) && content >= Self.vagueBelow
    return isSpecific ? .specific : .generic
  }

  /// A result that was reached, or something that was learned today, is particular unless vague.
  private static let specificByNature: Set<Label> = ["proof", "learned"]
  /// Content words under which such a sentence is vague.
  private static let vagueBelow = 4

  /// "because you …", with something to it.
  private func givesReason(_ sentence: Range<Int>) -> Bool {
    sentence.dropLast(2).contains { index in
      form(index) == "because" && Self.theirs.contains(form(index + 1))
        && contents(of: index + 2..<sentence.upperBound) >= Self.reasonFrom
    }
  }

  /// "for showing me …", with something shown that not every interview has.
  private func namesVisit(_ sentence: Range<Int>) -> Bool {
    sentence.dropLast(3).contains { index in
      form(index) == "for" && Self.showing.contains(form(index + 1))
        && Self.us.contains(form(index + 2))
        && contents(of: index + 3..<sentence.upperBound) > 0
    }
  }

  private func form(_ index: Int) -> String { text.reading.tokens[index].form }

  private func contents(of range: Range<Int>) -> Int {
    range.count { index in
      let token = text.reading.tokens[index]
      return FunctionWords.isContent(token) && !Self.bland.contains(token.form)
    }
  }

  private static let theirs: Set<String> = ["you", "your"]
  private static let us: Set<String> = ["me", "us"]
  private static let showing: Set<String> = [
    "showing", "walking", "telling", "letting", "teaching", "explaining", "lending",
  ]
  /// Content words from which a reason is more than praise.
  private static let reasonFrom = 2
  /// Praise, courtesy and what any firm has.
  private static let bland: Set<String> = [
    "amazing", "best", "business", "care", "chance", "culture", "excellent", "firm", "friendly",
    "honestly", "kind", "kindness", "leader", "mission", "nice", "office", "opportunity",
    "organisation", "organization", "reputation", "success", "values", "welcoming", "wonderful",
    "around", "little", "today", "truly", "visit",
  ]

  private func isParticular(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      let slots = text.context.slots(at: index, in: text.reading)
      return slots.contains(.fact) || slots.contains(.doubt) || slots.contains(.promised)
        || slots.contains(.number) || text.context.namesMore(at: index, in: text.reading)
    }
  }
}

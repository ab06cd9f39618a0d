import CoachCore

/// Decides whether words could be said unchanged in an interview somewhere else.
///
/// Specific is a sentence with something that was told, a number, or a name beyond the bare names
/// of company, role and interviewer (codebook, part 6).
struct LevelJudge {
  let text: TaggedText

  /// The level of a hit, `generic` or `specific`.
  func level(of hit: LabelHit) -> Level {
    let sentence = text.reading.sentences[hit.sentence]
    if isParticular(sentence) { return .specific }
    let content = sentence.count { FunctionWords.isContent(text.reading.tokens[$0]) }
    let isSpecific = Self.specificByNature.contains(hit.label) && content >= Self.vagueBelow
    return isSpecific ? .specific : .generic
  }

  /// A result that was reached, or something that was learned today, is particular unless vague.
  private static let specificByNature: Set<Label> = ["proof", "learned"]
  /// Content words under which such a sentence is vague.
  private static let vagueBelow = 4

  private func isParticular(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      let slots = text.context.slots(at: index, in: text.reading)
      return slots.contains(.fact) || slots.contains(.doubt) || slots.contains(.promised)
        || slots.contains(.number) || text.context.namesMore(at: index, in: text.reading)
    }
  }
}

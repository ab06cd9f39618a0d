import CoachCore

/// Facts that are told and never wanted back, or wanted back and never told; the ladder.
extension ScriptReader {
  mutating func checkFacts(of script: Script) {
    let planted = Set(script.nodes.flatMap(\.plants))
    let wanted = Set(script.matchers.flatMap(\.facts))
    for fact in script.facts {
      guard let span = map.facts[fact.id] else { continue }
      let isUsed = wanted.contains(fact.id) || fact.answers != nil
      switch (planted.contains(fact.id), isUsed) {
      case (true, true): break
      case (true, false):
        reading.report(
          .neverAskedBack, "fact \"\(fact.id)\" is planted but never asked back", at: span)
      case (false, true):
        reading.report(
          .neverPlanted, "fact \"\(fact.id)\" is asked back but never planted", at: span)
      case (false, false):
        reading.report(.unusedFact, "fact \"\(fact.id)\" is never used", at: span)
      }
    }
  }

  mutating func checkQuestions(of script: Script) {
    let labels = Set(script.questions.categories.flatMap(\.labels).map(\.rawValue))
    guard !script.questions.categories.isEmpty, labels.isDisjoint(with: KnownLabels.rungs) else {
      return
    }
    reading.report(
      .noRung, "no category answers any of \(KnownLabels.rungs.joined(separator: ", "))",
      at: map.categories)
  }
}

extension Script {
  /// Every condition in the script, those of the facts themselves apart.
  fileprivate var matchers: [Matcher] {
    (nodes.flatMap(\.wants) + closing.wants).map(\.match)
      + questions.categories.compactMap(\.match)
  }
}

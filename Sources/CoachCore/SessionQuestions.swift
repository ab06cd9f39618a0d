/// "Do you have any questions for me?": the ladder, the interviewer's replies, the summary.
extension Session {
  func askForQuestions() -> [Effect] {
    guard let script else { return [.record(.closed)] }
    let setting: [Effect] =
      opening.part == .questions && stage == .waiting
      ? [.coach(.questionsSetting, script.setting)] : []
    return setting + [
      .interviewer(script.questions.ask, spot: .questions), .coach(.questionsHint),
    ]
  }

  func reply(to judgement: Judgement, in questions: QuestionState) -> [Effect] {
    guard let stage = script?.questions else { return [] }
    if judgement.asksNothing { return leaveOff(judgement, in: questions) }
    let replies = isStatement(judgement) ? [] : answers(to: judgement, in: questions)
    let isLast = questions.turns >= stage.max
    return replies + coaching(for: judgement, in: questions)
      + (isLast ? endQuestions(questions) : [])
  }

  /// "No, that is all": a fair end after questions; without any, the floor stays open once more.
  private func leaveOff(_ judgement: Judgement, in questions: QuestionState) -> [Effect] {
    guard lasting(questions.warnings, in: questions).contains("no-question") else {
      return endQuestions(questions)
    }
    if questions.turns == 1 { return [.coaching("no-question"), .coach(.questionsFloor)] }
    let category = script?.questions.categories.first { $0.labels.contains("no-question") }
    return (category.map { answer(from: $0, given: 0) } ?? []) + endQuestions(questions)
  }

  /// A remark that the interviewer lets stand: their script has no reply, or it repeats their words.
  private func isStatement(_ judgement: Judgement) -> Bool {
    guard judgement.labels.allSatisfy({ $0 == "statement" }) else { return false }
    return !judgement.readBack.isEmpty
      || (!judgement.labels.isEmpty && judgement.categories.isEmpty)
  }

  private func answers(to judgement: Judgement, in questions: QuestionState) -> [Effect] {
    guard let stage = script?.questions else { return [] }
    let fitting = judgement.categories.compactMap(stage.category)
    let asked = fitting.filter { !$0.isRemark }
    let categories = (asked.isEmpty ? fitting : asked).prefix(2)
    guard !categories.isEmpty else {
      if !judgement.readBack.isEmpty { return [] }
      return [.interviewer(stage.fallback, spot: .reply(category: nil))]
    }
    return categories.flatMap { answer(from: $0, given: questions.replies[$0.id, default: 0]) }
      .reduce(into: []) { effects, effect in
        if !effects.contains(effect) { effects.append(effect) }
      }
  }

  private func answer(from category: QuestionCategory, given: Int) -> [Effect] {
    guard let last = category.replies.last else { return [] }
    let wasTold = category.labels.contains(where: toldLabels.contains)
    let isUsedUp = given >= category.replies.count
    let words =
      (wasTold || isUsedUp ? category.again : nil)
      ?? (isUsedUp ? last : category.replies[given])
    return [.interviewer(words, spot: .reply(category: category.id))]
      + captures(of: category, given: given, in: words).map { .record(.captured($0)) }
  }

  /// A fact is captured when the reply that holds its value is given; with the first reply, when
  /// none spells it out.
  private func captures(of category: QuestionCategory, given: Int, in words: String) -> [Captured] {
    category.captures.filter { fact in
      guard !captured.contains(fact) else { return false }
      let value = fact.value.lowercased()
      let isSpelledOut = category.replies.contains { $0.lowercased().contains(value) }
      return words.lowercased().contains(value) || !isSpelledOut
    }
  }

  /// One line of coaching, about what matters most in this turn.
  private func coaching(for judgement: Judgement, in questions: QuestionState) -> [Effect] {
    let labels = judgement.labels
    if let warning = labels.first(where: questions.warnings.contains) {
      return [.coaching(warning)]
    }
    if !judgement.readBack.isEmpty { return [.coach(.questionsReadBack)] }
    if labels.contains(where: questions.askedAgain.contains) {
      return [.coach(.questionsAskedAgain)]
    }
    if let label = labels.first { return [.coaching(label)] }
    return judgement.categories.isEmpty ? [.coach(.questionsUnclear)] : []
  }

  /// Leaving among the questions still shows what was asked.
  func leave(_ questions: QuestionState) -> [Effect] {
    questions.turns > 0 ? [.record(.surveyed(review(of: questions)))] : [.record(.closed)]
  }

  func endQuestions(_ questions: QuestionState) -> [Effect] {
    guard let stage = script?.questions else { return [] }
    return [
      .interviewer(stage.end, spot: .end), .record(.surveyed(review(of: questions))),
    ]
  }

  /// "No, nothing" is made good by a question after it.
  private func lasting(_ warnings: [Label], in questions: QuestionState) -> [Label] {
    let hasAsked = questions.asked.contains { $0 != "no-question" && $0 != "statement" }
    return warnings.filter { $0 != "no-question" || !hasAsked }
  }

  private func review(of questions: QuestionState) -> LadderReview {
    let told = QuestionGuide.rungs.filter(toldLabels.contains)
    let asked = questions.asked.filter(QuestionGuide.rungs.contains)
    return LadderReview(
      asked: asked, told: told,
      missed: QuestionGuide.rungs.filter { !told.contains($0) && !asked.contains($0) },
      askedAgain: questions.askedAgain, captured: captured, readBack: questions.readBack,
      substance: questions.substance, warnings: lasting(questions.warnings, in: questions),
      turns: questions.turns)
  }
}

extension Script {
  /// Who is met and for which post, for somebody who did not come from the interview.
  fileprivate var setting: [String: String] {
    [
      "name": interviewer.name, "role": interviewer.role, "company": job.company,
      "job": job.role,
    ]
  }
}

extension QuestionCategory {
  /// Whether this answers a remark, which yields to any question in the same turn.
  fileprivate var isRemark: Bool {
    !labels.isEmpty && labels.allSatisfy { $0 == "statement" || $0 == "no-question" }
  }
}

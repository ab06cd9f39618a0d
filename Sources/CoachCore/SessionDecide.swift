/// The decisions: what follows from an event, given the state after it.
extension Session {
  public func effects(of event: Event, at moment: Milliseconds) -> [Effect] {
    switch (event, stage) {
    case (.opened, _): begin()
    case (.turned(.closing), _): stopClock() + invite(take: takes.count + 1)
    case (.turned(.questions), _): stopClock() + askForQuestions()
    case (.undone, _): repeatQuestion()
    case (.left, .closing(let closing)): leave(closing, at: moment)
    case (.left, .questions(let questions)): leave(questions)
    case (.left, _): [.record(.closed)]
    case (.answered(let text), .interview(let interview)): judge(text, at: interview)
    case (.answered(let text), .questions):
      [.judge(.question(text, captured: captured))]
    case (.answered, .closing(let closing)): hear(closing)
    case (.began, .closing(let closing)): startClock(of: closing)
    case (.judged, .interview(let interview)): react(in: interview)
    case (.judged(let judgement), .questions(let questions)):
      reply(to: judgement, in: questions)
    case (.clockExpired, .closing): bell()
    case (.finished(let asks), .closing(let closing)):
      end(closing, asksForTicks: asks, at: moment)
    case (.ticked, .closing(let closing)): [score(closing, at: moment)]
    case (.scored, .closing): departure == nil ? afterCard() : []
    case (.finished, .questions(let questions)): endQuestions(questions)
    case (.surveyed, .questions): [.record(.closed)]
    default: []
    }
  }

  private func begin() -> [Effect] {
    switch opening.part {
    case .interview: script.map { enter(.node($0.start)) } ?? []
    case .closing: invite(take: 1)
    case .questions: askForQuestions()
    }
  }

  /// Goes on to a node, a stage or the goodbye.
  func enter(_ destination: Destination) -> [Effect] {
    switch destination {
    case .node(let id):
      script?.node(id).map { [.interviewer($0.ask, spot: .node(id))] } ?? []
    case .closing: invite(take: takes.count + 1)
    case .questions: askForQuestions()
    case .end:
      script.map { [.interviewer($0.questions.end, spot: .end), .record(.closed)] } ?? []
    }
  }

  private func repeatQuestion() -> [Effect] {
    switch stage {
    case .interview: [.coach(.undoneAnswer, ["question": lastAsked?.text ?? ""])]
    case .questions: [.coach(.undoneQuestion, ["question": script?.questions.ask ?? ""])]
    case .waiting, .closing, .over: [.coach(.undoneStatement)]
    }
  }
}

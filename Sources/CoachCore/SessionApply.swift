/// The fold: how each event changes a session. Nothing is decided here.
extension Session {
  public mutating func apply(_ event: Event, at moment: Milliseconds) {
    switch event {
    case .answered(let text): answer(text, at: moment)
    case .turned(.closing(let way)): self.way = way
    case .undone: takeBack()
    case .left(let why): departure = why
    case .said(let speech): hear(speech, at: moment)
    case .judged(let judgement): note(judgement)
    case .scored(let report): file(report)
    case .captured(let fact): keep(fact)
    case .closed: stage = .over
    case .finished(let asksForTicks): finish(asksForTicks: asksForTicks)
    case .ticked(let labels): updateClosing { $0.ticks = labels.isEmpty ? nil : labels }
    case .drafted(let text): updateClosing { $0.draft = text }
    case .clockStarted(let face):
      updateClosing {
        $0.clock = RunningClock(face: face, startedAt: moment)
        $0.step = .speaking
      }
    case .clockMarked(let light): updateClosing { $0.clock?.light = light }
    case .clockExpired: updateClosing { $0.clock?.light = .red }
    case .graceEnded: updateClosing { $0.clock?.graceIsOver = true }
    case .clockStopped: updateClosing { $0.clock?.stoppedAt = moment }
    case .opened, .began, .turned(.questions), .surveyed, .unknown: break
    }
  }

  private mutating func answer(_ text: String, at moment: Milliseconds) {
    var before = self
    before.past = []
    past.append(before)
    switch stage {
    case .closing(var closing):
      closing.lines.append(.init(text: text, at: moment))
      switch closing.way {
      case .typed: break
      case .written: closing.step = .speaking
      case .spoken: closing.step = .transcribing
      }
      stage = .closing(closing)
    case .questions(var questions):
      questions.turns += 1
      stage = .questions(questions)
    case .waiting, .interview, .over: break
    }
  }

  private mutating func takeBack() {
    guard var before = past.popLast() else { return }
    before.past = past
    if case .closing(let now) = stage, case .closing(var then) = before.stage {
      then.clock = now.clock
      then.draft = now.draft
      if now.clock != nil { then.step = now.step }
      before.stage = .closing(then)
    }
    self = before
  }

  private mutating func hear(_ speech: Speech, at moment: Milliseconds) {
    guard let spot = speech.spot else { return }
    switch spot {
    case .node(let id):
      stage = .interview(InterviewState(node: id))
      for fact in script?.node(id)?.plants ?? [] where !planted.contains(fact) {
        planted.append(fact)
      }
    case .followUp: asked[spot, default: 0] += 1
    case .closing(let take):
      past = []
      stage = .closing(ClosingState(take: take, way: way, invitedAt: moment))
    case .questions:
      past = []
      stage = .questions(QuestionState())
    case .reply(let category):
      updateQuestions { $0.replies[category ?? "-", default: 0] += 1 }
    case .end: break
    }
    if speech.speaker == .interviewer, spot != .end { lastAsked = speech }
  }

  private mutating func note(_ judgement: Judgement) {
    if case .interview(var interview) = stage {
      interview.met.addNew(judgement.met)
      stage = .interview(interview)
    }
    let settled = settledLabels
    updateQuestions { $0.note(judgement, settled: settled) }
  }

  /// The last word on a matter replaces what was said before.
  private mutating func keep(_ fact: Captured) {
    if let index = captured.firstIndex(where: { $0.key == fact.key }) {
      captured[index] = fact
    } else {
      captured.append(fact)
    }
  }

  private mutating func file(_ report: TakeReport) {
    guard case .closing(var closing) = stage else { return }
    takes.append(Take(text: closing.words.inTime, report: report))
    closing.step = .reviewed
    past = []
    stage = .closing(closing)
  }

  private mutating func finish(asksForTicks: Bool) {
    updateClosing { closing in
      guard closing.step != .reviewed else { return }
      if closing.awaitsTranscript {
        closing.step = .transcribing
      } else if asksForTicks, !closing.lines.isEmpty {
        closing.step = .ticking
      }
    }
  }

  private mutating func updateClosing(_ change: (inout ClosingState) -> Void) {
    guard case .closing(var closing) = stage else { return }
    change(&closing)
    stage = .closing(closing)
  }

  private mutating func updateQuestions(_ change: (inout QuestionState) -> Void) {
    guard case .questions(var questions) = stage else { return }
    change(&questions)
    stage = .questions(questions)
  }
}

extension Session {
  /// Question labels that the interviewer has answered without being asked.
  var toldLabels: [Label] { planted.compactMap { script?.fact($0)?.answers } }

  /// Labels that need no asking any more: told in passing, or asked and answered in full.
  fileprivate var settledLabels: [Label] {
    guard case .questions(let questions) = stage else { return [] }
    return toldLabels + questions.asked.filter { !isHeldBack($0) }
  }

  /// Whether the interviewer still holds back what a label asks for, as a vague first reply does.
  private func isHeldBack(_ label: Label) -> Bool {
    (script?.questions.categories ?? []).contains { category in
      category.labels.contains(label)
        && category.captures.contains { fact in !captured.contains { $0.key == fact.key } }
    }
  }
}

extension QuestionState {
  fileprivate mutating func note(_ judgement: Judgement, settled: [Label]) {
    let labels = judgement.labels
    let again =
      judgement.readBack.isEmpty
      ? labels.filter { settled.contains($0) && QuestionGuide.rungs.contains($0) } : []
    let hasAsked = asked.contains { $0 != "statement" }
    let worrying = labels.filter {
      QuestionGuide.warnings.contains($0)
        && ($0 != "no-question" || (judgement.asksNothing && !hasAsked))
    }
    askedAgain.addNew(again)
    warnings.addNew(worrying)
    asked.addNew(labels)
    if judgement.labels.contains(where: QuestionGuide.substance.contains) { substance += 1 }
    readBack.addNew(judgement.readBack)
  }
}

extension Judgement {
  /// Whether the candidate says that there is nothing to ask, and asks nothing beside.
  var asksNothing: Bool {
    labels.contains("no-question")
      && labels.allSatisfy { $0 == "no-question" || $0 == "statement" }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func addNew(_ elements: [Element]) {
    for element in elements where !contains(element) { append(element) }
  }
}

extension QuestionGuide {
  /// The ladder of the codebook's part 3, in the order in which it is climbed.
  public static let rungs: [Label] = [
    "next-step", "another-round", "decision-date", "follow-up-ok", "contact-channel",
    "need-anything",
  ]
  public static let substance: [Label] = ["role", "team", "company", "interviewer"]
  public static let warnings: [Label] = ["pay-perks", "verdict", "basics", "no-question"]
}

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
    case .captured(let fact): captured.append(fact)
    case .closed: stage = .over
    case .finished(let asksForTicks): finish(asksForTicks: asksForTicks)
    case .ticked(let labels): updateClosing { $0.ticks = labels }
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
      if closing.way == .written { closing.step = .speaking }
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
      if now.clock != nil { then.step = .speaking }
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
    if speech.speaker == .interviewer, spot.asks { lastAsked = speech }
  }

  private mutating func note(_ judgement: Judgement) {
    if case .interview(var interview) = stage {
      interview.met += judgement.met.filter { !interview.met.contains($0) }
      stage = .interview(interview)
    }
    let told = toldLabels
    updateQuestions { $0.note(judgement, told: told) }
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
      if closing.awaitsTranscript {
        closing.step = .transcribing
      } else if asksForTicks && !closing.lines.isEmpty {
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
}

extension Spot {
  /// Whether what is said here waits for an answer; a reply to the candidate's question does not.
  fileprivate var asks: Bool {
    switch self {
    case .reply, .end: false
    case .node, .followUp, .closing, .questions: true
    }
  }
}

extension QuestionState {
  fileprivate mutating func note(_ judgement: Judgement, told: [Label]) {
    for label in judgement.labels {
      if asked.contains(label) || told.contains(label) {
        if QuestionGuide.rungs.contains(label), !askedAgain.contains(label) {
          askedAgain.append(label)
        }
      }
      if QuestionGuide.warnings.contains(label), !warnings.contains(label) {
        warnings.append(label)
      }
      if !asked.contains(label) { asked.append(label) }
    }
    if judgement.labels.contains(where: QuestionGuide.substance.contains) { substance += 1 }
    readBack += judgement.readBack.filter { !readBack.contains($0) }
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

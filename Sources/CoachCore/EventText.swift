/// What a reader sees of a session: one rendering for every surface.
///
/// The REPL, a replay, an export and the golden transcripts all show these lines, so that none can
/// say different words.
public struct EventText: Sendable {
  let phrases: Phrasebook
  let checklist: Checklist
  let guide: QuestionGuide
  /// How the interviewer is called in front of a line.
  let interviewer: String
  /// The session's number, for the words that say where it was saved.
  let session: Int?

  public init(
    phrases: Phrasebook, checklist: Checklist, guide: QuestionGuide, interviewer: String?,
    session: Int?
  ) {
    self.phrases = phrases
    self.checklist = checklist
    self.guide = guide
    self.interviewer = interviewer ?? phrases.text(.nameInterviewer)
    self.session = session
  }

  /// The lines that show `event`, none where it is nothing to read.
  ///
  /// `includesInput`: Whether what the candidate said is shown too, as a replay does and a live
  /// session does not.
  public func lines(for event: Event, includesInput: Bool) -> [StyledLine] {
    switch event {
    case .said(let speech): spoken(speech)
    case .clockStarted(let face): clockStarted(face)
    case .clockMarked(let light): [light == .green ? clock(.clockGreen) : clock(.clockAmber)]
    case .clockExpired: [clock(.clockRed)]
    case .graceEnded: [clock(.clockGraceOver)]
    case .scored(let report):
      ScorecardText(phrases: phrases, checklist: checklist).lines(for: report)
    case .surveyed(let review): LadderText(phrases: phrases, guide: guide).lines(for: review)
    case .closed: saved
    case .answered(let text) where includesInput: said(by: .nameCandidate, text, .candidate)
    case .undone where includesInput: [note(.replayUndone)]
    case .finished where includesInput: [note(.replayDone)]
    case .turned(let turn) where includesInput: [note(turn.phrase)]
    case .ticked(let labels) where includesInput: [ticked(labels)]
    case .left(let why) where includesInput && why == .quit: [note(.replayLeft)]
    default: []
    }
  }

  private func spoken(_ speech: Speech) -> [StyledLine] {
    switch speech.speaker {
    case .interviewer: said(by: interviewer, speech.text, .interviewer)
    case .coach: said(by: phrases.text(.nameCoach), speech.text, .coach)
    }
  }

  private func said(by key: PhraseKey, _ text: String, _ style: StyledLine.Style) -> [StyledLine] {
    said(by: phrases.text(key), text, style)
  }

  private func said(by name: String, _ text: String, _ style: StyledLine.Style) -> [StyledLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let indent = String(repeating: " ", count: name.count + 1)
      return StyledLine(
        [.init(index == 0 ? "\(name):" : String(indent), style), .init(" \(line)")],
        hang: name.count + 2)
    }
  }

  private var saved: [StyledLine] {
    session.map { [StyledLine(phrases.text(.sessionClosed, ["session": "s\($0)"]), .faint)] } ?? []
  }

  private func clockStarted(_ face: ClockFace) -> [StyledLine] {
    let slots = ["limit": face.limit.clockText]
    return [StyledLine(phrases.text(.clockStarted, slots), .faint)]
  }

  private func clock(_ key: PhraseKey) -> StyledLine {
    let styles: [PhraseKey: StyledLine.Style] = [
      .clockGreen: .good, .clockAmber: .caution, .clockRed: .bad,
    ]
    return StyledLine(phrases.text(key), styles[key] ?? .faint)
  }

  private func note(_ key: PhraseKey) -> StyledLine { StyledLine(phrases.text(key), .faint) }

  private func ticked(_ labels: [Label]) -> StyledLine {
    guard !labels.isEmpty else { return note(.replayTickedNone) }
    let names = labels.map { checklist.signal($0)?.name ?? $0.rawValue }
    return StyledLine(
      phrases.text(.replayTicked, ["signals": names.joined(separator: "; ")]), .faint)
  }
}

extension Turn {
  fileprivate var phrase: PhraseKey {
    switch self {
    case .closing: .replayClosing
    case .questions: .replayQuestions
    }
  }
}

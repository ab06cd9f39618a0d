/// The closing statement: invitation, clock, end, ticks, card, retake.
extension Session {
  func invite(take: Int) -> [Effect] {
    let spot = Spot.closing(take: take)
    let hint = Effect.coach(Self.hints[way] ?? .closingHintTyped, ["limit": limitText])
    if take > 1 {
      return [.coach(.closingRetake, ["take": String(take)], spot: spot)] + lastChange + [hint]
    }
    guard let script, opening.part == .interview else {
      let key: PhraseKey = way == .written ? .closingInvitationWritten : .closingInvitation
      return [.coach(key, invitationSlots, spot: spot), hint]
    }
    return [.interviewer(script.closing.ask, spot: spot), hint]
  }

  /// The one thing that the card before asked to change.
  private var lastChange: [Effect] {
    takes.last?.report.card.change.map { [.coach(.closingLastChange, ["change": $0.say])] } ?? []
  }

  private static let hints: [Way: PhraseKey] = [
    .typed: .closingHintTyped, .written: .closingHintWritten, .spoken: .closingHintSpoken,
  ]

  private var invitationSlots: [String: String] {
    [
      "role": opening.context.role ?? "", "company": opening.context.company ?? "",
      "limit": limitText,
    ]
  }

  private var limitText: String { String(closingLimit.count / 1000) }

  /// The time that a closing of this session may take.
  public var closingLimit: Milliseconds { face.limit }

  private var face: ClockFace {
    if let limit = opening.limit { return ClockFace(limit: limit) }
    guard let script else { return ClockFace(limit: .seconds(90)) }
    return ClockFace(limit: script.closing.limit, warn: script.closing.warn)
  }

  func startClock(of closing: ClosingState) -> [Effect] {
    guard closing.way != .written, closing.clock == nil, closing.step == .thinking else {
      return []
    }
    return [.record(.clockStarted(face))]
  }

  /// Words of a spoken take that come while its clock runs are its transcript: the speaking is over.
  func hear(_ closing: ClosingState) -> [Effect] {
    switch closing.way {
    case .written: []
    case .typed: startClock(of: closing)
    case .spoken: stop(closing).isEmpty ? [] : stop(closing) + [.coach(.closingTranscript)]
    }
  }

  /// Stops a clock that would be left running behind.
  func stopClock() -> [Effect] {
    guard case .closing(let closing) = stage else { return [] }
    return stop(closing)
  }

  private func stop(_ closing: ClosingState) -> [Effect] {
    closing.clock?.isRunning == true ? [.record(.clockStopped)] : []
  }

  func bell() -> [Effect] {
    guard let words = script?.closing.onExpire, opening.part == .interview else { return [] }
    return [.interviewer(words)]
  }

  func end(_ closing: ClosingState, asksForTicks: Bool, at moment: Milliseconds) -> [Effect] {
    let stop = stop(closing)
    if closing.step == .reviewed { return enter(.end) }
    if closing.step == .transcribing && closing.lines.isEmpty {
      return stop + [.coach(.closingTranscript)]
    }
    if closing.step == .ticking { return stop + [.coach(.closingTicks)] }
    return stop + [score(closing, at: moment)]
  }

  func score(_ closing: ClosingState, at moment: Milliseconds) -> Effect {
    let words = closing.words
    return .score(
      .init(
        take: closing.take, way: closing.way, text: words.inTime, late: words.late,
        timing: closing.timing(at: moment), ticks: closing.ticks))
  }

  func afterCard() -> [Effect] {
    guard opening.part == .interview else { return [.coach(.closingAfterCard)] }
    return [.coach(endsWithClosing ? .closingAfterCardEnd : .closingAfterCardInterview)]
  }

  /// Whether the script goes from the closing statement to the goodbye, without questions.
  var endsWithClosing: Bool { opening.part == .interview && script?.closing.next == .end }

  /// Leaving in mid-statement scores what was said: nobody's words go unread.
  func leave(_ closing: ClosingState, at moment: Milliseconds) -> [Effect] {
    stop(closing) + (closing.hasUnreadWords ? [score(closing, at: moment)] : []) + [
      .record(.closed)
    ]
  }
}

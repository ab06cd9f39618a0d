import CoachCore
import Testing

@Suite("A session as a reader sees it")
struct EventTextTests {
  @Test("shows every line of a speech under its speaker")
  func severalLines() {
    #expect(
      shown(.said(Speech(speaker: .interviewer, text: "Well.\nWhy us?")))
        == ["Dana: Well.", "      Why us?"])
  }

  @Test(
    "shows what the candidate did in a replay, and not while they do it",
    arguments: [
      (Event.answered("Yes."), "name.candidate: Yes."), (.undone, "replay.undone"),
      (.finished(asksForTicks: true), "replay.done"), (.ticked([]), "replay.ticked-none"),
      (.ticked(["proof"]), "replay.ticked proof"), (.turned(to: .questions), "replay.questions"),
      (.turned(to: .closing(.typed)), "replay.closing"), (.left(.quit), "replay.left"),
    ])
  func inputs(_ event: Event, _ line: String) {
    #expect(shown(event) == [])
    #expect(shown(event, includesInput: true) == [line])
  }

  @Test(
    "shows nothing of what goes on inside",
    arguments: [
      Event.began, .drafted("I"), .judged(Judgement(met: ["reason"])), .clockStopped,
      .captured(Captured(key: "channel", value: "phone")), .left(.eof),
      .unknown(kind: "smiled", fields: []),
    ])
  func inside(_ event: Event) {
    #expect(shown(event, includesInput: true) == [])
  }

  @Test("shows a card from its head to the one thing to change")
  func card() {
    #expect(
      shown(.scored(.full)) == [
        "card.heading-take 2", "card.time-within 1:20 1:30 0:05", "card.pace-slow 90 3",
        "  card.specific proof: “I did”", "    It is a fact.", "  card.missing fit",
        "  card.warning pushy: “Do”", "    card.advice Ask instead.", "card.late And more.",
        "card.late-signals thanks", "card.recited-points 80", "card.ticks-only-yours fit",
        "card.ticks-only-coach thanks", "card.score 41",
        "  card.bar-interest [#####.....] 50", "  card.bar-proof [###.......] 30",
        "  card.bar-door [..........] 0", "card.down 3",
        "card.gained proof", "card.sharpened fit", "card.blunted thanks", "card.lost learned",
        "card.warnings-gone pushy", "card.warnings-new vague", "card.strength proof I did",
        "card.tip Say why here.", "card.change Say what fits.",
      ])
  }

  @Test("calls no signal strong that is only generic")
  func start() {
    var report = TakeReport.full
    report.card.signals[0].level = .generic
    #expect(shown(.scored(report)).contains("card.start proof I did"))
    #expect(!shown(.scored(report)).contains("card.strength proof I did"))
  }

  @Test("does not measure a statement without words")
  func noWords() {
    let report = TakeReport(take: 1, way: .typed, card: .blank)
    #expect(shown(.scored(report)) == ["card.heading-take 1", "card.not-scored not-scored.empty"])
  }

  @Test(
    "calls a take over time from a whole second on",
    arguments: [
      (90_000, "card.time-within 1:30 1:30 0:05"), (90_900, "card.time-within 1:30 1:30 0:05"),
      (91_000, "card.time-grace 1:31 0:01 1:30 0:05"),
      (106_000, "card.time-over 1:46 0:16 1:30 0:05"),
    ])
  func timing(_ speaking: Int, _ line: String) {
    var report = TakeReport(take: 1, way: .typed, card: .blank)
    report.timing = .init(
      thinking: 5_000, speaking: Milliseconds(speaking), limit: 90_000, grace: 15_000)
    #expect(shown(.scored(report))[1] == line)
  }

  @Test("sums up the ladder rung by rung")
  func ladder() {
    let review = LadderReview(
      asked: ["next-step", "contact-channel"], told: ["decision-date"], missed: ["another-round"],
      askedAgain: ["contact-channel"], captured: [Captured(key: "follow_up", value: "yes")],
      readBack: [], substance: 1, warnings: ["pay-perks"], turns: 4)
    #expect(
      shown(.surveyed(review)) == [
        "ladder.heading", "ladder.asked next-step", "ladder.missed another-round",
        "ladder.told decision-date", "ladder.asked-again contact-channel",
        "ladder.captured follow up yes", "ladder.substance-one", "ladder.warning pay-perks",
        "ladder.next another-round?",
      ])
  }

  private func shown(_ event: Event, includesInput: Bool = false) -> [String] {
    EventText(
      phrases: .keys, checklist: Checklist(version: "1", signals: [], warnings: []),
      guide: .short, interviewer: "Dana", session: 4
    ).lines(for: event, includesInput: includesInput).map(\.text)
  }
}

extension Phrasebook {
  /// Every sentence is its own key and what fills it.
  fileprivate static let keys = Phrasebook(
    phrases: Dictionary(
      uniqueKeysWithValues: PhraseKey.allCases.map { key in
        (key.rawValue, [key.rawValue + (slots[key] ?? "")])
      }))

  private static let slots: [PhraseKey: String] = [
    .replayTicked: " {signals}", .cardHeadingTake: " {take}", .cardScore: " {score}",
    .cardTimeWithin: " {time} {limit} {thinking}",
    .cardTimeGrace: " {time} {over} {limit} {thinking}",
    .cardTimeOver: " {time} {over} {limit} {thinking}", .cardPaceSlow: " {pace} {fillers}",
    .cardNotScored: " {reason}", .cardAdvice: " {advice}", .cardLate: " {words}",
    .cardLateSignals: " {signals}",
    .cardRecitedPoints: " {percent}", .cardTicksOnlyYours: " {signals}",
    .cardTicksOnlyCoach: " {signals}", .cardDown: " {points}", .cardGained: " {signals}",
    .cardSharpened: " {signals}", .cardBlunted: " {signals}", .cardLost: " {signals}",
    .cardWarningsGone: " {signals}", .cardWarningsNew: " {signals}",
    .cardStrength: " {name} {quote}", .cardStart: " {name} {quote}", .cardTip: " {tip}",
    .cardChange: " {change}", .ladderAsked: " {name}", .ladderTold: " {name}",
    .ladderMissed: " {name}", .ladderAskedAgain: " {name}", .ladderCaptured: " {key} {value}",
    .ladderWarning: " {name}", .ladderNext: " {example}",
  ]
}

extension QuestionGuide {
  fileprivate static let short = QuestionGuide(
    entries: [
      ("next-step", Kind.rung), ("another-round", .rung), ("decision-date", .rung),
      ("contact-channel", .rung), ("pay-perks", .warning),
    ].map { id, kind in
      Entry(
        id: Label(id), name: id, kind: kind, definition: "", coaching: "", example: "\(id)?")
    })
}

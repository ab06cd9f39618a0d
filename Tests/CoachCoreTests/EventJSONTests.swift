import CoachCore
import Testing

@Suite("An event as JSON")
struct EventJSONTests {
  @Test("has its number, its moment and its kind first")
  func form() {
    let event = LoggedEvent(number: 3, at: 6_120, event: .answered("\"Yes\"\nI do."))
    #expect(
      event.json.text == #"{"seq":3,"ms":6120,"ev":"answered","text":"\"Yes\"\nI do."}"#)
  }

  @Test("comes back as it was", arguments: Event.samples)
  func roundTrip(_ event: Event) {
    #expect(Event(kind: event.kind, fields: event.fields) == event)
  }

  @Test("of a later version is kept as it is")
  func laterVersion() {
    let fields: [JSONValue.Field] = [.init("mood", "good"), .init("count", 2)]
    #expect(Event(kind: "smiled", fields: fields) == .unknown(kind: "smiled", fields: fields))
    #expect(Event(kind: "smiled", fields: fields).fields == fields)
  }

  @Test(
    "that lacks what its kind needs is kept as it is",
    arguments: [
      ("answered", []), ("turned", [.init("to", "lunch")]), ("clock", [.init("state", "frozen")]),
      ("say", [.init("who", "cat"), .init("text", "Meow.")]), ("left", [.init("why", "bored")]),
    ] as [(String, [JSONValue.Field])])
  func damaged(_ kind: String, _ fields: [JSONValue.Field]) {
    #expect(Event(kind: kind, fields: fields) == .unknown(kind: kind, fields: fields))
  }

  @Test("opens an old log that knew fewer parts")
  func oldOpening() {
    #expect(
      Event(kind: "opened", fields: [.init("part", "closing")]) == .opened(Opening(part: .closing)))
  }

  @Test(
    "names its place in the script in a word",
    arguments: [
      (Spot.node("why"), "why"), (.followUp(node: "why", number: 2), "why/2"),
      (.closing(take: 3), "closing/3"), (.questions, "questions"),
      (.reply(category: "team"), "questions/team"), (.reply(category: nil), "questions/-"),
      (.end, "end"),
    ])
  func spots(_ spot: Spot, _ text: String) {
    #expect(spot.text == text)
    #expect(Spot(text) == spot)
  }

  @Test("names no place that cannot be", arguments: ["", "why/one", "closing/last", "a/1/2"])
  func noSpot(_ text: String) {
    #expect(Spot(text) == nil)
  }
}

extension Event {
  static let samples: [Event] = [
    .opened(
      Opening(
        part: .interview, script: .init(id: "sample", hash: "00ff"),
        context: InterviewContext(
          role: "Nurse", company: "St Brannoc", interviewer: "Maeve", facts: ["nights are short"],
          doubt: "may leave", promised: "a call"),
        way: .spoken, limit: .seconds(60), keyPoints: ["nights"], earlier: ["I want this."],
        seed: 7, rules: "1+ab", engine: "0.1")),
    .answered(""), .answered("a\u{2028}b"), .turned(to: .closing(.written)),
    .turned(to: .questions), .began, .drafted("I w"), .finished(asksForTicks: true),
    .finished(asksForTicks: false), .ticked([]), .ticked(["proof", "fit"]), .undone,
    .left(.quit), .left(.eof), .left(.interrupted), .left(.replaced), .clockMarked(.green),
    .clockMarked(.amber), .clockExpired, .graceEnded, .clockStopped,
    .clockStarted(ClockFace(limit: .seconds(90))),
    .said(Speech(speaker: .interviewer, text: "Why?", spot: .node("why"), lacks: ["reason"])),
    .said(Speech(speaker: .coach, text: "Well done.")),
    .judged(
      Judgement(met: ["a"], labels: ["team"], categories: ["people"], readBack: ["channel"])),
    .captured(Captured(key: "channel", value: "phone")),
    .surveyed(
      LadderReview(
        asked: ["next-step"], told: ["decision-date"], missed: ["another-round"],
        askedAgain: ["next-step"], captured: [Captured(key: "channel", value: "phone")],
        readBack: ["channel"], substance: 2, warnings: ["pay-perks"], turns: 5)),
    .scored(.full), .closed,
  ]
}

extension TakeReport {
  /// A report in which every part is there.
  static let full = TakeReport(
    take: 2, way: .spoken,
    card: Scorecard(
      rules: "1+ab", verdict: .scored(score: 41, bars: .init(interest: 50, proof: 30, door: 0)),
      length: .init(words: 120, secondsSpoken: 45...56, limit: 90, verdict: .within),
      signals: [
        SignalFinding(
          id: "proof", group: .proof, level: .specific,
          evidence: [.init(sentence: 2, range: 4..<9, text: "I did", why: "It is a fact.")],
          advice: nil),
        SignalFinding(
          id: "fit", group: .proof, level: .missing, evidence: [], advice: "Say what fits."),
      ],
      warnings: [
        LabelFinding(
          id: "pushy", evidence: [.init(sentence: 1, range: 0..<2, text: "Do", why: "It pushes.")],
          advice: "Ask instead.")
      ],
      strengths: ["proof"], change: .init(label: "fit", say: "Say what fits."),
      sentences: [["pushy"], ["proof"]]),
    timing: .init(thinking: 5_000, speaking: 80_000, limit: 90_000, grace: 15_000),
    delivery: .init(wordsPerMinute: 90, fillers: 3),
    late: .init(text: "And\nmore.", signals: ["thanks"]),
    ticks: .init(agreed: ["proof"], onlyTicked: ["fit"], onlyFound: ["thanks"]),
    recital: .init(original: .keyPoints, percent: 80),
    difference: .init(
      score: -3, gained: ["proof"], sharpened: ["fit"], blunted: ["thanks"], lost: ["learned"],
      warningsGone: ["pushy"], warningsNew: ["vague"]), tips: ["Say why here."])
}

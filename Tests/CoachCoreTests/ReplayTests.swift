@testable import CoachCore
import Testing

@Suite("Replaying a log")
struct ReplayTests {
  @Test(
    "gives the live state at every event, whatever was sent in whatever order", arguments: 0..<300)
  func anySequence(_ seed: Int) {
    let play = Play.random(seed: seed)
    #expect(play.statesLive == play.statesReplayed)
    #expect(play.log.map(\.number) == Array(1...play.log.count))
    #expect(play.log.map(\.at) == play.log.map(\.at).sorted())
  }

  @Test("gives the live state again after the log has been JSON")
  func throughJSON() {
    let play = Play.random(seed: 7)
    let log = play.log.compactMap { LoggedEvent(json: $0.json) }
    #expect(log == play.log)
  }

  @Test("needs no script to tell what was said and scored")
  func withoutScript() {
    var play = Play.opened()
    _ = play.send(.turned(to: .closing(.typed)), at: 1)
    _ = play.send(.answered("I want this."), at: 5)
    _ = play.send(.left(.quit), at: 9)
    let session = Session(replaying: play.log, script: nil)
    #expect(session?.takes == play.session.takes)
    #expect(session?.stage == .over)
  }

  @Test("refuses a log that does not begin with an opening")
  func headless() {
    let log = [LoggedEvent(number: 1, at: 0, event: .answered("Hello."))]
    #expect(Session(replaying: log, script: nil) == nil)
  }

  @Test("passes over events of a later version")
  func unknown() {
    var play = Play.opened()
    let later = LoggedEvent(
      number: 3, at: 4, event: .unknown(kind: "smiled", fields: [.init("at", "Dana")]))
    #expect(Session(replaying: play.log + [later], script: Sample.script) == play.session)
    _ = play.send(.left(.quit), at: 9)
  }
}

extension Play {
  /// Twenty-five inputs at random moments, most of them where they do not belong.
  static func random(seed: Int) -> Play {
    var dice = Dice(state: UInt64(seed))
    let part = dice.pick([Part.interview, .closing, .questions])
    let way = dice.pick(Way.allCases)
    var play = Play.opened(part, script: part == .closing ? nil : Sample.script, way: way)
    var second = 0.0
    for _ in 0..<25 {
      second += Double(dice.roll(40_000)) / 1000
      _ = play.send(dice.input, at: second, judged: dice.judgement)
    }
    return play
  }

  /// The state after each prefix of the log, as it was when the prefix was the whole.
  var statesLive: [Session] {
    var session = Session(opening: self.session.opening, script: self.session.script)
    return log.map { event in
      session.apply(event.event, at: event.at)
      return session
    }.dropLast() + [self.session]
  }

  var statesReplayed: [Session?] {
    log.indices.map { Session(replaying: Array(log[...$0]), script: session.script) }
  }
}

/// Random numbers that are the same on every machine.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

  var input: Event {
    mutating get {
      pick([
        .answered("I want this."), .answered("Two\nlines."), .answered("Yes."), .began, .undone,
        .drafted("I want"), .finished(asksForTicks: false), .finished(asksForTicks: true),
        .ticked(["proof"]), .ticked([]), .turned(to: .closing(.typed)),
        .turned(to: .closing(.spoken)), .turned(to: .closing(.written)), .turned(to: .questions),
        .answered("No."), pick([.left(.quit), .undone, .answered("Well."), .answered("Hm.")]),
      ])
    }
  }

  var judgement: Judgement {
    mutating get {
      pick([
        .meets("reason", "act", "end"), .meets("act"), .init(), .asks("decision-date"),
        .asks("next-step", "contact-channel"), .asks("team", "statement"), .asks("no-question"),
        .asks("decision-date", readBack: ["decision_date"]),
      ])
    }
  }
}

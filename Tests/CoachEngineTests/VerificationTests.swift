import CoachAnalysis
import CoachCore
import CoachEngine
import CoachTestSupport
import Testing

@Suite("Running a session again")
struct VerificationTests {
  @Test("is identical for one that was just held")
  func identical() throws {
    #expect(try verification { $0 } == .identical(events: 10))
  }

  @Test("is identical as far as a log goes that a crash cut short", arguments: 1...10)
  func cutShort(_ events: Int) throws {
    #expect(try verification { Array($0.prefix(events)) } == .identical(events: events))
  }

  @Test("names the first event that reads differently")
  func differs() throws {
    let result = try verification { log in
      var log = log
      log[1].event = .said(Speech(speaker: .coach, text: "Go.", spot: .closing(take: 1)))
      return log
    }
    #expect(result.number == 2)
  }

  @Test("names a light that came at another time than its clock says")
  func movedLight() throws {
    let result = try verification { log in
      var log = log
      log[5].at = 51_000
      return log
    }
    #expect(result.number == 6)
  }

  @Test("names an event that would not happen today")
  func added() throws {
    let result = try verification { $0 + [LoggedEvent(number: 11, at: 99_000, event: .closed)] }
    #expect(result.number == 11)
  }

  @Test("passes over events of a later version")
  func unknown() throws {
    let result = try verification { log in
      log + [LoggedEvent(number: 11, at: 99_000, event: .unknown(kind: "smiled", fields: []))]
    }
    #expect(result == .identical(events: 10))
  }

  @Test("is not possible when the script was not kept, and says so; showing it is")
  func withoutScript() {
    let table = Table()
    table.send("/interview first-job")
    table.send("/quit", at: 5)
    table.store.forgetScripts()
    #expect(
      table.send("/verify 1").fault?.message
        == "the script first-job of s1 was not kept, so it cannot be run again")
    #expect(
      table.send("/show 1").shown(in: table).last == "Saved as s1. /replay s1 plays it again.")
  }

  @Test("is identical for any sequence of lines, at any moments", arguments: 0..<20)
  func anySequence(_ seed: Int) throws {
    let table = Table()
    table.sendAnything(seed: seed)
    let sessions = try table.store.sessions(limit: nil)
    let results = sessions.map { table.send("/verify \($0.number)", at: 9_999).parameters.first }
    #expect(results == sessions.map { _ in "verify=\"identical\"" })
    let logs = try sessions.map { try table.store.events(of: $0.number) ?? [] }
    #expect(logs.map { $0.map(\.number) } == logs.map { Array(1...$0.count) })
    #expect(logs.map { $0.map(\.at) } == logs.map { $0.map(\.at).sorted() })
  }

  private func verification(_ change: ([LoggedEvent]) -> [LoggedEvent]) throws -> Verification {
    let table = Table()
    table.send("/closing role=nurse")
    table.send("I want this job on your ward.", at: 5)
    table.send("/done", at: 60)
    let log = try table.store.events(of: 1) ?? []
    let content = ShippedContent()
    return try Verification(
      of: change(log), script: nil,
      performer: Performer(
        phrases: content.phrasebook(), guide: content.guide(), analyst: content.analyst))
  }
}

extension Verification {
  fileprivate var number: Int? {
    guard case .differs(let number, _, _) = self else { return nil }
    return number
  }
}

extension Table {
  /// Thirty lines, many of them out of place.
  fileprivate func sendAnything(seed: Int) {
    var state = UInt64(seed)
    var second = 0.0
    for _ in 0..<30 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      second += Double(state >> 33 & 0x7FFF) / 1000
      send(Self.lines[Int(state >> 50) % Self.lines.count], at: second)
    }
  }

  private static let lines = [
    "/interview first-job", "/interview ward-nurse", "/closing", "/closing spoken",
    "/closing written", "/questions", "/questions care-worker", "/go", "/done", "/done ticks",
    "/tick 1 2", "/tick", "/retake", "/undo", "/quit", "I want this job on your ward.",
    "I rang the registrar and the patient went home.", "When will you decide?",
    "What happens next, and may I ring you?", "No, I have no questions.", "So Friday of next week.",
    "Thank you for your time, and for the tour.", "Yes.", "", "How many are on the team?",
  ]
}

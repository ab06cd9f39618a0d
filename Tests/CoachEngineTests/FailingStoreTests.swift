import CoachCore
import CoachEngine
import CoachTestSupport
import Testing

@Suite("A store that cannot keep an event")
struct FailingStoreTests {
  @Test("leaves no trace of a line it could not keep, which can be sent again")
  func lineNotKept() {
    let table = Table()
    table.send("/interview first-job")
    table.store.appendsLeft = 0
    let refused = table.send("I do not know.", at: 5)
    #expect(
      refused.fault?.message
        == "sessions.sqlite cannot grow, free some space; the line was not kept, send it again")
    #expect(refused.events.isEmpty)
    table.store.appendsLeft = nil
    let accepted = table.send("I do not know.", at: 9)
    #expect(accepted.parameters == ["seq=3", "in=2"])
    #expect(accepted.kinds == ["judged", "say"])
    #expect(table.kinds(of: 1) == ["1 opened", "2 say", "3 answered", "4 judged", "5 say"])
  }

  @Test(
    "goes on from a line it did keep, wherever its consequences were cut", arguments: [1, 2])
  func lineKept(_ kept: Int) {
    let table = Table()
    table.send("/interview first-job")
    table.store.appendsLeft = kept
    let cut = table.send("I do not know.", at: 5)
    #expect(
      cut.fault?.message
        == "sessions.sqlite cannot grow, free some space; the line was kept; an empty line goes on from it"
    )
    #expect(cut.events.count == kept)
    table.store.appendsLeft = nil
    #expect((try? table.conversation.advance(to: 9_000))?.count == 3 - kept)
    #expect(table.kinds(of: 1) == ["1 opened", "2 say", "3 answered", "4 judged", "5 say"])
    #expect(table.send("/verify 1").parameters == ["verify=\"identical\"", "events=5"])
  }

  @Test("goes on with the next line as well, in order and without a gap")
  func nextLine() {
    let table = Table()
    table.send("/interview first-job")
    table.store.appendsLeft = 1
    table.send("I do not know.", at: 5)
    table.store.appendsLeft = nil
    let next = table.conversation.handle(Request(body: .speech("Well.")), at: 9_000)
    #expect(next.parameters == ["seq=6", "in=3"])
    #expect(next.events.map(\.number) == [4, 5, 7, 8])
    #expect(table.send("/verify 1").parameters == ["verify=\"identical\"", "events=8"])
  }

  @Test("does not take a line while an earlier one is still cut short")
  func stillFailing() {
    let table = Table()
    table.send("/interview first-job")
    table.store.appendsLeft = 1
    table.send("I do not know.", at: 5)
    #expect(table.send("Well.", at: 6).fault?.code == 507)
    #expect(table.kinds(of: 1) == ["1 opened", "2 say", "3 answered"])
  }

  @Test("says once that the clock cannot be written down, tries again each second, and catches up")
  func clock() throws {
    let table = Table()
    table.send("/closing")
    table.send("I want this job.", at: 10)
    table.store.appendsLeft = 0
    let fault = #expect(throws: Fault.self) { try table.conversation.advance(to: 55_000) }
    #expect(
      fault?.message
        == "sessions.sqlite cannot grow, free some space; the clock goes on, and is written down when that works again"
    )
    #expect(table.conversation.deadline == 56_000)
    #expect(try table.conversation.advance(to: 56_000) == [])
    #expect(table.conversation.deadline == 57_000)
    table.store.appendsLeft = nil
    #expect(try table.conversation.advance(to: 90_000).map(\.at.count) == [55_000, 78_000])
    #expect(table.conversation.deadline == 100_000)
  }

  @Test("does not let a line overtake the clock that could not be written down")
  func clockBeforeLine() {
    let table = Table()
    table.send("/closing")
    table.send("I want this job.", at: 10)
    table.store.appendsLeft = 0
    _ = try? table.conversation.advance(to: 60_000)
    table.store.appendsLeft = nil
    let answer = table.conversation.handle(Request(body: .speech("And soon.")), at: 60_500)
    #expect(answer.events.map(\.event) == [.clockMarked(.green)])
    #expect(answer.input?.at == 60_500)
  }

  @Test("leaves coach at home when no session can be begun")
  func noSession() {
    let table = Table()
    table.store.appendsLeft = 0
    #expect(table.send("/interview first-job").fault?.code == 507)
    #expect(table.conversation.status(at: 0) == Status(stage: .home))
    table.store.appendsLeft = nil
    #expect(table.send("/interview first-job").parameters.first == "session=\"s1\"")
  }

  @Test("goes on with a session of which only the opening was kept")
  func onlyOpening() {
    let table = Table()
    table.store.appendsLeft = 1
    #expect(table.send("/interview first-job").fault?.code == 507)
    table.store.appendsLeft = nil
    #expect((try? table.conversation.advance(to: 9_000))?.map(\.event.kind) == ["say"])
    #expect(table.kinds(of: 1) == ["1 opened", "2 say"])
  }

  @Test("scores a statement that was being left when it failed, once it works again")
  func leaving() {
    let table = Table()
    table.send("/closing")
    table.send("I want this job.", at: 10)
    table.store.appendsLeft = 1
    #expect(table.conversation.leave(.quit, at: 20_000).ends)
    table.store.appendsLeft = nil
    #expect(
      (try? table.conversation.advance(to: 21_000))?.map(\.event.kind)
        == ["clock", "scorecard", "bye"])
    #expect(table.conversation.status(at: 21_000) == Status(stage: .home))
  }
}

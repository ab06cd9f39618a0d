import CoachCore
import CoachEngine
import CoachTestSupport
import Testing

@Suite("A conversation")
struct ConversationTests {
  private static let statement =
    "Thank you for the tour. I want this job because I like the early shift, and last year I "
    + "packed two hundred boxes a day without one mistake."

  @Test("shows what the session before came to when another replaces it")
  func replaced() {
    let table = Table()
    table.send("/closing role=porter")
    table.send("I want this.", at: 5)
    let answer = table.send("/interview first-job", at: 20)
    #expect(answer.parameters == ["session=\"s2\"", "seq=1", "in=1", "left=\"s1\""])
    #expect(
      answer.shown(in: table) == [
        "Scorecard, take 1", "You took 0:15 of 1:30, after 0:05 of thinking.",
        "Not scored: 3 words are too few to judge. It takes a dozen at least; three or four sentences are a fair start.",
        "Jodie: Hi, I'm Jodie, come and sit here where it's warm. Nothing tricky today, I just like to hear people talk. What made you ask at Hobday's?",
      ])
    #expect(table.kinds(of: 1).suffix(4) == ["6 left", "7 clock", "8 scorecard", "9 bye"])
  }

  @Test("calls a statement recited that repeats the take before")
  func recitedTake() {
    let table = Table()
    table.send("/closing")
    table.send(Self.statement, at: 5)
    table.send("/done", at: 20)
    table.send("/retake", at: 30)
    table.send(Self.statement, at: 35)
    table.send("/done", at: 50)
    #expect(table.lastReport(of: 1)?.recital == .init(original: .take, percent: 100))
  }

  @Test("calls a statement recited that repeats an earlier session for the same post")
  func recitedEarlier() {
    let table = Table()
    table.send("/closing role=packer")
    table.send(Self.statement, at: 5)
    table.send("/done", at: 20)
    table.send("/closing role=packer", at: 30)
    table.send(Self.statement, at: 35)
    table.send("/done", at: 50)
    #expect(table.lastReport(of: 2)?.recital == .init(original: .earlier, percent: 100))
    table.send("/closing role=driver", at: 60)
    table.send(Self.statement, at: 65)
    table.send("/done", at: 70)
    #expect(table.lastReport(of: 3)?.recital == nil)
  }

  @Test("says nothing of ticks, tips or reciting where a statement was not scored")
  func notScored() {
    let table = Table()
    table.send("/interview first-job")
    table.send("/closing", at: 1)
    table.send("I want this job.", at: 5)
    table.send("/done ticks", at: 9)
    table.send("/tick 1 2", at: 12)
    let report = table.lastReport(of: 1)
    #expect(report?.card.isScored == false)
    #expect(report?.ticks == nil)
    #expect(report?.recital == nil)
    #expect(report?.tips == [])
  }

  @Test("starts the clock at the first key, and keeps what stood unsent when the grace ended")
  func draft() throws {
    let table = Table()
    table.send("/closing")
    #expect(table.conversation.typingBegan(at: 4_000).kinds == ["clock"])
    #expect(table.conversation.typingBegan(at: 5_000).kinds == [])
    _ = try table.conversation.advance(to: 109_000)
    let draft = "Thank you for the tour, I want this job and I would start with the boxes"
    #expect(table.conversation.keepDraft(draft, at: 109_000).input?.event == .drafted(draft))
    #expect(table.send(draft + " on Monday.", at: 112).parameters.last == "late=18.000")
    table.send("/done", at: 113)
    #expect(
      table.lastReport(of: 1)?.late == .init(text: "on Monday.", signals: []))
  }

  @Test("takes a line of nothing but spaces for an empty one")
  func blank() {
    let table = Table()
    table.send("/closing")
    let answer = table.conversation.handle(Request(body: .speech(" \n ")), at: 5_000)
    #expect(answer.parameters == ["blank=true"])
    #expect(table.kinds(of: 1) == ["1 opened", "2 say", "3 say"])
  }

  @Test("keeps a session whose deletion failed, and forgets one that is gone")
  func delete() {
    let table = Table()
    table.send("/closing")
    #expect(
      table.send("/delete s1").shown(in: table).last
        == "To delete it for good, with every word in it: /delete s1 yes")
    #expect(table.send("/delete s1 yes").shown(in: table) == ["s1 is deleted for good."])
    #expect(table.conversation.status(at: 0) == Status(stage: .home))
    #expect(table.send("/show s1").fault?.code == 404)
  }

  @Test("lists the session that is being held as under way, not as cut off")
  func liveInTheList() {
    let table = Table()
    table.send("/closing role=porter")
    #expect(table.send("/sessions").shown(in: table).last?.hasSuffix("porter  under way") == true)
  }

  @Test("starts a spoken take after what was typed before it is taken back")
  func spokenAfterUndo() {
    let table = Table()
    table.send("/closing spoken")
    table.send("I want this job.", at: 5)
    table.send("/undo", at: 6)
    #expect(table.send("/go", at: 7).kinds == ["clock"])
  }

  @Test("scores a text at once, as a session of its own that can be taken again")
  func score() {
    let table = Table()
    let answer = table.send("/score \(Self.statement)")
    #expect(answer.kinds == ["say", "say", "answered", "finished", "scorecard", "say"])
    #expect(table.send("/retake written", at: 5).kinds == ["say", "say", "say"])
  }

  @Test(
    "refuses with a reason and a way on",
    arguments: [
      ("/done now", "/done does not know \"now\"; it knows ticks"),
      ("/replay s1 instnat", "/replay does not know \"instnat\"; did you mean instant?"),
      ("/quit now", "/quit does not know \"now\"; it takes no more words"),
      ("Hello?", "nobody is listening yet; start with /interview, /closing or /questions"),
      ("/undo", "there is no answer to take back"),
      ("/done", "/done ends a closing statement or your questions"),
      ("/go", "no closing statement is under way; start one with /closing"),
      ("/retake", "there is no take to give again; start one with /closing"),
      ("/clsoing", "no such command; nothing was said to anybody; did you mean /closing?"),
      (
        "/interview first-jobs",
        "no script is called \"first-jobs\"; did you mean first-job?"
      ),
      (
        "/closing rolle=cook",
        "/closing has no \"rolle\"; did you mean role=? It knows role, company, interviewer, facts, doubt, points, way, limit"
      ),
      ("/closing sung", "\"sung\" is no way to rehearse; it is typed, written or spoken"),
      ("/closing limit=0s", "a limit is 1s to 600s, such as limit=90s, not \"0s\""),
      ("/replay 9", "there is no session s9; /sessions lists those there are"),
      ("/replay ../../etc/passwd", "session ids look like s7, not \"../../etc/passwd\""),
    ])
  func refusals(_ line: String, _ message: String) {
    #expect(Table().send(line).fault?.message == message)
  }
}

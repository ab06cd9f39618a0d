import CoachCore
import CoachTestSupport
import Glibc
import Testing

@Suite("coach off a terminal")
struct ConversationTests {
  private static let closing = """
    /closing role="Ward nurse" company="St Brannoc"
    Thank you. I want this ward.
    /done
    /quit

    """

  @Test("holds a closing, lists it, plays it again in the same words, and verifies it")
  func closing() throws {
    let coach = try Coach()
    let held = try coach.run(input: Self.closing)

    #expect(held.status == 0)
    #expect(held.errors == "")
    #expect(
      held.output.firstWords(1) == [
        "+COACH", "+OK", "*2", "*3", "+OK", "*5", "+OK", "*7", "*8", "*9", "+OK", "*11",
      ])
    #expect(held.output.contains(" clock clock=closing state=start limit=90.000 left=90.000\n"))
    #expect(held.output.contains(" scorecard take=1 scored=false words=6 reason=too-short \""))

    let list = try coach.run("sessions", "--json")
    let session = try JSONReader.read(list.output.trimmedEnd)
    #expect(session["id"] == 1)
    #expect(session["role"] == "Ward nurse")
    #expect(session["events"] == 11)
    #expect(session["closed"] == true)

    let replay = try coach.run("replay", "1", "--instant")
    #expect(replay.status == 0)
    #expect(replay.output.contains("You: Thank you. I want this ward.\n"))
    #expect(replay.output.spokenWords == held.output.saidWords)

    let verified = try coach.run("verify", "1")
    #expect(verified == .init(status: 0, output: "s1 is identical: 11 events, run again.\n"))
  }

  @Test("has kept every line it acknowledged when it is killed")
  func killed() throws {
    let coach = try Coach()
    let program = try coach.start()
    #expect(program.send("/closing\n", until: "+OK session=s1 ") != nil)
    #expect(program.send("I want this bay.\n", until: "state=start") != nil)
    #expect(program.send("I can start on Monday.\n", until: "+OK ") != nil)
    program.kill(SIGKILL)

    let shown = try coach.run("show", "1")
    #expect(shown.output.contains("You: I want this bay.\n"))
    #expect(shown.output.contains("You: I can start on Monday.\n"))
    #expect(try coach.run("verify", "1").status == 0)
    #expect(try coach.run("sessions").output.contains("cut off"))
    #expect(try coach.run(input: "/closing\n").output.contains("+OK session=s2 "))
  }

  @Test(
    "tells by its exit status how the input went",
    arguments: [
      ([], "", 0), ([], "/ping x", 0), ([], "/nope\n/ping x\n", 1), ([], "/hello 2\n", 1),
      (["--bail"], "/nope\n/ping x\n", 3), (["--bail"], "/ping x\n", 0), (["--nope"], "", 2),
      (["nope"], "", 2), (["--data", "/proc/coach"], "", 70), ([], "/paste\nx\n", 1),
    ] as [([String], String, Int32)])
  func status(_ words: [String], _ input: String, _ status: Int32) throws {
    let coach = try Coach()
    let ended = try PipedProgram.run(
      coach.arguments(words), input: input, environment: ["COACH_DATA": coach.data])
    #expect(ended.status == status)
  }

  @Test("obeys its command line first, then what it reads")
  func opening() throws {
    let ended = try Coach().run(
      "closing", "--role", "Porter \"B\"", "--json", input: "\u{FEFF}/quit\n")
    #expect(ended.status == 0)
    #expect(ended.output.lines[1] == #"{"type":"reply","ok":true,"session":"s1","seq":1,"in":1}"#)
    #expect(
      ended.output.lines.suffix(2).first?.hasPrefix(#"{"type":"reply","ok":true,"seq":4"#) == true)
  }

  @Test("refuses bytes that are no text, one reply a line, and goes on")
  func badBytes() throws {
    let coach = try Coach()
    let long = [UInt8](repeating: 0x61, count: 70_000)
    let ended = try PipedProgram.run(
      coach.arguments([]),
      input: [0x63, 0xE9, 0x0A, 0x1B, 0x0A] + long + [0x0A] + Array("/ping x\n".utf8),
      environment: ["COACH_DATA": coach.data])

    #expect(ended.status == 1)
    #expect(
      ended.output.firstWords(3).dropFirst() == [
        "-415 BAD_UTF8 byte=2", "-416 CONTROL_CHAR byte=1", "-413 TOO_LONG \"a", "+OK pong=x",
      ])
  }

  @Test("ends with status 70 when its output goes nowhere")
  func outputGoesNowhere() throws {
    let coach = try Coach()
    let ended = try PipedProgram.run(
      ["/bin/sh", "-c", "exec \"$0\" > /dev/full", BuiltProducts.path(of: "coach")],
      input: "/closing\n", environment: ["COACH_DATA": coach.data])

    #expect(ended == .init(status: 70, output: ""))
    #expect(try coach.run("sessions", "--json").output == "")
  }

  @Test("greets and ends when there is no input at all")
  func noInput() throws {
    #expect(
      try Coach().run()
        == .init(
          status: 0,
          output:
            "+COACH proto=1-1 caps=json,paste,echo max-line=65536 max-block=65536 max-lines=1000\n")
    )
  }
}

extension String {
  fileprivate var trimmedEnd: String { last == "\n" ? String(dropLast()) : self }

  /// What coach says in a conversation.
  fileprivate var saidWords: [String] {
    lines.filter { $0.contains(" say who=coach ") }.compactMap { line in
      line.split(separator: "\"", maxSplits: 1).last.map { String($0.dropLast()) }
    }
  }

  /// What coach says in a replay.
  fileprivate var spokenWords: [String] {
    lines.filter { $0.hasPrefix("Coach: ") }.map { String($0.dropFirst(7)) }
  }
}

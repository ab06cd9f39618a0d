import CoachTestSupport
import Testing

@Suite("coach's commands")
struct CommandTests {
  @Test("take their options before the subcommand and after it")
  func optionPlaces() throws {
    let coach = try Coach()
    let other = try Coach().data
    let closing = "/closing role=Porter\n/quit\n"
    #expect(try coach.run("--data", other, "closing", input: closing).status == 0)
    #expect(try coach.run("--data", other, "sessions", "--json").output.lines.count == 2)
    #expect(try coach.run("sessions", "--json", "--data", other).output.lines.count == 2)
    #expect(try coach.run("--json", "sessions", "--data", other).output.lines.count == 2)
    #expect(try coach.run("sessions", "--json").output == "")
  }

  @Test(
    "say on standard error, under the program's name, what is wrong with the command line",
    arguments: [
      (["sessions", "--nope"], "coach: Unknown option '--nope'"),
      (["nope"], "coach: Unexpected argument 'nope'"),
      (["delete"], "coach: Missing expected argument '<session>'"),
      (["replay", "1", "--step", "--instant"], "coach: Give --step or --instant, not both."),
      (
        ["score", "x", "--jsonl", "y"],
        "coach: Give either a FILE with one text or --jsonl with a file of many."
      ),
      (
        ["score", "--kind", "closing", "--letter", "check-in"],
        "coach: --letter goes with --kind letter."
      ),
    ])
  func usage(_ words: [String], _ complaint: String) throws {
    let ended = try PipedProgram.run(try Coach().arguments(words))
    #expect(ended.status == 2)
    #expect(ended.output == "")
    #expect(ended.errors.lines.first.map(String.init) == complaint)
  }

  @Test(
    "tell failures in a sentence",
    arguments: [
      (["show", "9"], 1, "coach: there is no session s9; /sessions lists those there are\n"),
      (["show", "x"], 2, "coach: session ids look like s7, not \"x\"\n"),
      (["show", "\u{1B}[2J"], 2, "coach: session ids look like s7, not \"⟨U+001B⟩[2J\"\n"),
      (
        ["--data", "/proc/coach", "sessions"], 70,
        "coach: /proc/coach/coach.sqlite cannot be opened: No such file or directory\n"
      ),
      (
        ["--data", "/dev/null", "sessions"], 70,
        "coach: /dev/null/coach.sqlite cannot be opened: Not a directory\n"
      ),
      (
        ["--content", "/nowhere", "sessions"], 70,
        "coach: no scripts and prompts found; looked in /nowhere\n"
      ),
      (
        ["score", "/nowhere/x"], 2,
        "coach: /nowhere/x cannot be read: No such file or directory\n"
      ),
    ] as [([String], Int32, String)])
  func failures(_ words: [String], _ status: Int32, _ complaint: String) throws {
    let coach = try Coach()
    let ended = try PipedProgram.run(
      coach.arguments(words), environment: ["COACH_DATA": coach.data])
    #expect(ended == .init(status: status, output: "", errors: complaint))
  }

  @Test("give their version and help without content and without data")
  func version() throws {
    let coach = try Coach()
    let places = ["--data", "/proc/coach", "--content", "/nowhere"]
    let version = try PipedProgram.run(coach.arguments(places + ["--version"]))
    let help = try PipedProgram.run(coach.arguments(places + ["--help"]))
    #expect(version == .init(status: 0, output: "0.1.0\n"))
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: Rehearse the last minutes of a job interview.\n"))
  }

  @Test("mean the last session where none is named")
  func lastSession() throws {
    let coach = try Coach()
    _ = try coach.run(input: "/closing\nFirst.\n/quit\n")
    _ = try coach.run(input: "/closing\nSecond.\n/quit\n")

    #expect(try coach.run("replay", "--instant").output.contains("You: Second.\n"))
    #expect(try coach.run("show").output.contains("You: Second.\n"))
    #expect(try coach.run("export").output.contains("**You:** Second.\n"))
    #expect(try coach.run("verify").output.hasPrefix("s2 is identical"))
    #expect(try coach.run("show", "s1").output.contains("You: First.\n"))
  }

  @Test("play a session at another speed, with pauses that are not longer than asked for")
  func replaySpeed() throws {
    let coach = try Coach()
    _ = try coach.run(input: "/closing\nFirst.\n/quit\n")
    let instant = try coach.run("replay", "1", "--instant").output

    #expect(try coach.run("replay", "1", "--speed", "1000").output == instant)
    #expect(try coach.run("replay", "1", "--max-pause", "0s").output == instant)
    #expect(try coach.run("replay", "1", "--step", input: "\n\n\n\n\n\n\n\n\n").output == instant)
    #expect(
      try coach.run("replay", "1", "--speed", "fast")
        == .init(
          status: 2, output: "", errors: "coach: speed is a number from 0.1 to 1000, not \"fast\"\n"
        ))
  }

  @Test("export a session as JSON Lines, a header and then its events")
  func exportLines() throws {
    let coach = try Coach()
    _ = try coach.run(input: "/closing\nFirst.\n/quit\n")
    let lines = try coach.run("export", "1", "--format", "jsonl").output.lines

    #expect(lines[0].hasPrefix(#"{"coach":1,"session":1,"started":"2"#))
    #expect(lines[1].hasPrefix(#"{"seq":1,"ms":0,"ev":"opened","part":"closing","#))
    #expect(lines[lines.count - 1].hasSuffix(#""ev":"bye"}"#))
  }

  @Test("delete only with --yes")
  func delete() throws {
    let coach = try Coach()
    _ = try coach.run(input: "/closing role=Porter\nthe bay where I want to be\n/quit\n")

    let asked = try coach.run("delete", "1")
    #expect(asked.status == 1)
    #expect(
      asked.errors == "coach: nothing was deleted; add --yes to delete this session for good\n")
    #expect(
      try coach.run("delete", "s1", "--yes")
        == .init(status: 0, output: "s1 is deleted for good.\n"))
    #expect(try coach.run("show", "1").status == 1)
    #expect(try coach.run("sessions", "--json").output == "")
  }

  @Test("verify all sessions named, whatever comes of the first")
  func verifyAll() throws {
    let coach = try Coach()
    _ = try coach.run(input: "/closing\n/quit\n")
    #expect(
      try coach.run("verify", "9", "1")
        == .init(
          status: 1, output: "s1 is identical: 5 events, run again.\n",
          errors: "coach: there is no session s9; /sessions lists those there are\n"))
  }
}

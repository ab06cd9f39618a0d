import CoachCore
import CoachTestSupport
import Testing

@Suite("coach score")
struct ScoreTests {
  private static let text =
    "Thank you for your time, Ms Hale. I want this job on your ward 🏥, café and all. "
    + "Could you tell me what the next step is?"

  @Test("writes one object with its fields in order")
  func oneText() throws {
    let scored = try Coach().run("score", "--json", input: Self.text)
    let card = try JSONReader.read(String(scored.output.dropLast()))

    #expect(scored.status == 0)
    #expect(
      card.fields.map(\.name) == [
        "schema", "rules", "kind", "scored", "score", "bars", "length", "signals", "warnings",
        "strengths", "change",
      ])
    #expect(card["signals"]?.array?.count == 13)
    #expect(card["length"]?.fields.map(\.name) == ["words", "seconds_spoken", "limit", "verdict"])
    #expect(
      card["signals"]?.array?.first?.fields.map(\.name)
        == ["id", "group", "level", "evidence", "advice"])
  }

  @Test("quotes exact slices, counted in scalars, also after an emoji and in CRLF text")
  func slices() throws {
    let text = "👩🏽‍⚕️ Good day.\r\n" + Self.text.replacing(". ", with: ".\r\n")
    let scored = try Coach().run("score", "-", "--json", input: text)
    let evidence = try JSONReader.read(String(scored.output.dropLast())).evidence

    #expect(!evidence.isEmpty)
    #expect(evidence.map(\.text) == evidence.map { text.scalars($0.start..<$0.end) })
  }

  @Test("leaves a byte-order mark out of the text")
  func byteOrderMark() throws {
    let coach = try Coach()
    let file = try coach.file("bom.txt", "\u{FEFF}" + Self.text)
    #expect(
      try coach.run("score", file, "--json").output
        == coach.run("score", "--json", input: Self.text).output)
  }

  @Test("answers each line of JSON in its place, the same bytes each time")
  func lines() throws {
    let coach = try Coach()
    let file = try coach.file(
      "texts.jsonl",
      """
      {"id":"a","text":"Thank you."}\r
      {"id":2.50,"sentences":["Thank you.","I want it."],"kind":"closing"}

      not json
      {"id":{"k":[1]},"text":"What is the next step?","kind":"question"}
      {"id":5}
      {"id":6,"text":"x","kind":"poem"}
      {"id":7,"text":"x","text":"y"}
      {"id":8,"text":7}
      {"id":9,"sentences":["a",1]}
      {"id":10,"text":"x","context":{"facts":"none"}}
      {"id":"l","text":"Dear Ms Hale, thank you.","kind":"thank-you"}
      {"text":"\\ud800"}
      """)
    let scored = try coach.run("score", "--jsonl", file, "--kind", "closing")

    #expect(scored.status == 1)
    #expect(
      scored.output.lines.map { $0.prefix(while: { $0 != "[" }) }.map { line in
        line.contains("\"error\"") ? String(line) : line.idAndKind
      } == [
        #""id":"a","kind":"closing""#,
        #""id":2.50,"kind":"closing""#,
        #"{"id":null,"line":3,"error":{"code":"bad-json","message":"the line is not JSON; byte 1: expected a value"}}"#,
        #"{"id":null,"line":4,"error":{"code":"bad-json","message":"the line is not JSON; byte 1: expected a value"}}"#,
        #""id":{"k":"#,
        #"{"id":5,"line":6,"error":{"code":"no-text","message":"the line has neither \"text\" nor \"sentences\""}}"#,
        #"{"id":6,"line":7,"error":{"code":"bad-kind","message":"\"poem\" is not closing, question or letter"}}"#,
        #"{"id":null,"line":8,"error":{"code":"bad-json","message":"the line is not JSON; byte 30: a field is given twice"}}"#,
        #"{"id":8,"line":9,"error":{"code":"bad-text","message":"\"text\" is not a string"}}"#,
        #"{"id":9,"line":10,"error":{"code":"bad-sentences","message":"\"sentences\" is not a list of strings"}}"#,
        #"{"id":10,"line":11,"error":{"code":"bad-context","message":"\"facts\" is not a list of strings"}}"#,
        #""id":"l","kind":"letter""#,
        #"{"id":null,"line":13,"error":{"code":"bad-json","message":"the line is not JSON; byte 16: no such character or escape in a string"}}"#,
      ])
    #expect(try coach.run("score", "--jsonl", file, "--kind", "closing") == scored)
  }

  @Test("answers a line as soon as it has it")
  func streaming() throws {
    let program = try Coach().start("score", "--jsonl", "-")
    #expect(
      program.send(#"{"id":1,"text":"Thank you."}"# + "\n", until: "\n")?.contains(#""id":1,"#)
        == true)
    #expect(
      program.send(#"{"id":2,"text":"Thank you."}"# + "\n", until: "\n")?.contains(#""id":2,"#)
        == true)
    #expect(program.finish().status == 0)
  }

  @Test("refuses a line that is too long or no UTF-8, in its place")
  func badLines() throws {
    let coach = try Coach()
    let long = [UInt8](repeating: 0x20, count: 1_048_577)
    let file = try coach.file(
      "bad.jsonl",
      bytes: long + [0x0A, 0x22, 0xE9, 0x22, 0x0A] + Array("{\"id\":3,\"text\":\"x\"}".utf8))
    let scored = try coach.run("score", "--jsonl", file)

    #expect(scored.status == 1)
    #expect(
      scored.output.lines.dropLast() == [
        #"{"id":null,"line":1,"error":{"code":"too-long","message":"a line has at most 1048576 bytes"}}"#,
        #"{"id":null,"line":2,"error":{"code":"bad-utf8","message":"the line is not UTF-8"}}"#,
      ])
    #expect(scored.output.lines.last?.contains(#""id":3,"kind":"closing""#) == true)
  }

  @Test("reads the context from a file, for every line that has none of its own")
  func context() throws {
    let coach = try Coach()
    let context = try coach.file("context.json", #"{"role":"Ward nurse","facts":["two wards"]}"#)
    let bad = try coach.file("bad.json", #"{"role":5}"#)
    let line = #"{"text":"Thank you."}"#

    #expect(try coach.run("score", "--jsonl", "-", "--context", context, input: line).status == 0)
    #expect(
      try coach.run("score", "--context", bad, input: "x")
        == .init(status: 1, output: "", errors: "coach: \(bad): \"role\" is not a string\n"))
  }

  @Test("takes --letter alone to mean a letter")
  func letter() throws {
    let scored = try Coach().run("score", "--letter", "thank-you", "--json", input: Self.text)
    #expect(scored.output.contains(#""kind":"letter""#))
  }

  private static let letter = """
    Dear Ms Hale,
    Thank you for your time on Friday. I understand you will decide by Monday.
    I need your answer by noon tomorrow.
    """

  @Test("writes a letter's score before its labels and the one change last")
  func letterFields() throws {
    let scored = try Coach().run("score", "--letter", "thank-you", "--json", input: Self.letter)
    let card = try JSONReader.read(String(scored.output.dropLast()))

    #expect(
      card.fields.map(\.name) == [
        "schema", "rules", "kind", "scored", "score", "labels", "warnings", "length", "change",
      ])
    #expect(card["score"] == 40)
    #expect(card["warnings"]?.array?.first?.fields.map(\.name) == ["id", "evidence", "advice"])
    #expect(card["change"]?["signal"] == "pushy")
  }

  @Test("writes why a letter was not judged before the score that it has not")
  func letterNotScored() throws {
    let scored = try Coach().run("score", "--letter", "check-in", "--json", input: "Any news?")

    #expect(
      scored.output.hasSuffix(
        #""scored":false,"score":null,"reason":"too-short","labels":[],"warnings":[],"#
          + #""length":{"words":2,"seconds_spoken":[1,1],"limit":45,"verdict":"short"},"change":null}"#
          + "\n"))
  }

  @Test("shows a letter's score, what was found and why it counts, what is missing, one change")
  func letterShown() throws {
    let scored = try Coach().run(
      "score", "--kind", "letter", "--letter", "thank-you", input: Self.letter)

    #expect(
      scored.output == """
        Score 40 of 100
          found: You address them by name
              “Dear Ms Hale”
              It tells the reader that the letter is meant for them, and was not sent to everyone.
          found: You thank them
              “Thank you for your time on Friday”
              It tells the reader that you value what they gave you.
          found: You confirm what comes next
              “I understand you will decide by Monday”
              It lets you both see that you are waiting for the same thing.
          careful: You push too hard
              “I need your answer by noon tomorrow”
              Ask one plain question, and leave it to the reader when to answer.
          missing: You want this role; You want to work here; You recall the conversation
        Change one thing: Ask one plain question, and leave it to the reader when to answer.

        """)
  }

  @Test("asks which letter it is where nobody said")
  func letterUnknown() throws {
    let scored = try Coach().run("score", "--kind", "letter", input: Self.letter)

    #expect(
      scored.output.lines.first
        == "No score: say which letter this is with --letter thank-you, check-in or rejection-reply."
    )
  }

  @Test("gives the same card for a text alone as for a line among others")
  func aloneOrAmongOthers() throws {
    let coach = try Coach()
    let words = "Rota ward theatre ledger kitchen depot invoice bakery letter laptop oven lorry."
    let alone = try coach.run("score", "--json", input: words).output
    let line = try coach.run("score", "--jsonl", "-", input: #"{"text":"\#(words)"}"#).output

    #expect(line == alone.replacing(#""kind""#, with: #""id":null,"kind""#, maxReplacements: 1))
  }
}

extension JSONValue {
  /// All evidence of a scorecard.
  fileprivate var evidence: [(start: Int, end: Int, text: String)] {
    ["signals", "warnings"].flatMap { self[$0]?.array ?? [] }
      .flatMap { $0["evidence"]?.array ?? [] }
      .compactMap { found in
        guard let start = found["start"]?.int, let end = found["end"]?.int,
          let text = found["text"]?.string
        else { return nil }
        return (start, end, text)
      }
  }
}

extension String {
  fileprivate func scalars(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}

extension Substring {
  /// The two fields that tell which text a card is of.
  fileprivate var idAndKind: String {
    guard let start = firstRange(of: "\"id\"")?.lowerBound else { return String(self) }
    let end = firstRange(of: ",\"scored\"")?.lowerBound ?? endIndex
    return String(self[start..<end])
  }
}

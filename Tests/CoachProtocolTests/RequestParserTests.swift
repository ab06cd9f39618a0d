import CoachCore
import Testing

@testable import CoachProtocol

@Suite("A line of input")
struct RequestParserTests {
  @Test(
    "is speech, verbatim, unless it starts with a slash",
    arguments: [
      ("Thank you.", "Thank you."), (" /x", " /x"), ("／quit", "／quit"), ("  two ", "  two "),
      ("//etc was my first love", "/etc was my first love"), ("//", "/"), ("///", "//"),
      ("//\u{301}e", "/\u{301}e"), ("\u{3000}", "\u{3000}"), ("\"quoted\"", "\"quoted\""),
    ])
  func speech(_ line: String, _ said: String) throws {
    #expect(try RequestParser.parse(line) == .request(Request(body: .speech(said))))
  }

  @Test("is blank when there is nothing in it but spaces and tabs", arguments: ["", " ", "\t "])
  func blank(_ line: String) throws {
    #expect(try RequestParser.parse(line) == .request(Request(body: .blank)))
  }

  @Test(
    "is refused when a slash is followed by no command's name",
    arguments: [
      "/", "/ x", "/\t", "/-x", "/1", "/x/y", "/x!", "/QUİT", "/ſay x", "/é", "/\u{301}quit",
      "/help\u{A0}x", "/" + String(repeating: "a", count: 33),
    ])
  func noCommand(_ line: String) {
    #expect(throws: Fault.noCommand) { try RequestParser.parse(line) }
  }

  @Test("names a command in ASCII letters of either case", arguments: ["/quit", "/QUIT", "/QuIt"])
  func caseOfCommands(_ line: String) throws {
    #expect(try RequestParser.parse(line) == .command("quit"))
  }

  @Test("may carry a label before the command")
  func label() throws {
    let line = "/@a1 closing"
    #expect(
      try RequestParser.parse(line)
        == .request(Request(label: "a1", body: .command(Command(name: "closing")))))
  }

  @Test(
    "is refused when its label is not one",
    arguments: [
      "/@", "/@ x", "/@a1", "/@a1\tx", "/@é x", "/@a.b x",
      "/@" + String(repeating: "a", count: 33) + " x",
    ])
  func badLabel(_ line: String) {
    #expect(throws: Fault.badLabel) { try RequestParser.parse(line) }
  }

  @Test("has words, quoted texts and parameters after the command")
  func arguments() throws {
    let line = #"/closing typed role="Ward nurse" company=Brånoc 'x "a \"b\"" Role=x"#
    #expect(
      try RequestParser.parse(line)
        == .command(
          "closing",
          [
            .word("typed"), .parameter(key: "role", value: "Ward nurse"),
            .parameter(key: "company", value: "Brånoc"), .word("'x"), .quoted(#"a "b""#),
            .word("Role=x"),
          ],
          rest: #"typed role="Ward nurse" company=Brånoc 'x "a \"b\"" Role=x"#))
  }

  @Test("counts a parameter with an empty string as not given")
  func emptyParameter() throws {
    let line = #"/closing role="""#
    guard case .request(let request) = try RequestParser.parse(line),
      case .command(let command) = request.body
    else { throw Fault.noCommand }
    #expect(command.keys == ["role"])
    #expect(command["role"] == nil)
  }

  @Test("is refused when a parameter has no value at all")
  func parameterWithoutValue() {
    #expect(
      throws: Fault(
        422, "BAD_ARG", #"role= has no value; write role="" to say that there is none"#,
        details: [.init("arg", "role")])
    ) { try RequestParser.parse("/closing role= company=x") }
  }

  @Test("is refused when a parameter is given twice: readers differ about which counts")
  func doubledParameter() {
    #expect(
      throws: Fault(
        422, "BAD_ARG", "role= is given twice; nothing was done", details: [.init("arg", "role")])
    ) { try RequestParser.parse("/closing role=a role=b") }
  }

  @Test(
    "names the byte at which a JSON string goes wrong, from 1",
    arguments: [
      (#"/closing role="Ward"#, 20), (#"/closing role="a\x""#, 17), (#"/closing role="a"b"#, 18),
      (#"/closing x"y""#, 11), (#"/say "é\q""#, 9), (#"/say "a" b"#, 10),
      (#"/say "\ud800""#, 13), (#"/say "\udc00""#, 7), (#"/say "\u12g4""#, 9), (#"/say ""#, 7),
      (#"/say "a\"#, 9), (#"/ping "x"y"#, 10),
    ])
  func badString(_ line: String, _ byte: Int) {
    #expect(throws: Fault.badString(byte)) { try RequestParser.parse(line) }
  }

  @Test(
    "is refused when an escape hides a control character",
    arguments: [
      (#"/say "a\u0000""#, 8), (#"/say "\u001b[2J""#, 7), (#"/say "\b""#, 7),
      (#"/say "\r\n""#, 7), (#"/say "é\u009b""#, 9), (#"/closing role="a\nb""#, 17),
      (#"/ping "\n""#, 8),
    ])
  func controlEscape(_ line: String, _ byte: Int) {
    #expect(throws: Fault.controlCharacter(byte)) { try RequestParser.parse(line) }
  }

  @Test(
    "says what follows /say, as it stands or as one JSON string",
    arguments: [
      ("/say Thank you, \"all\" of you ", "Thank you, \"all\" of you "),
      (#"/say "/quit""#, "/quit"), (#"/say "one\ntwo\tthree""#, "one\ntwo\tthree"),
      (#"/say "👍 é\u2028""#, "👍 é\u{2028}"), ("/say //x", "//x"), ("/SAY hello", "hello"),
    ])
  func say(_ line: String, _ said: String) throws {
    #expect(try RequestParser.parse(line) == .request(Request(body: .speech(said))))
  }

  @Test("has nothing to say in a /say of blanks", arguments: [#"/say " ""#, #"/say "\n\t""#])
  func sayBlank(_ line: String) throws {
    #expect(try RequestParser.parse(line) == .request(Request(body: .blank)))
  }

  @Test("leaves /say and /paste that say nothing to be refused by the conversation")
  func sayNothing() throws {
    #expect(try RequestParser.parse("/say") == .command("say"))
    #expect(
      try RequestParser.parse("/paste now") == .command("paste", [.word("now")], rest: "now"))
  }

  @Test("gives back the text of a quoted /ping")
  func ping() throws {
    #expect(
      try RequestParser.parse(#"/ping "a b""#) == .command("ping", [.quoted("a b")], rest: "a b"))
  }
}

extension RequestParser.Line {
  fileprivate static func command(
    _ name: String, _ arguments: [Command.Argument] = [], rest: String = ""
  ) -> Self {
    .request(Request(body: .command(Command(name: name, arguments: arguments, rest: rest))))
  }
}

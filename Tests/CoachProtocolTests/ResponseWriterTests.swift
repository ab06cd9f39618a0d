import CoachCore
import Testing

@testable import CoachProtocol

@Suite("A line of output")
struct ResponseWriterTests {
  @Test("greets with the versions, what is offered and the limits")
  func greeting() {
    #expect(
      ResponseWriter(form: .text).greeting()
        == "+COACH proto=1-1 caps=json,paste,echo max-line=65536 max-block=65536 max-lines=1000\n")
    #expect(
      ResponseWriter(form: .json).greeting()
        == #"{"type":"hello","proto":"1-1","caps":["json","paste","echo"],"max-line":65536,"#
        + #""max-block":65536,"max-lines":1000}"# + "\n")
  }

  @Test("puts data lines directly before the reply, and their number in it")
  func data() {
    let verdict = Result<[JSONValue.Field], Fault>.success([.init("verify", "identical")])
    #expect(
      ResponseWriter(form: .text).reply(verdict, label: "a1", data: ["one", "t\u{202E}wo\n"]) == """
        | "one"
        | "t\\u202ewo\\n"
        +OK @a1 verify=identical lines=2

        """)
    #expect(
      ResponseWriter(form: .json).reply(verdict, label: "a1", data: ["one", "t\u{202E}wo\n"])
        == #"{"type":"reply","ok":true,"label":"a1","verify":"identical","#
        + #""data":["one","t\u202ewo\n"]}"# + "\n")
  }

  @Test("refuses with code, word, label, details and a sentence")
  func refusal() {
    let fault = Fault(
      405, "UNKNOWN_COMMAND", "no such command",
      details: [.init("arg", "re paly"), .init("hint", "replay")])
    #expect(
      ResponseWriter(form: .text).reply(.failure(fault), label: "a1")
        == #"-405 UNKNOWN_COMMAND @a1 arg="re paly" hint=replay "no such command""# + "\n")
    #expect(
      ResponseWriter(form: .json).reply(.failure(fault), label: nil)
        == #"{"type":"reply","ok":false,"code":405,"err":"UNKNOWN_COMMAND","arg":"re paly","#
        + #""hint":"replay","msg":"no such command"}"# + "\n")
  }

  @Test(
    "writes a value as a bare word where it is one, else as a JSON string",
    arguments: [
      ("x", "v=x"), ("a b", #"v="a b""#), ("", #"v="""#), ("é", #"v="é""#), (#"a"b"#, #"v="a\"b""#),
      (["a", "b"], "v=a,b"), (["a", "b c"], #"v="[\"a\",\"b c\"]""#),
      (["a,b"], #"v="[\"a,b\"]""#), (["k": "x"], #"v="{\"k\":\"x\"}""#),
      ([["k": "x"]], #"v="[{\"k\":\"x\"}]""#), (true, "v=true"), (.seconds(412), "v=0.412"),
      (.number("1e3"), "v=1e3"),
    ] as [(JSONValue, String)])
  func values(_ value: JSONValue, _ written: String) {
    #expect(
      ResponseWriter(form: .text).reply(.success([.init("v", value)]), label: nil)
        == "+OK \(written)\n")
  }

  @Test("leaves out what has no value", arguments: [.null, []] as [JSONValue])
  func nothing(_ value: JSONValue) {
    #expect(
      ResponseWriter(form: .text).reply(.success([.init("v", value)]), label: nil) == "+OK\n")
  }

  @Test("holds no control, bidi or separator character raw, in either form")
  func sanitized() {
    let speech = Speech(
      speaker: .interviewer,
      text: "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2066}\u{2028}\u{2029}\u{85}\u{200B}\u{FEFF}\u{7F}\0"
    )
    let event = LoggedEvent(number: 2, at: 4, event: .said(speech))
    let escaped =
      #""\u001b]0;x\u0007\u009b31m\u202e\u2066\u2028\u2029\u0085\u200b\ufeff\u007f\u0000""#
    var (text, json) = (ResponseWriter(form: .text), ResponseWriter(form: .json))

    #expect(text.event(event, shown: []) == "*2 0.004 say who=interviewer \(escaped)\n")
    #expect(
      json.event(event, shown: [])
        == #"{"type":"event","seq":2,"t":0.004,"ev":"say","who":"interviewer","node":null,"#
        + #""lacks":[],"text":\#(escaped)}"# + "\n")
  }

  @Test("tells the time left with every event of the clock")
  func clock() {
    var writer = ResponseWriter(form: .text)
    let face = ClockFace(limit: 90_000)
    #expect(
      writer.event(.init(number: 5, at: 1_000, event: .clockStarted(face)), shown: [])
        == "*5 1.000 clock clock=closing state=start limit=90.000 left=90.000\n")
    #expect(
      writer.event(.init(number: 6, at: 46_000, event: .clockMarked(.green)), shown: [])
        == "*6 46.000 clock clock=closing state=warn light=green left=45.000\n")
    #expect(
      writer.event(.init(number: 7, at: 106_000, event: .graceEnded), shown: [])
        == "*7 106.000 clock clock=closing state=grace-over left=0.000\n")
  }

  @Test("tells of a fault that answers no line at the time of the last event")
  func notice() {
    var writer = ResponseWriter(form: .text)
    _ = writer.event(.init(number: 1, at: 2_500, event: .began), shown: [])
    let fault = Fault(507, "DISK_FULL", "no space")
    #expect(writer.notice(fault) == "*- 2.500 fault code=507 err=DISK_FULL \"no space\"\n")
    writer.form = .json
    #expect(
      writer.notice(fault)
        == #"{"type":"event","seq":null,"t":2.500,"ev":"fault","code":507,"err":"DISK_FULL","#
        + #""msg":"no space"}"# + "\n")
  }
}

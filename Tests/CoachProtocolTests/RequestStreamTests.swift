import CoachCore
import Testing

@testable import CoachProtocol

@Suite("A block of lines")
struct RequestStreamTests {
  @Test("is one answer, from /paste to a lone dot")
  func block() {
    #expect(
      items(in: "/paste\nI led the billing rewrite.\n\n/quit is what I did not do\n.\n") == [
        .blockBegan, .blockGrew, .blockGrew, .blockGrew,
        .request(
          Request(
            body: .speech("I led the billing rewrite.\n\n/quit is what I did not do")), lines: 3),
      ])
  }

  @Test(
    "has one dot taken away where two begin a line",
    arguments: [
      ("..", "."), ("..NET", ".NET"), ("...", ".."), (".NET", ".NET"), (". ", ". "),
      ("..\u{301}e", ".\u{301}e"),
    ])
  func dots(_ line: String, _ text: String) {
    #expect(
      items(in: "/paste\nx\n\(line)\n.\n").last
        == .request(Request(body: .speech("x\n\(text)")), lines: 2))
  }

  @Test("is blank when nothing is in it", arguments: [("", 0), ("\n \n", 2)])
  func blank(_ lines: String, _ count: Int) {
    #expect(items(in: "/paste\n\(lines).\n").last == .request(Request(body: .blank), lines: count))
  }

  @Test("carries the label of its /paste")
  func label() {
    #expect(
      items(in: "/@p1 paste\nx\n.\n").last
        == .request(Request(label: "p1", body: .speech("x")), lines: 1))
  }

  @Test("is refused whole, once, when one of its lines is bad")
  func badLine() {
    var spoiled = Fault.controlCharacter(2)
    spoiled.details.append(.init("line", 2))
    #expect(
      items(in: "/@p1 paste\ngood\nb\u{7}d\n/say x\n.\nafter\n") == [
        .blockBegan, .blockGrew, .blockGrew, .blockGrew, .refused(spoiled, label: "p1"),
        .request(Request(body: .speech("after")), lines: nil),
      ])
  }

  @Test("has at most a thousand lines")
  func lines() {
    let thousand = String(repeating: "x\n", count: 1000)
    #expect(
      items(in: "/paste\n\(thousand).\n").last
        == .request(Request(body: .speech(String(thousand.dropLast()))), lines: 1000))
    #expect(items(in: "/paste\n\(thousand)x\n.\n").last == .refused(.tooLong, label: nil))
  }

  @Test("has at most 65536 bytes, line feeds included")
  func bytes() {
    let line = String(repeating: "x", count: 32_767)
    #expect(
      items(in: "/paste\n\(line)\n\(line)\n.\n").last
        == .request(Request(body: .speech("\(line)\n\(line)")), lines: 2))
    #expect(items(in: "/paste\n\(line)\n\(line)x\n.\n").last == .refused(.tooLong, label: nil))
  }

  @Test("is refused when the input ends inside it")
  func unfinished() {
    var stream = RequestStream()
    #expect(stream.take(.line(Array("/@p1 paste".utf8))) == .blockBegan)
    #expect(
      stream.finish()
        == .refused(
          Fault(
            400, "SYNTAX",
            "the input ended inside /paste; a lone dot ends a block; nothing of it was recorded"),
          label: "p1"))
    #expect(stream.finish() == nil)
  }

  @Test(
    "or a line that is refused says so under the label it carries",
    arguments: [("/@a1 say \"x", "a1", 12), ("/say \"x", nil, 8)] as [(String, String?, Int)])
  func labelOfRefused(_ line: String, _ label: String?, _ byte: Int) {
    #expect(items(in: line + "\n") == [.refused(.badString(byte), label: label)])
  }

  private func items(in text: String) -> [RequestStream.Item] {
    var framer = LineFramer()
    var stream = RequestStream()
    return framer.feed(text.utf8).map { stream.take($0) }
  }
}

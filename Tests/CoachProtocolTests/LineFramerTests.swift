import Testing

@testable import CoachProtocol

@Suite("Framing")
struct LineFramerTests {
  @Test(
    "ends a line at a line feed, and nowhere else",
    arguments: [
      ("a\nb\n", ["a", "b"]),
      ("a\r\nb\n", ["a", "b"]),
      ("a\rb\n", ["a\rb"]),
      ("a\r\r\n", ["a\r"]),
      ("\n\n", ["", ""]),
      ("a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{2029}f\n", ["a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{2029}f"]),
      ("a\0b\n", ["a\0b"]),
      ("not ended", []),
    ])
  func lineFeed(_ bytes: String, _ lines: [String]) {
    var framer = LineFramer()
    #expect(framer.feed(bytes.utf8) == lines.map { .line(Array($0.utf8)) })
  }

  @Test("frames the same however the bytes are cut")
  func pieces() {
    var framer = LineFramer()
    #expect(framer.feed([0x61, 0x0D]) == [])
    #expect(framer.feed([0x0A, 0xC3]) == [.line([0x61])])
    #expect(framer.feed([0xA9, 0x0A]) == [.line([0xC3, 0xA9])])
  }

  @Test("takes a last line without line feed when the input ends")
  func lastLine() {
    var framer = LineFramer()
    #expect(framer.feed("/quit\r".utf8) == [])
    #expect(framer.finish() == .line(Array("/quit".utf8)))
    #expect(framer.finish() == nil)
  }

  @Test("drops one byte-order mark, at the very beginning and on standard input only")
  func byteOrderMark() {
    var standard = LineFramer(dropsByteOrderMark: true)
    var other = LineFramer()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    #expect(
      standard.feed(mark + mark + [0x0A] + mark + [0x0A]) == [.line(mark), .line(mark)])
    #expect(other.feed(mark + [0x0A]) == [.line(mark)])
  }

  @Test("finds no line in an input that is only a byte-order mark")
  func onlyByteOrderMark() {
    var framer = LineFramer(dropsByteOrderMark: true)
    #expect(framer.feed([0xEF, 0xBB, 0xBF]) == [])
    #expect(framer.finish() == nil)
  }

  @Test("takes a line of 65536 bytes, line feed included, and refuses one of 65537 whole")
  func longestLine() {
    var framer = LineFramer()
    let longest = [UInt8](repeating: 0x61, count: 65_535)

    #expect(framer.feed(longest + [0x0A]) == [.line(longest)])
    #expect(framer.feed(longest + [0x61, 0x0A, 0x62, 0x0A]) == [.tooLong, .line([0x62])])
  }

  @Test("calls a mebibyte without line feed a flood, once, and keeps no more than a line of it")
  func flood() {
    var framer = LineFramer()
    let half = [UInt8](repeating: 0x61, count: 524_288)

    #expect(framer.feed(half) == [])
    #expect(framer.feed(half) == [.flood])
    #expect(framer.feed(half) == [])
  }
}

import CoachTestSupport
import Testing

@testable import CoachTerminal

@Suite("What comes from the keyboard")
struct InputTests {
  @Test(
    "a paste is what stands before the end mark",
    arguments: [
      ("one line", .text("one line", lines: 1)),
      ("one line\r", .text("one line", lines: 1)),
      ("one\rtwo\r\nthree\n\n", .text("one\ntwo\nthree", lines: 3)),
      ("a\tb", .text("a\tb", lines: 1)),
      ("", .text("", lines: 1)),
      ("bell \u{7}", .unsafe("bell \u{7}")),
      ("\u{85}", .unsafe("\u{85}")),
    ] as [(String, PasteReader.Outcome)])
  func paste(_ text: String, _ outcome: PasteReader.Outcome) {
    var reader = PasteReader()
    #expect(Array((text + "\u{1B}[201~").utf8).compactMap { reader.take($0) } == [outcome])
  }

  @Test(
    "a line is rapid within 30 ms of the one before, or with another behind it",
    arguments: [
      (30, false, true),
      (31, false, false),
      (31, true, true),
    ])
  func rapidLines(_ pause: Int, _ moreIsWaiting: Bool, _ isRapid: Bool) {
    let start = ContinuousClock.now
    var lines = RapidLines()
    let first = lines.isRapid(from: start, to: start, moreIsWaiting: false)
    let next = start + .milliseconds(pause)
    let second = lines.isRapid(from: next, to: next + .seconds(9), moreIsWaiting: moreIsWaiting)
    #expect([first, second] == [false, isRapid])
  }
}

@Suite("The screen that tests look at")
struct ScreenTests {
  @Test(
    "follows what a program writes",
    arguments: [
      ("one\r\ntwo", "one\ntwo"),
      ("abc\u{8}\u{8}X", "aXc"),
      ("abcdefghijKL", "abcdefghij\nKL"),
      ("abcdefghij\rX", "Xbcdefghij"),
      ("abc\r\u{1B}[K", ""),
      ("abcd\u{8}\u{8}\u{1B}[1P", "abd"),
      ("abd\u{8}\u{1B}[1@c", "abcd"),
      ("1\r\n2\r\n3\r\n4", "1\n2\n3\n4"),
      ("one\r\ntwo\u{1B}[A\r\u{1B}[JX", "X"),
      ("谢谢x", "谢谢x"),
      ("abcdefghi谢", "abcdefghi\n谢"),
      ("\u{1B}[1;31mred\u{1B}[0m\u{1B}[?2004h", "red"),
    ] as [(String, String)])
  func writing(_ bytes: String, _ text: String) {
    var screen = Screen(rows: 3, columns: 10)
    screen.write(Array(bytes.utf8))
    #expect(screen.text == text)
  }
}

import CoachCore
import Testing

@testable import CoachProtocol

@Suite("The encoding of a line")
struct LineTextTests {
  @Test(
    "is UTF-8, and the first byte that is not is named, from 1",
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9], 4),
      ([0x63, 0x61, 0x66, 0xC3], 4),
      ([0xC0, 0xAF], 1),
      ([0x61, 0xE0, 0x80, 0x80], 2),
      ([0xED, 0xA0, 0x80], 1),
      ([0x61, 0x62, 0xF4, 0x90, 0x80, 0x80], 3),
      ([0xC3, 0xA9, 0xFF], 3),
    ] as [([UInt8], Int)])
  func invalid(_ bytes: [UInt8], _ byte: Int) {
    #expect(throws: Fault.badUTF8(byte)) { try LineText.decode(bytes) }
  }

  @Test(
    "has no control character but the tab, and the first one's byte is named",
    arguments: [
      ("a\0", 2), ("\u{1B}[2J", 1), ("é\u{7}", 3), ("a\rb", 2), ("\u{7F}", 1),
      ("ab\u{80}", 3), ("\u{9B}31m", 1), ("\u{9F}", 1), ("\u{0B}", 1), ("\u{85}", 1),
    ])
  func control(_ text: String, _ byte: Int) {
    #expect(throws: Fault.controlCharacter(byte)) { try LineText.decode(Array(text.utf8)) }
  }

  @Test(
    "is kept as it is: nothing is normalised, folded or repaired",
    arguments: ["cafe\u{301}", "café", "a\tb", "\u{2028}\u{202E}\u{FEFF}\u{200B}", "👩🏽‍🚒", ""])
  func kept(_ text: String) throws {
    #expect(try Array(LineText.decode(Array(text.utf8)).utf8) == Array(text.utf8))
  }
}

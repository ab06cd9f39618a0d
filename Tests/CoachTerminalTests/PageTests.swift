import CoachCore
import Testing

@testable import CoachTerminal

@Suite("A page")
struct PageTests {
  @Test(
    "wraps at words",
    arguments: [
      ("I want this role", 20, ["I want this role"]),
      ("I want this role", 10, ["I want", "this role"]),
      ("I want this role", 9, ["I want", "this role"]),
      ("a  table   row", 20, ["a  table   row"]),
      ("  indented text", 12, ["  indented", "text"]),
      ("extraordinarily long", 8, ["extraord", "inarily", "long"]),
      ("first\nsecond", 20, ["first", "second"]),
      ("one\n\ntwo", 20, ["one", "", "two"]),
      ("", 20, [""]),
    ] as [(String, Int, [String])])
  func wrapping(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(page(width).rows(StyledLine(text)) == rows)
  }

  @Test(
    "measures in cells, not in letters",
    arguments: [
      ("谢谢您的时间", 6, ["谢谢您", "的时间"]),
      ("ab 谢谢您", 6, ["ab 谢", "谢您"]),
      ("👍👍👍", 5, ["👍👍", "👍"]),
      ("re\u{301}sume\u{301} ok", 9, ["re\u{301}sume\u{301} ok"]),
      ("👩‍🔬 x", 4, ["👩‍🔬", "x"]),
      ("谢", 1, ["谢"]),
    ] as [(String, Int, [String])])
  func cells(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(page(width).rows(StyledLine(text)) == rows)
  }

  @Test("indents the rows under the first by the line's hang")
  func hangingIndent() {
    let line = StyledLine(
      [.init("Dana: ", .interviewer), .init("What would you do first?")], hang: 6)
    #expect(page(18).rows(line) == ["Dana: What would", "      you do", "      first?"])
  }

  @Test("a hang never takes more than half of the width")
  func narrowHang() {
    #expect(page(6).rows(StyledLine("one two", hang: 40)) == ["one", "   two"])
  }

  @Test("shows what could steer the terminal as its number")
  func sanitizing() {
    #expect(
      page(80).rows(StyledLine("red \u{1B}[31m \u{7} \u{202E}tab\there"))
        == ["red ⟨U+001B⟩[31m ⟨U+0007⟩ ⟨U+202E⟩tab here"])
  }

  @Test("colours each run, and ends every row in the terminal's own colours")
  func colours() {
    let page = Page(TerminalStyle(allowsColour: true, width: 12))
    let line = StyledLine([.init("Dana: ", .interviewer), .init("well done "), .init("+", .good)])
    #expect(
      page.rows(line) == ["\u{1B}[36mDana: \u{1B}[0mwell", "done \u{1B}[32m+\u{1B}[0m"])
  }

  @Test("a coloured run that wraps is coloured on both rows")
  func colourAcrossRows() {
    let page = Page(TerminalStyle(allowsColour: true, width: 4))
    #expect(
      page.rows(StyledLine("no no", .bad)) == [
        "\u{1B}[1;31mno\u{1B}[0m", "\u{1B}[1;31mno\u{1B}[0m",
      ])
  }

  @Test("a page is the same words without colour")
  func withoutColour() {
    #expect(page(80).text([StyledLine("no", .bad), "yes"]) == "no\nyes\n")
  }

  private func page(_ width: Int) -> Page {
    Page(TerminalStyle(allowsColour: false, width: width))
  }
}

@Suite("The terminal's style")
struct TerminalStyleTests {
  @Test(
    "--color decides, then NO_COLOR unless it is empty, then the terminal",
    arguments: [
      (.auto, ["TERM": "xterm"], true, true),
      (.auto, ["TERM": "xterm"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, [:], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (.never, ["TERM": "xterm"], true, false),
      (.always, ["TERM": "dumb", "NO_COLOR": "1"], false, true),
    ] as [(TerminalStyle.ColourChoice, [String: String], Bool, Bool)])
  func allowsColour(
    _ choice: TerminalStyle.ColourChoice, _ environment: [String: String], _ isTerminal: Bool,
    _ allowed: Bool
  ) {
    #expect(
      TerminalStyle.allowsColour(
        choice, environment: { environment[$0] }, isTerminal: isTerminal) == allowed)
  }

  @Test("a prompt hides its colour codes from readline's measuring")
  func prompt() {
    let line = StyledLine([.init("closing "), .init("0:42", .caution), .init("> ")])
    #expect(
      TerminalStyle(allowsColour: true, width: 80).prompt(line)
        == "closing \u{1}\u{1B}[33m\u{2}0:42\u{1}\u{1B}[0m\u{2}> ")
    #expect(TerminalStyle(allowsColour: false, width: 80).prompt(line) == "closing 0:42> ")
  }
}

import CoachTestSupport
import Testing

@Suite("Typing at the prompt")
struct TypingTests {
  @Test("half a sentence survives three repaints from outside and arrives whole")
  func draftSurvivesRepaints() throws {
    let terminal = try demo()
    terminal.send("/repaint\rI would like")
    #expect(terminal.waitFor("[tick, 0 left, draft I would like]\nclosing 0:00> I would like"))
    terminal.send(" this role\r")
    #expect(terminal.waitFor("[line(\"I would like this role\")]\nclosing 0:00>"))
    #expect(
      terminal.screen.lines == [
        "you> /repaint",
        "[typed]",
        "[typed]",
        "[tick, 2 left, draft I would like]",
        "[tick, 1 left, draft I would like]",
        "[tick, 0 left, draft I would like]",
        "closing 0:00> I would like this role",
        "[line(\"I would like this role\")]",
        "closing 0:00>",
      ])
  }

  @Test("the same at 20 columns, where the sentence takes three rows")
  func draftSurvivesRepaintsInNarrowWindow() throws {
    let terminal = try demo(columns: 20)
    terminal.send("/repaint\rI would like to work on this ward")
    #expect(terminal.waitFor("closing 0:00> I woul\nd like to work on th\nis ward"))
    terminal.send(", please\r")
    #expect(terminal.waitFor("ward, please\")]\nclosing 0:00>"))
    #expect(
      terminal.screen.lines.suffix(8) == [
        "  work on this ward]",
        "closing 0:00> I woul",
        "d like to work on th",
        "is ward, please",
        "[line(\"I would like",
        "  to work on this",
        "  ward, please\")]",
        "closing 0:00>",
      ])
  }

  @Test("a word of CJK and emoji keeps its place through a repaint")
  func wideCharacters() throws {
    let terminal = try demo(columns: 20)
    terminal.send("/repaint\r谢谢您今天的时间👍好")
    #expect(terminal.waitFor("closing 0:00> 谢谢您\n今天的时间👍好"))
    terminal.send("!\r")
    #expect(terminal.waitFor("谢谢您今天的"))
  }

  @Test("Ctrl-C drops the text, and says whether there was any")
  func interrupt() throws {
    let terminal = try demo()
    terminal.send("half a sen")
    #expect(terminal.waitFor("you> half a sen"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("[interrupted(hadText: true)]"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("[interrupted(hadText: false)]\nyou>"))
    #expect(
      terminal.screen.lines == [
        "[typed]", "you> half a sen^C", "[interrupted(hadText: true)]", "you> ^C",
        "[interrupted(hadText: false)]", "you>",
      ])
  }

  @Test("Ctrl-D leaves on an empty line and only rings the bell after text")
  func endOfInput() throws {
    let terminal = try demo()
    terminal.send("text\u{4}")
    #expect(terminal.wait { $0.bells == 1 })
    terminal.send("\u{15}\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.lines == ["[typed]", "you>", "[endOfInput]"])
  }

  @Test("Alt-Enter makes a new line, and a text of several lines is never a command")
  func altEnter() throws {
    let terminal = try demo()
    terminal.send("/quit\u{1B}\rtwo\r")
    #expect(terminal.waitFor("[multiline(\"/quit\\ntwo\")]\nyou>"))
  }

  @Test("Ctrl-C ends a search through the history too")
  func interruptInSearch() throws {
    let terminal = try demo()
    terminal.send("\u{12}abc")
    #expect(terminal.waitFor("reverse-i-search)`a"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("[interrupted(hadText: false)]\nyou>"))
    terminal.send("over\r")
    #expect(terminal.waitFor("[line(\"over\")]"))
  }

  @Test("a clock that starts during a search changes the prompt when the search ends")
  func promptChangesDuringSearch() throws {
    let terminal = try demo()
    terminal.send("/repaint\r\u{12}x")
    #expect(terminal.waitFor("[tick, 0 left, draft ]\n(failed reverse-i-search)`x':"))
    terminal.send("\u{7}")
    #expect(terminal.wait { $0.cursorLine == "closing 0:00>" })
  }

  @Test("another thread can wake the prompt, and the text stays")
  func wake() throws {
    let terminal = try demo()
    terminal.send("/wake\rhalf a sen")
    #expect(terminal.waitFor("[woken]"))
    #expect(terminal.wait { $0.cursorLine == "you> half a sen" })
  }

  @Test("what is not UTF-8 is refused, not repaired")
  func invalidUTF8() throws {
    let terminal = try demo()
    terminal.send([0x61, 0xFF, 0xFE, 0x62, 0x0D])
    #expect(terminal.waitFor("[badUTF8]\nyou>"))
  }

  @Test("a typed control character is reported")
  func typedControl() throws {
    let terminal = try demo()
    terminal.send("a\u{16}\u{7}b\r")
    #expect(terminal.waitFor("[unsafe(\"a\\u{07}b\")]\nyou>"))
  }

  @Test("the next line can start with a draft")
  func draft() throws {
    let terminal = try demo()
    terminal.send("/draft\r")
    #expect(terminal.waitFor("you> a draft"))
    terminal.send(" of mine\r")
    #expect(terminal.waitFor("[line(\"a draft of mine\")]"))
  }

  @Test("Tab completes a command without running it, and nothing in speech")
  func completion() throws {
    let terminal = try demo()
    terminal.send("/r\t")
    #expect(terminal.waitFor("you> /repaint"))
    terminal.send("\u{15}tell me /\t")
    #expect(terminal.wait { $0.bells == 1 })
    #expect(terminal.screen.lines.last == "you> tell me /")
  }
}

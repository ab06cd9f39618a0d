import CoachTestSupport
import Testing

@Suite("Pasting")
struct PasteTests {
  @Test("several lines with /quit among them are one answer, sent by Enter only")
  func pasteWithCommandInside() throws {
    let terminal = try demo()
    terminal.paste("Thank you.\n/quit\nI want this.\n")
    #expect(terminal.waitFor("[pasted(lines: 3)]\nyou> Thank you.\n/quit\nI want this."))
    terminal.send("\r")
    #expect(terminal.waitFor("[multiline(\"Thank you.\\n/quit\\nI want this.\")]\nyou>"))
  }

  @Test("one pasted line joins what is typed around it")
  func pasteOfOneLine() throws {
    let terminal = try demo()
    terminal.send("I want ")
    terminal.paste("this role\n")
    terminal.send(" now\r")
    #expect(terminal.waitFor("[line(\"I want this role now\")]"))
  }

  @Test("a paste that holds ESC is reported and the typed text stays")
  func pasteWithEscape() throws {
    let terminal = try demo()
    terminal.send("typed")
    terminal.paste("red \u{1B}[31m")
    #expect(terminal.waitFor("[unsafe(\"red \\u{1B}[31m\")]\nyou> typed"))
  }

  @Test("a paste that is not UTF-8 is refused and the typed text stays")
  func pasteOfBadUTF8() throws {
    let terminal = try demo()
    terminal.send("typed")
    terminal.send(Array("\u{1B}[200~".utf8) + [0xC3, 0x28] + Array("\u{1B}[201~".utf8))
    #expect(terminal.waitFor("[badUTF8]\nyou> typed"))
  }

  @Test("a paste without an end stops neither the clock nor Ctrl-C")
  func pasteWithoutEnd() throws {
    let terminal = try demo()
    terminal.send("/repaint\r\u{1B}[200~never ending")
    #expect(terminal.waitFor("[tick, 0 left, draft ]"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("[interrupted(hadText: true)]"))
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
  }

  @Test("on a terminal that cannot mark pastes, lines that come together are flagged")
  func rapidLines() throws {
    let terminal = try demo([], ["TERM": "dumb"])
    terminal.send("one\r/quit\r")
    #expect(terminal.waitFor("[rapidLine(\"one\")]"))
    #expect(terminal.waitFor("[rapidLine(\"/quit\")]"))
  }
}

import CoachTestSupport
import Testing

@testable import CoachTerminal

@Suite("Pasting")
final class PasteTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("several lines with /quit among them are one answer, sent by Enter only")
  func pasteWithCommandInside() throws {
    let terminal = try home.startRunningClosing()
    terminal.paste("Thank you.\n/quit\nI want this.\n")
    #expect(terminal.waitFor("3 lines pasted, Enter sends them as one answer."))
    #expect(terminal.wait { $0.cursorLine == "I want this." })
    #expect(!(try home.lastSession().contains("You:")))
    #expect(terminal.enter("", "I want this.\nclosing 1:"))
    #expect(try home.lastSession().contains("\nYou: Thank you.\n     /quit\n     I want this.\n"))
  }

  @Test("one pasted line joins what is typed around it")
  func pasteOfOneLine() throws {
    let terminal = try home.startRunningClosing()
    terminal.send("I want ")
    terminal.paste("this role\n")
    #expect(terminal.enter(" now", "now\nclosing 1:"))
    #expect(try home.lastSession().contains("\nYou: I want this role now\n"))
  }

  @Test("a paste into an open block belongs to the block")
  func pasteIntoBlock() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("/paste", "paste>"))
    #expect(terminal.enter("one", "one\npaste>"))
    terminal.paste("/quit\nthree")
    #expect(terminal.enter("", "three\npaste>"))
    #expect(terminal.enter("..four", "four\npaste>"))
    #expect(terminal.enter(".", "paste> .\nclosing 1:"))
    #expect(try home.lastSession().contains("You: one\n     /quit\n     three\n     .four\n"))
  }

  @Test("a block keeps the dot of .NET, and of two dots takes one")
  func dotsInBlock() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("/paste", "paste>"))
    #expect(terminal.enter(".NET", "> .NET\npaste>"))
    #expect(terminal.enter("..", "> ..\npaste>"))
    #expect(terminal.enter("...", "> ...\npaste>"))
    #expect(terminal.enter(".", "paste> .\nclosing 1:"))
    #expect(try home.lastSession().contains("You: .NET\n     .\n     ..\n"))
  }

  @Test("Ctrl-D sends an open block, Ctrl-C drops it")
  func endsOfBlock() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("/paste", "paste>"))
    #expect(terminal.enter("dropped", "dropped\npaste>"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("Nothing was sent.\nclosing 1:"))
    #expect(terminal.enter("/paste", "/paste\nSend your lines."))
    #expect(terminal.enter("sent", "sent\npaste>"))
    terminal.send("\u{4}")
    #expect(terminal.waitFor("sent\npaste>\nclosing 1:"))
    #expect(try home.lastSession().contains("\nYou: sent\n"))
  }

  @Test("a paste that holds ESC comes back without, beside what was typed, and is not sent")
  func pasteWithEscape() throws {
    let terminal = try home.startClosing(90)
    terminal.send("I am ")
    terminal.paste("red \u{1B}[31mand\u{7} \u{1B}]0;title\u{7}bold\n")
    #expect(terminal.waitFor("Control characters were in that text"))
    #expect(terminal.wait { $0.text.hasSuffix("> I am red and bold") })
    #expect(!(try home.lastSession().contains("You:")))
  }

  @Test("a paste that is not UTF-8 is refused and the typed text stays")
  func pasteOfBadUTF8() throws {
    let terminal = try home.startClosing(90)
    terminal.send("typed")
    terminal.send(Array("\u{1B}[200~".utf8) + [0xC3, 0x28] + Array("\u{1B}[201~".utf8))
    #expect(terminal.waitFor("That was not valid UTF-8"))
    #expect(terminal.wait { $0.cursorLine.hasSuffix("> typed") })
  }

  @Test("a paste without an end stops neither the clock nor Ctrl-C")
  func pasteWithoutEnd() throws {
    let terminal = try home.startClosing(1)
    #expect(terminal.enter("/go", "The clock is running"))
    terminal.send("\u{1B}[200~never ending")
    #expect(terminal.waitFor("marked as late.\nclosing after time>"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("^C\nclosing after time>"))
    #expect(terminal.enter("/help quit", "Ctrl-D on an empty line does the same."))
  }

  @Test("where pastes are not marked, lines in a rush are one answer and no command")
  func rush() throws {
    let terminal = try home.start(["closing"], ["TERM": "dumb"], prompt: "closing>")
    terminal.send("one\r/quit\r\rthree\r")
    #expect(terminal.waitFor("These lines came in one rush"))
    #expect(terminal.waitFor("> three\npaste>"))
    #expect(!(try home.lastSession().contains("You:")))
    #expect(terminal.enter("", "The clock is running"))
    #expect(try home.lastSession().contains("You: one\n     /quit\n     \n     three\n"))
  }

  @Test("a rush does not lose the words that await a yes")
  func rushInsteadOfYes() throws {
    let terminal = try home.start(
      ["interview", "ward-nurse"], ["TERM": "dumb"], prompt: "you>")
    #expect(terminal.enter(" /etc is a folder", "Say this to Noreen Tuohy"))
    terminal.breathe()
    terminal.send("one\rtwo\r")
    #expect(terminal.waitFor("brings your words back."))
    #expect(terminal.waitFor("> two\npaste>"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("Nothing was sent."))
    terminal.send("\u{1B}[A")
    #expect(terminal.wait { $0.cursorLine.hasSuffix("you>  /etc is a folder") })
  }

  @Test("lines that a person types there are obeyed and said one by one")
  func noRush() throws {
    let terminal = try home.start(["closing"], ["TERM": "dumb"], prompt: "closing>")
    #expect(terminal.enter("/help go", "In a terminal, Enter does the same."))
    terminal.breathe()
    #expect(terminal.enter("/go", "The clock is running"))
    terminal.breathe()
    #expect(terminal.enter("one", "one\nclosing 1:"))
    terminal.breathe()
    #expect(terminal.enter("two", "two\nclosing 1:"))
    #expect(!terminal.screen.text.contains("rush"))
    #expect(try home.lastSession().contains("\nYou: one\n"))
  }

  @Test(
    "text loses control sequences, not its lines",
    arguments: [
      ("a\u{1B}[1;31mb\u{1B}[0m", "ab"),
      ("a\r\nb\tc\u{85}\u{202E}", "a\nb\tc"),
      ("\u{1B}]0;title\u{1B}\\x", "x"),
      ("\u{1B}", ""),
      ("\u{1B}[", ""),
    ])
  func withoutControls(_ text: String, _ cleaned: String) {
    #expect(text.withoutControls == cleaned)
  }
}

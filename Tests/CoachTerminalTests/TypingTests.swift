import CoachTestSupport
import Foundation
import Testing

@Suite("Typing at the prompt")
final class TypingTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("Ctrl-C drops the text, a second one says how to leave, and the clock goes on")
  func interrupt() throws {
    let terminal = try home.startRunningClosing()
    terminal.send("half a sen")
    #expect(terminal.waitFor("> half a sen"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("> half a sen^C\nclosing 1:"))
    #expect(!terminal.screen.text.contains("/quit or Ctrl-D leaves."))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("^C\n/quit or Ctrl-D leaves.\nclosing 1:"))
    #expect(!(try home.lastSession().contains("half")))
  }

  @Test("Ctrl-D leaves from an empty line, and only rings the bell after text")
  func endOfInput() throws {
    let terminal = try home.start()
    terminal.send("text\u{4}")
    #expect(terminal.wait { $0.bells == 1 })
    terminal.send("\u{15}\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.lines.last == "coach>")
  }

  @Test("Ctrl-D in an interview leaves with a line that says where it is saved")
  func endOfInputInInterview() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.text.hasSuffix("Saved as s1. /replay s1 plays it again."))
  }

  @Test("while the clock runs it takes two, whatever is painted in between")
  func endOfInputOnTheClock() throws {
    let terminal = try home.startRunningClosing(["--live-clock"])
    #expect(terminal.enter("Thank you for your time.", "time.\nclosing 1:"))
    terminal.send("\u{4}")
    #expect(terminal.waitFor("Ctrl-D once more leaves"))
    let painted = terminal.screen.cursorLine
    #expect(terminal.wait { $0.cursorLine != painted })
    terminal.send("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.text.contains("Saved as s1."))
  }

  @Test("typing in between takes the question back")
  func endOfInputAfterMoreWords() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("Thank you for your time.", "time.\nclosing 1:"))
    terminal.send("\u{4}")
    #expect(terminal.waitFor("Ctrl-D once more leaves"))
    #expect(terminal.enter("I want this job.", "job.\nclosing 1:"))
    terminal.send("\u{4}")
    #expect(terminal.wait { $0.lines.count { $0.contains("Ctrl-D once more") } == 2 })
  }

  @Test("Alt-Enter makes a new line, and a text of several lines is never a command")
  func altEnter() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("/quit\u{1B}\rtwo", "/quit\ntwo\nclosing 1:"))
    #expect(try home.lastSession().contains("\nYou: /quit\n     two\n"))
  }

  @Test("Ctrl-C ends a search through the history too")
  func interruptInSearch() throws {
    let terminal = try home.start()
    terminal.send("\u{12}abc")
    #expect(terminal.waitFor("reverse-i-search)`a"))
    terminal.send("\u{3}")
    #expect(terminal.waitForRow("coach>"))
    #expect(terminal.enter("/help quit", "Ctrl-D on an empty line does the same."))
  }

  @Test("what is not UTF-8 is refused, not repaired")
  func invalidUTF8() throws {
    let terminal = try home.startRunningClosing()
    terminal.send([0x61, 0xFF, 0xFE, 0x62, 0x0D])
    #expect(terminal.waitFor("That was not valid UTF-8"))
    #expect(!(try home.lastSession().contains("You:")))
  }

  @Test("a typed control character comes back without, to be sent")
  func typedControl() throws {
    let terminal = try home.startRunningClosing()
    terminal.send("a\u{16}\u{7}b\r")
    #expect(terminal.waitFor("Control characters were in that text"))
    #expect(terminal.wait { $0.cursorLine.hasSuffix("> ab") })
    #expect(terminal.enter("c", "> abc\nclosing 1:"))
    #expect(try home.lastSession().contains("\nYou: abc\n"))
  }

  @Test("the user's inputrc rules, with a part for coach alone")
  func inputrc() throws {
    let file = home.path + "/inputrc"
    let keys = "set editing-mode vi\n$if coach\n\"\\C-o\": \"/help quit\"\n$endif\n"
    try keys.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try home.start([], ["INPUTRC": file])
    terminal.send("\u{F}\u{1B}")
    #expect(terminal.waitForRow("coach> /help quit"))
    terminal.send("bcwgo")
    #expect(terminal.waitForRow("coach> /help go"))
    #expect(terminal.enter("", "In a terminal, Enter does the same."))
  }
}

import CoachTestSupport
import Foundation
import Testing

@testable import CoachTerminal

@Suite("History")
final class HistoryTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("an entry of three lines comes back as one, in another run")
  func multilineRoundTrip() throws {
    let first = try home.startRunningClosing(["--history", "all"])
    first.paste("one\n/quit\nthree")
    #expect(first.enter("", "three\nclosing 1:"))
    first.send("/quit\r")
    #expect(first.waitForExit() == 0)

    let second = try home.start(["--history", "all"])
    second.send("\u{1B}[A")
    #expect(second.waitForRow("coach> /quit"))
    second.send("\u{1B}[A")
    #expect(second.waitFor("coach> one\n/quit\nthree"))
    second.send("\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(second.waitForRow("coach> /go"))
  }

  @Test("two programs append to one file, which only its owner may read")
  func sharedFile() throws {
    let first = try home.start()
    let second = try home.start()
    #expect(first.enter("/help go", "does the same."))
    #expect(second.enter("/help quit", "does the same."))
    #expect(try kept == ["/help go", "/help quit"])
    let mode = try FileManager.default.attributesOfItem(atPath: home.history)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("answers are not kept unless asked for")
  func answersArePrivate() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("I want this ward.", "ward.\nclosing 1:"))
    #expect(terminal.enter("/say me too", "too\nclosing 1:"))
    #expect(terminal.enter("/help go", "does the same."))
    #expect(try kept == ["/go", "/help go"])
  }

  @Test("with --history none there is no file")
  func noFile() throws {
    let terminal = try home.start(["--history", "none"])
    #expect(terminal.enter("/help go", "does the same."))
    #expect(!FileManager.default.fileExists(atPath: home.history))
  }

  @Test("an equal entry is kept once, and one that begins with a space not at all")
  func deduplication() throws {
    let terminal = try home.start()
    #expect(terminal.enter("/help go", "does the same.\ncoach>"))
    #expect(terminal.enter("/help quit", "Ctrl-D on an empty line does the same.\ncoach>"))
    #expect(terminal.enter("/help go", "/help go\n/go"))
    #expect(terminal.enter(" /help save", "every line is saved as you send it.\ncoach>"))
    terminal.send("\u{1B}[A\u{1B}[A")
    #expect(terminal.waitForRow("coach> /help quit"))
  }

  private var kept: [String] {
    get throws {
      try String(contentsOfFile: home.history, encoding: .utf8)
        .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
  }

  @Test(
    "the policy decides what is kept",
    arguments: [
      ("/help", true, true, false),
      ("an answer", true, false, false),
      ("/quit\nin a paste", true, false, false),
      ("", false, false, false),
      (" /help", false, false, false),
      ("/score", true, true, false),
      ("/score my words", true, false, false),
      ("/say my words", true, false, false),
      ("//etc", true, false, false),
      ("first\n#1 reason", false, false, false),
    ] as [(String, Bool, Bool, Bool)])
  func policy(_ text: String, _ all: Bool, _ commands: Bool, _ none: Bool) {
    #expect(HistoryPolicy.all.keeps(text) == all)
    #expect(HistoryPolicy.commands.keeps(text) == commands)
    #expect(HistoryPolicy.none.keeps(text) == none)
  }

  @MainActor
  @Test("a file that cannot be made is a fault that names it")
  func fault() {
    #expect(throws: LineHistory.Fault(path: "/dev/null/history", number: ENOTDIR)) {
      try LineHistory(path: "/dev/null/history", policy: .commands)
    }
  }

  @MainActor
  @Test("a file that has outgrown the limit loses its oldest entries when it is opened")
  func truncation() throws {
    let path = home.history
    _ = try LineHistory(path: path, policy: .commands)
    let entries = (1...1100).map { "#\($0)\n/score \($0)\n" }.joined()
    try Data(entries.utf8).write(to: URL(filePath: path))
    _ = try LineHistory(path: path, policy: .commands)
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept.hasPrefix("#101\n/score 101\n"))
    #expect(kept.hasSuffix("#1100\n/score 1100\n"))
  }

  @MainActor
  @Test("the usual place follows XDG_STATE_HOME, then HOME")
  func usualPath() {
    #expect(LineHistory.usualPath { ["XDG_STATE_HOME": "/x"][$0] } == "/x/coach/history")
    #expect(LineHistory.usualPath { ["HOME": "/h"][$0] } == "/h/.local/state/coach/history")
    #expect(LineHistory.usualPath { _ in nil } == nil)
  }
}

import CoachTestSupport
import Foundation
import Testing

@testable import CoachTerminal

@Suite("History")
struct HistoryTests {
  @Test("an entry of three lines comes back as one, in another run")
  func multilineRoundTrip() throws {
    let path = temporaryPath("history")
    let first = try demo(["--history", path])
    first.paste("one\n/quit\nthree")
    first.send("\r")
    try #require(first.waitFor("[multiline("))
    first.send("/quit\r")
    #expect(first.waitForExit() == 0)

    let second = try demo(["--history", path])
    second.send("\u{1B}[A\u{1B}[A")
    #expect(second.waitFor("you> one\n/quit\nthree"))
  }

  @Test("two programs append to one file, which only its owner may read")
  func sharedFile() throws {
    let path = temporaryPath("history")
    let first = try demo(["--history", path])
    let second = try demo(["--history", path])
    first.send("from the first\r")
    try #require(first.waitFor("[line("))
    second.send("from the second\r")
    try #require(second.waitFor("[line("))
    let kept = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(kept.filter { !$0.hasPrefix("#") } == ["from the first", "from the second"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("an equal entry is kept once, and one that begins with a space not at all")
  func deduplication() throws {
    let terminal = try demo(["--history", temporaryPath("history")])
    terminal.send("alpha\rbeta\ralpha\r secret\r")
    try #require(terminal.waitFor("secret\")]"))
    terminal.send("\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(terminal.wait { $0.cursorLine == "you> beta" })
  }

  @Test(
    "the policy decides what is kept",
    arguments: [
      ("/help", true, true, false),
      ("an answer", true, false, false),
      ("/quit\nin a paste", true, false, false),
      ("", false, false, false),
      (" /help", false, false, false),
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
    let path = temporaryPath("history")
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

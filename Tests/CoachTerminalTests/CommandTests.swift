import CoachTestSupport
import Foundation
import Testing

@Suite("Commands at the prompt")
final class CommandTests {
  let home: Home

  init() throws { home = try Home() }

  @Test("the first line names /help and /quit, also where a subcommand starts at once")
  func firstLine() throws {
    let alone = try home.start()
    #expect(alone.screen.lines.prefix(2).joined(separator: " ").contains("/help lists"))
    #expect(alone.screen.lines.prefix(2).joined(separator: " ").contains("/quit leaves"))
    let closing = try home.startClosing(90)
    #expect(closing.screen.lines.prefix(2) == alone.screen.lines.prefix(2))
    #expect(!closing.screen.text.contains("/sessions"))
  }

  @Test("/help fits 80 columns and 24 rows, its own line and the prompt included")
  func help() throws {
    let terminal = try home.start()
    #expect(terminal.enter("/help", "leave; everything is saved\ncoach>"))
    let page = terminal.screen.lines.drop { $0 != "coach> /help" }
    #expect(page.count <= 24)
    #expect(page.allSatisfy { $0.count <= 80 })
    #expect(page.dropFirst(2).dropLast().allSatisfy { $0.hasPrefix("  /") })
    #expect(terminal.enter("/help undo", "A scored take cannot be undone."))
  }

  @Test("an unknown command names the nearest, and comes back with Up to be mended")
  func unknownCommand() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter("/scroe", "/score?\nyou>"))
    #expect(terminal.screen.text.contains("\nNot done: no such command; nothing was said to "))
    terminal.send("\u{1B}[A")
    #expect(terminal.waitForRow("you> /scroe"))
    #expect(!(try home.lastSession().contains("You:")))
  }

  @Test("speech that nobody hears comes back with Up and is written nowhere")
  func speechToNobody() throws {
    let terminal = try home.start()
    #expect(terminal.enter("I would love this job.", "Not done: nobody is listening yet"))
    #expect(terminal.waitFor("brings your words back.\ncoach>"))
    terminal.send("\u{1B}[A")
    #expect(terminal.waitForRow("coach> I would love this job."))
    #expect(!(try String(contentsOfFile: home.history, encoding: .utf8)).contains("love"))
  }

  @Test("a line with a space before its slash is said after a yes")
  func slashMeantAsSpeech() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter(" /etc is a folder", "Say this to Noreen Tuohy: \" /etc is a folder\"?"))
    #expect(terminal.enter("y", "you> y\nNoreen Tuohy:"))
    #expect(try home.lastSession().contains("\nYou:  /etc is a folder\n"))
  }

  @Test("a sentence that begins with y is a sentence, not a yes")
  func sentenceInsteadOfYes() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter(" /etc is a folder", "Say this to Noreen Tuohy"))
    #expect(terminal.enter("Yesterday I saw the ward.", "your words back.\nNoreen Tuohy:"))
    #expect(try home.lastSession().contains("You: Yesterday I saw the ward.\n"))
  }

  @Test("after a no it is back on the line, without the space")
  func slashMeantAsCommand() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter(" /help quit", "Say this to Noreen Tuohy"))
    #expect(terminal.enter("no", "Nothing was sent."))
    #expect(terminal.waitForRow("you> /help quit"))
    #expect(terminal.enter("", "Ctrl-D on an empty line does the same."))
    #expect(!(try home.lastSession().contains("You:")))
  }

  @Test("Ctrl-C in place of the yes does not lose the words")
  func interruptedYes() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter(" /etc is a folder", "Say this to Noreen Tuohy"))
    terminal.send("\u{3}")
    #expect(terminal.waitFor("Nothing was sent.\nThe Up key brings your words back.\nyou>"))
    terminal.send("\u{1B}[A")
    #expect(terminal.waitForRow("you>  /etc is a folder"))
  }

  @Test("nor does a paste of several lines, which is said")
  func pasteInsteadOfYes() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter(" /etc is a folder", "Say this to Noreen Tuohy"))
    terminal.paste("I like people.\nAll of them.")
    #expect(terminal.enter("", "The Up key brings your words back.\nNoreen Tuohy:"))
    #expect(try home.lastSession().contains("You: I like people.\n     All of them.\n"))
    terminal.send("\u{1B}[A")
    #expect(terminal.waitForRow("you>  /etc is a folder"))
  }

  @Test("where nobody listens it is a command that the history does not keep")
  func slashAlone() throws {
    let terminal = try home.start()
    #expect(terminal.enter(" /help quit", "Ctrl-D on an empty line does the same."))
    #expect(!(try String(contentsOfFile: home.history, encoding: .utf8)).contains("help"))
  }

  @Test("//word and /say are speech")
  func saying() throws {
    let terminal = try home.startRunningClosing()
    #expect(terminal.enter("//quit is a word", "word\nclosing 1:"))
    #expect(terminal.enter("/say \"one\\ntwo\"", "two\"\nclosing 1:"))
    #expect(try home.lastSession().contains("You: /quit is a word\n"))
    #expect(try home.lastSession().contains("\nYou: one\n     two\n"))
  }

  @Test(
    "Tab completes commands and what they take",
    arguments: [
      ("/sco\t", "coach> /score"),
      ("/interview war\t", "coach> /interview ward-nurse"),
      ("/help ret\t", "coach> /help retake"),
      ("/closing ro\t\"x\" comp\t", "coach> /closing role=\"x\" company="),
      ("/closing way=wr\t", "coach> /closing way=written"),
      ("/replay s1 ins\t", "coach> /replay s1 instant"),
      ("/export js\t", "coach> /export jsonl"),
    ])
  func completion(_ keys: String, _ row: String) throws {
    let terminal = try home.start()
    terminal.send(keys)
    #expect(terminal.waitForRow(row))
  }

  @Test("a completion runs nothing, and inside speech there is none, not even file names")
  func noCompletion() throws {
    let terminal = try home.start()
    terminal.send("/qui\t")
    #expect(terminal.waitForRow("coach> /quit"))
    terminal.send("\u{15}look in /et\t")
    #expect(terminal.wait { $0.bells == 1 })
    terminal.send("\u{15}/show /et\t")
    #expect(terminal.wait { $0.bells == 2 })
    #expect(terminal.screen.cursorLine == "coach> /show /et")
  }

  @Test("every change says in a line what it did")
  func oneLineEach() throws {
    let terminal = try home.start(["interview", "ward-nurse"], prompt: "you>")
    #expect(terminal.enter("My name is Ana.", "Ana.\nNoreen Tuohy:"))
    #expect(terminal.enter("/undo", "\nCoach: Your last answer is taken back."))
    #expect(terminal.enter("/save", "\nSaved as s1. Every line is kept as you send it.\nyou>"))
    #expect(terminal.enter("/closing limit=60s", "\nSaved as s1. /replay s1 plays it again.\n"))
    #expect(terminal.enter("/delete s1", "for good, with every word in it: /delete s1 yes"))
    #expect(terminal.enter("/delete s1 yes", "\ns1 is deleted for good.\n"))
    #expect(terminal.enter("/sessions", "\ns2    "))
    #expect(!terminal.screen.text.contains("\ns1    20\n"))
  }

  @Test("an export is a file of its owner's, never over another")
  func export() throws {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd && exec \(BuiltProducts.path(of: "coach")) questions ward-nurse"],
      environment: home.environment)
    #expect(terminal.waitFor("you>"))
    #expect(terminal.enter("/export", "Written to coach-s1.md."))
    #expect(terminal.enter("/export", "coach-s1.md is there already and stays as it is."))
    let file = home.path + "/coach-s1.md"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Noreen"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }
}

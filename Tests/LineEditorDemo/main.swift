import CoachCore
import CoachTerminal
import Glibc

/// A prompt that names everything that happens at it, for tests in a pseudo-terminal.
///
/// Commands: `/repaint` three times while you go on typing, `/wake`, `/draft`, `/quit`, `/crash`.
/// `--history FILE` keeps a history of everything.
@MainActor
struct Demo {
  let editor: LineEditor
  var repaints = 0
  var deadline: ContinuousClock.Instant?

  mutating func run() -> Int32 {
    editor.setPrompt("you> ")
    while true {
      let event = editor.next(until: deadline)
      switch event {
      case .line("/quit"), .endOfInput: return leave(event, 0)
      case .terminated(let signal): return leave(event, 128 + signal)
      case .line("/repaint"): repaint(after: 3)
      case .line("/wake"): wake()
      case .line("/draft"): editor.setText("a draft")
      case .line("/crash"): preconditionFailure("The demo was told to crash.")
      case .tick: tick()
      default: say("\(event)")
      }
    }
  }

  private func leave(_ event: EditorEvent, _ status: Int32) -> Int32 {
    say("\(event)")
    editor.close()
    return status
  }

  private func wake() {
    let waker = editor.waker
    Task.detached { waker.wake() }
  }

  private mutating func repaint(after count: Int) {
    repaints = count
    deadline = .now + .milliseconds(100)
  }

  private mutating func tick() {
    repaints -= 1
    say("tick, \(repaints) left, draft \(editor.currentText)")
    editor.setPrompt("closing 0:0\(repaints)> ")
    deadline = repaints > 0 ? .now + .milliseconds(50) : nil
  }

  private func say(_ text: String) {
    let page = Page(TerminalStyle.ofStandardOutput())
    editor.show(page.rows([StyledLine("[\(text)]", hang: 2)]))
  }
}

let path = CommandLine.arguments.dropFirst(2).first
do {
  let history = try path.map { try LineHistory(path: $0, policy: .all) }
  let editor = try LineEditor(history: history) { request in
    request.before.isEmpty ? ["/quit", "/questions", "/repaint"] : []
  }
  var demo = Demo(editor: editor)
  exit(demo.run())
} catch {
  print("\(error)")
  exit(1)
}

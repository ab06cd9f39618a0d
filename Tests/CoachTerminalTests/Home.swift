import CoachTestSupport
import Foundation
import Testing

/// A home folder for one test, with sessions and a history of its own; removed with this object.
final class Home {
  let path = NSTemporaryDirectory() + "coach-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var data: String { path + "/data" }
  var history: String { path + "/state/coach/history" }

  /// What a person's shell would set.
  var environment: [String: String] {
    [
      "TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "HOME": path,
      "XDG_STATE_HOME": path + "/state", "COACH_DATA": data,
    ]
  }

  /// Starts coach in a terminal and waits for its prompt.
  func start(
    _ arguments: [String] = [], _ extra: [String: String] = [:], columns: Int = 80,
    prompt: String = "coach>"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "coach")] + arguments,
      environment: environment.merging(extra) { $1 }, columns: columns)
    try #require(terminal.waitFor(prompt))
    return terminal
  }

  /// Starts coach on a typed closing whose clock of 90 seconds runs already.
  func startRunningClosing(
    _ arguments: [String] = [], _ extra: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try startClosing(90, arguments, extra)
    try #require(terminal.enter("/go", "The clock is running: 1:30.\nclosing 1:"))
    return terminal
  }

  /// Starts coach on a typed closing with a clock of `seconds`, before its first word.
  func startClosing(
    _ seconds: Int, _ arguments: [String] = [], _ extra: [String: String] = [:],
    columns: Int = 80
  ) throws -> PseudoTerminal {
    try start(
      ["closing", "--limit", "\(seconds)s"] + arguments, extra, columns: columns,
      prompt: "\nclosing>")
  }

  /// Runs coach without a terminal, to its end.
  func run(_ arguments: [String], input: String = "") throws -> (
    status: Int32, output: String, errors: String
  ) {
    let process = Process()
    let (near, out, err) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: BuiltProducts.path(of: "coach"))
    process.arguments = arguments
    process.environment = environment
    (process.standardInput, process.standardOutput, process.standardError) = (near, out, err)
    try process.run()
    try near.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try near.fileHandleForWriting.close()
    let output = try out.fileHandleForReading.readToEnd() ?? Data()
    let errors = try err.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self),
      String(decoding: errors, as: UTF8.self)
    )
  }

  /// The last session as `coach show` prints it.
  func lastSession() throws -> String { try run(["show"]).output }
}

extension PseudoTerminal {
  /// Types `text` and Enter, then waits for `shown`.
  func enter(_ text: String, _ shown: String) -> Bool {
    send(text + "\r")
    return waitFor(shown)
  }

  /// Waits until the row of the cursor is `row`.
  func waitForRow(_ row: String) -> Bool { wait { $0.cursorLine == row } }

  /// Waits as long as a person does between Enter and the next key.
  func breathe() { _ = wait(limit: .milliseconds(50)) { _ in false } }

  /// How often `text` has been written, whatever became of it on the screen.
  func count(of text: String) -> Int {
    String(decoding: output, as: UTF8.self).components(separatedBy: text).count - 1
  }
}

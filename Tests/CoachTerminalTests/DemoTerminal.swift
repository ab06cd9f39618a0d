import CoachTestSupport
import Foundation
import Testing

/// The line editor's demo in a terminal of its own, with the prompt already shown.
func demo(
  _ arguments: [String] = [], _ extra: [String: String] = [:], columns: Int = 80
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    [BuiltProducts.path(of: "line-editor-demo")] + arguments,
    environment: demoEnvironment.merging(extra) { $1 }, columns: columns)
  try #require(terminal.waitFor("you>"))
  return terminal
}

let demoEnvironment = [
  "TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "HOME": "/nonexistent",
]

/// A path for a file of one test, in a folder that does not exist yet.
func temporaryPath(_ name: String) -> String {
  NSTemporaryDirectory() + "coach-\(UUID().uuidString)/state/" + name
}

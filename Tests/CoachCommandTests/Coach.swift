import CoachTestSupport
import Foundation

/// The built `coach` with a data folder of its own, as a shell would run it.
final class Coach {
  let data: String
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "coach-command-" + UUID().uuidString
    data = folder + "/data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The arguments with which it is started.
  func arguments(_ words: [String]) -> [String] { [BuiltProducts.path(of: "coach")] + words }

  func run(_ words: String..., input: String = "") throws -> PipedProgram.Result {
    try PipedProgram.run(arguments(words), input: input, environment: ["COACH_DATA": data])
  }

  func start(_ words: String...) throws -> PipedProgram {
    try PipedProgram(arguments(words), environment: ["COACH_DATA": data])
  }

  /// A file beside the data, with these bytes in it.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, bytes: Array(text.utf8))
  }

  func file(_ name: String, bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    return folder + "/" + name
  }
}

extension String {
  /// Its lines, each as far as `count` words.
  func firstWords(_ count: Int) -> [String] {
    split(separator: "\n").map { line in
      line.split(separator: " ").prefix(count).joined(separator: " ")
    }
  }

  var lines: [Substring] { split(separator: "\n") }
}

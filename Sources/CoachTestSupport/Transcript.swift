public import CoachCore
import Foundation

/// A golden session in one readable file: what a candidate sends, and when, and all that they read.
///
/// The head, up to the first empty line, says what the file shows and may set `seed: 7`. Then
///
///     0:12.5> what the candidate sends 12.5 s after the start
///           > and the second line of the same paste
///     Everything that coach shows until the next line of that kind.
///
/// A time alone stands before what the clock does by itself.
public struct Transcript: Sendable, CustomStringConvertible {
  public struct Input: Sendable, Equatable {
    public var at: Milliseconds
    public var lines: [String]
  }

  public let name: String
  /// The file as it is.
  public let text: String
  public let head: [String]
  public let inputs: [Input]

  public var description: String { name }

  public var seed: Int {
    head.compactMap { $0.hasPrefix("seed: ") ? Int($0.dropFirst(6)) : nil }.first ?? 0
  }

  init(name: String, text: String) {
    self.name = name
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = Array(lines.prefix { !$0.isEmpty })
    inputs = lines.dropFirst(head.count).reduce(into: []) { inputs, line in
      if let input = Self.input(in: line) {
        inputs.append(input)
      } else if !inputs.isEmpty, let more = Self.continuation(in: line) {
        inputs[inputs.count - 1].lines.append(more)
      }
    }
  }

  private static func input(in line: String) -> Input? {
    guard let match = line.wholeMatch(of: /(\d+):(\d\d)(?:\.(\d{1,3}))?>(?: (.*))?/) else {
      return nil
    }
    let fraction = String((match.3 ?? "") + "000").prefix(3)
    let seconds = (Int(match.1) ?? 0) * 60 + (Int(match.2) ?? 0)
    return Input(
      at: Milliseconds(seconds * 1000 + (Int(fraction) ?? 0)), lines: [String(match.4 ?? "")])
  }

  private static func continuation(in line: String) -> String? {
    line.wholeMatch(of: /\s+>(?: (.*))?/).map { String($0.1 ?? "") }
  }
}

/// The files of Tests/Transcripts.
extension Transcript {
  private static let folder = Checkout.path + "/Tests/Transcripts"

  public static let all: [Transcript] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".transcript") }.sorted().compactMap { file in
      guard let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8) else {
        return nil
      }
      return Transcript(name: String(file.dropLast(".transcript".count)), text: text)
    }
  }()

  /// Whether COACH_RECORD asks for the files to be written again.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["COACH_RECORD"].map { !$0.isEmpty } ?? false
  }

  public func record(_ text: String) throws {
    try text.write(
      toFile: Self.folder + "/" + name + ".transcript", atomically: true, encoding: .utf8)
  }
}

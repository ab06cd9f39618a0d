import CoachCore
import CoachServer
import Foundation

/// A dialogue of docs/protocol.md: what the client sends, and all that coach answers.
struct Dialogue: CustomStringConvertible, Sendable {
  enum Step: Sendable {
    case client([UInt8])
    case clock(Milliseconds)
  }

  var title: String
  var steps: [Step]
  /// What coach says, a line each.
  var expected: [String]

  var description: String { title }

  static let all: [Dialogue] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try? String(
      contentsOf: root.appendingPathComponent("docs/protocol.md"), encoding: .utf8)
    return (page ?? "").components(separatedBy: "\n## Dialogue: ").dropFirst().map { section in
      let title = String(section.prefix { $0 != "\n" })
      let fence = section.components(separatedBy: "```dialogue\n").last ?? ""
      return Dialogue(title: title, text: fence.components(separatedBy: "```")[0])
    }
  }()

  private init(title: String, text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    self.title = title
    expected = lines.filter { $0.hasPrefix("S: ") }.map { String($0.dropFirst(3)) }
    steps = lines.compactMap { line in
      if line.hasPrefix("C:") { return .client(Self.bytes(of: String(line.dropFirst(3)))) }
      guard line.hasPrefix("("), let seconds = Double(line.dropFirst().dropLast()) else {
        return nil
      }
      return .clock(Milliseconds(Int((seconds * 1000).rounded())))
    }
  }

  /// The line's bytes, `\xE9` standing for one, and a line feed.
  private static func bytes(of line: String) -> [UInt8] {
    let parts = line.components(separatedBy: "\\x")
    return parts.dropFirst().reduce(into: Array(parts[0].utf8)) { bytes, part in
      bytes.append(UInt8(part.prefix(2), radix: 16) ?? 0)
      bytes += Array(part.dropFirst(2).utf8)
    } + [0x0A]
  }

  /// What coach says to it; long cards are cut as the page cuts them.
  func answers() -> [String] {
    var peer = Peer()
    var now = Milliseconds.zero
    var said = peer.session.greeting()
    for step in steps {
      switch step {
      case .clock(let moment): now = moment
      case .client(let bytes): said += peer.session.receive(bytes, at: now)
      }
    }
    return said.split(separator: "\n").map { line in
      guard line.contains(" scorecard "), let quote = line.firstIndex(of: "\"") else {
        return String(line)
      }
      return line[..<quote] + "\"…\""
    }
  }
}

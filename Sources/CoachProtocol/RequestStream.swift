public import CoachCore

/// Lines to requests, blocks included: what a peer's bytes ask for, one by one.
public struct RequestStream: Sendable {
  public enum Item: Sendable, Equatable {
    /// - `lines`: how many a block had, `nil` for a single line.
    case request(Request, lines: Int?)
    case refused(Fault, label: String?)
    /// A block has been opened; nothing is final until it ends.
    case blockBegan
    /// A line inside a block: nothing to answer yet.
    case blockGrew
    case flood
  }

  private struct Block {
    var label: String?
    var lines: [String] = []
    var bytes = 0
    var fault: Fault?
  }

  private var block: Block?

  public init() {}

  public var isInBlock: Bool { block != nil }

  public mutating func take(_ frame: LineFramer.Frame) -> Item {
    switch frame {
    case .flood: return .flood
    case .tooLong: return refuse(Self.tooLong)
    case .line(let bytes):
      do throws(Fault) {
        let line = try text(of: bytes)
        return block == nil ? try begin(line) : grow(line)
      } catch {
        return refuse(error)
      }
    }
  }

  private mutating func begin(_ line: String) throws(Fault) -> Item {
    switch try RequestParser.parse(line) {
    case .request(let request): return .request(request, lines: nil)
    case .pasteBegins(let label):
      block = Block(label: label)
      return .blockBegan
    }
  }

  private mutating func grow(_ line: String) -> Item {
    guard line != "." else { return end() }
    let text = line.utf8.first == UInt8(ascii: ".") ? String(line.dropFirst()) : line
    block?.bytes += line.utf8.count + 1
    if let size = block, size.bytes > Limits.line || size.lines.count >= Limits.blockLines {
      block?.fault = size.fault ?? Self.tooLong
    } else {
      block?.lines.append(text)
    }
    return .blockGrew
  }

  private mutating func end() -> Item {
    guard let done = block else { return .blockGrew }
    block = nil
    if let fault = done.fault { return .refused(fault, label: done.label) }
    let text = done.lines.joined(separator: "\n")
    let isBlank = done.lines.allSatisfy { $0.allSatisfy { $0 == " " || $0 == "\t" } }
    let request = Request(label: done.label, body: isBlank ? .blank : .speech(text))
    return .request(request, lines: done.lines.count)
  }

  /// A bad line spoils its block, which is refused as a whole when it ends.
  private mutating func refuse(_ fault: Fault) -> Item {
    guard block != nil else { return .refused(fault, label: nil) }
    let first = block?.fault ?? fault
    block?.fault = first
    return .blockGrew
  }

  private static let tooLong = Fault(
    413, "TOO_LONG",
    "a line or a block has at most \(Limits.line) bytes and \(Limits.blockLines) lines; nothing was recorded"
  )
}

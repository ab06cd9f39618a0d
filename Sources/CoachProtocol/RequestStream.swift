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

  fileprivate struct Block {
    var label: String?
    var lines: [String] = []
    /// Lines that came, kept or not.
    var count = 0
    var bytes = 0
    var fault: Fault?
  }

  private var block: Block?

  public init() {}

  /// A line of a block as it is meant: one that begins with two dots loses one.
  public static func unstuffed(_ line: String) -> String {
    line.utf8.starts(with: "..".utf8) ? line.withoutFirstByte : line
  }

  public mutating func take(_ frame: LineFramer.Frame) -> Item {
    switch frame {
    case .flood: return .flood
    case .tooLong: return refuse(.tooLong, label: nil)
    case .line(let bytes):
      do throws(Fault) {
        let line = try LineText.decode(bytes)
        return block == nil ? begin(line) : grow(line)
      } catch {
        return refuse(error, label: nil)
      }
    }
  }

  /// What is to be said when the input ends here: something only inside a block.
  public mutating func finish() -> Item? {
    defer { block = nil }
    return block.map { block in
      .refused(
        Fault(
          400, "SYNTAX",
          "the input ended inside /paste; a lone dot ends a block; nothing of it was recorded"),
        label: block.label)
    }
  }

  private mutating func begin(_ line: String) -> Item {
    do throws(Fault) {
      switch try RequestParser.parse(line) {
      case .request(let request): return .request(request, lines: nil)
      case .pasteBegins(let label):
        block = Block(label: label)
        return .blockBegan
      }
    } catch {
      return .refused(error, label: RequestParser.label(of: line))
    }
  }

  private mutating func grow(_ line: String) -> Item {
    guard line.utf8.elementsEqual(".".utf8) else {
      block?.append(line)
      return .blockGrew
    }
    return end()
  }

  private mutating func end() -> Item {
    guard let done = block else { return .blockGrew }
    block = nil
    if let fault = done.fault { return .refused(fault, label: done.label) }
    let text = done.lines.joined(separator: "\n")
    let request = Request(label: done.label, body: text.isBlank ? .blank : .speech(text))
    return .request(request, lines: done.count)
  }

  /// A bad line spoils its block, which is refused as a whole when it ends.
  private mutating func refuse(_ fault: Fault, label: String?) -> Item {
    guard block != nil else { return .refused(fault, label: label) }
    block?.spoil(by: fault)
    return .blockGrew
  }
}

extension RequestStream.Block {
  fileprivate mutating func append(_ line: String) {
    count += 1
    bytes += line.utf8.count + 1
    if bytes > Limits.line || count > Limits.blockLines { return keep(.tooLong) }
    if fault == nil { lines.append(RequestStream.unstuffed(line)) }
  }

  /// Notes what is wrong with the line that has just come.
  fileprivate mutating func spoil(by fault: Fault) {
    count += 1
    var placed = fault
    placed.details.append(.init("line", .int(count)))
    keep(placed)
  }

  /// The first fault is the one that is told; the words are not needed any more.
  private mutating func keep(_ fault: Fault) {
    self.fault = self.fault ?? fault
    lines = []
  }
}

extension Fault {
  fileprivate static let tooLong = Fault(
    413, "TOO_LONG",
    "a line or a block has at most \(Limits.line) bytes and \(Limits.blockLines) lines; nothing was recorded"
  )
}

public import CoachCore

/// One input, or one moment of the clock, with all that is read because of it.
public struct TranscriptBlock: Sendable, Equatable {
  /// Since the transcript's start.
  public var at: Milliseconds
  /// What the candidate sent; `nil` where the clock did something by itself.
  public var input: [String]?
  /// What a command shows besides events.
  public var shown: [String] = []
  public var events: [String] = []
  public var refusal: String?
  /// Where the input stands in a log; the clock's moments bear the number of their first event.
  public var logged: LogPlace?

  public struct LogPlace: Sendable, Hashable {
    public var session: Int
    public var number: Int
  }

  public init(at: Milliseconds, input: [String]? = nil) {
    self.at = at
    self.input = input
  }

  /// The block without what stands in no log.
  public var fromLog: TranscriptBlock {
    var block = self
    block.shown = []
    block.refusal = nil
    return block
  }

  var lines: [String] {
    [""] + head + shown + events + (refusal.map { [$0] } ?? [])
  }

  private var head: [String] {
    let time = at.transcriptText
    guard let input else { return [time] }
    let margin = String(repeating: " ", count: time.count)
    return input.enumerated().map { index, line in
      (index == 0 ? time : margin) + (line.isEmpty ? ">" : "> \(line)")
    }
  }
}

extension [TranscriptBlock] {
  /// The file that says this.
  public func text(under head: [String]) -> String {
    (head + flatMap(\.lines)).joined(separator: "\n") + "\n"
  }
}

extension Milliseconds {
  fileprivate var transcriptText: String {
    let rest = count % 1000
    guard rest > 0 else { return clockText }
    var digits = String(String(rest + 1000).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(clockText).\(digits)"
  }
}

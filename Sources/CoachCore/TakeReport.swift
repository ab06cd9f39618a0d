/// Everything coach has to say about one take of a closing statement.
public struct TakeReport: Sendable, Equatable {
  /// From 1 in each session.
  public var take: Int
  public var way: Way
  public var card: Scorecard
  public var timing: Timing?
  public var delivery: Delivery?
  public var late: LateWords?
  public var ticks: TickComparison?
  public var recital: Recital?
  public var difference: Difference?
  /// Tips for what the script's closing wanted and did not get.
  public var tips: [String]

  /// By the clock.
  ///
  /// Absent from written takes.
  public struct Timing: Sendable, Equatable {
    /// From the invitation to the first word.
    public var thinking: Milliseconds
    public var speaking: Milliseconds
    public var limit: Milliseconds
    public var grace: Milliseconds

    public init(
      thinking: Milliseconds, speaking: Milliseconds, limit: Milliseconds, grace: Milliseconds
    ) {
      self.thinking = thinking
      self.speaking = speaking
      self.limit = limit
      self.grace = grace
    }
  }

  /// Judged for spoken takes alone: typing says nothing about speech.
  public struct Delivery: Sendable, Equatable {
    public var wordsPerMinute: Int
    /// "um", "you know", … in the transcript.
    public var fillers: Int

    public init(wordsPerMinute: Int, fillers: Int) {
      self.wordsPerMinute = wordsPerMinute
      self.fillers = fillers
    }
  }

  /// What came after the grace: kept, not scored.
  public struct LateWords: Sendable, Equatable {
    public var text: String
    /// Signals that only came then.
    public var signals: [Label]

    public init(text: String, signals: [Label]) {
      self.text = text
      self.signals = signals
    }
  }

  /// Where the candidate's own ticks and coach differ.
  public struct TickComparison: Sendable, Equatable {
    public var agreed: [Label]
    public var onlyTicked: [Label]
    public var onlyFound: [Label]

    public init(agreed: [Label], onlyTicked: [Label], onlyFound: [Label]) {
      self.agreed = agreed
      self.onlyTicked = onlyTicked
      self.onlyFound = onlyFound
    }
  }

  /// A statement that repeats something nearly word for word.
  public struct Recital: Sendable, Equatable {
    public enum Original: String, Sendable {
      case keyPoints = "key-points"
      case take
      case earlier
    }

    public var original: Original
    /// Share of the words that stand in the original in the same order.
    public var percent: Int

    public init(original: Original, percent: Int) {
      self.original = original
      self.percent = percent
    }
  }

  /// Against the take before.
  public struct Difference: Sendable, Equatable {
    /// Points up or down; `nil` where one of the two was not scored.
    public var score: Int?
    public var gained: [Label]
    public var sharpened: [Label]
    public var blunted: [Label]
    public var lost: [Label]
    public var warningsGone: [Label]
    public var warningsNew: [Label]

    public init(
      score: Int?, gained: [Label] = [], sharpened: [Label] = [], blunted: [Label] = [],
      lost: [Label] = [], warningsGone: [Label] = [], warningsNew: [Label] = []
    ) {
      self.score = score
      self.gained = gained
      self.sharpened = sharpened
      self.blunted = blunted
      self.lost = lost
      self.warningsGone = warningsGone
      self.warningsNew = warningsNew
    }
  }

  public init(
    take: Int, way: Way, card: Scorecard, timing: Timing? = nil, delivery: Delivery? = nil,
    late: LateWords? = nil, ticks: TickComparison? = nil, recital: Recital? = nil,
    difference: Difference? = nil, tips: [String] = []
  ) {
    self.take = take
    self.way = way
    self.card = card
    self.timing = timing
    self.delivery = delivery
    self.late = late
    self.ticks = ticks
    self.recital = recital
    self.difference = difference
    self.tips = tips
  }
}

extension TakeReport.Difference {
  /// What changed from `before` to `after`, signal by signal.
  public init(from before: Scorecard, to after: Scorecard) {
    let moves = after.signals.map {
      Move(label: $0.id, from: before.level(of: $0.id), to: $0.level)
    }
    let old = before.warnings.map(\.id)
    let new = after.warnings.map(\.id)
    self.init(score: nil)
    if let now = after.score, let then = before.score { score = now - then }
    gained = moves.filter { $0.from == .missing && $0.to > .missing }.map(\.label)
    sharpened = moves.filter { $0.from == .generic && $0.to == .specific }.map(\.label)
    blunted = moves.filter { $0.from == .specific && $0.to == .generic }.map(\.label)
    lost = moves.filter { $0.from > .missing && $0.to == .missing }.map(\.label)
    warningsGone = old.filter { !new.contains($0) }
    warningsNew = new.filter { !old.contains($0) }
  }

  private struct Move {
    var label: Label
    var from: Level
    var to: Level
  }
}

extension TakeReport.TickComparison {
  /// The candidate's ticks held against what the card found.
  public init(ticked: [Label], card: Scorecard) {
    self.init(
      agreed: card.given.filter(ticked.contains),
      onlyTicked: card.missing.filter(ticked.contains),
      onlyFound: card.given.filter { !ticked.contains($0) })
  }
}

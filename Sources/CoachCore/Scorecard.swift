/// How well a signal was given.
///
/// `specific` means the sentence could not be said unchanged in another interview.
public enum Level: String, Sendable, Comparable, CaseIterable {
  case missing, generic, specific

  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .missing: 0
    case .generic: 1
    case .specific: 2
    }
  }
}

/// The words that support a finding.
public struct Evidence: Sendable, Equatable {
  /// The sentence they stand in, from 1.
  public var sentence: Int
  /// Unicode scalars from the start of the text as given, end excluded.
  public var range: Range<Int>
  /// Exactly that slice of the text.
  public var text: String
  /// Why these words count, in a sentence the candidate understands.
  public var why: String

  public init(sentence: Int, range: Range<Int>, text: String, why: String) {
    self.sentence = sentence
    self.range = range
    self.text = text
    self.why = why
  }
}

/// One signal as one text gave it.
public struct SignalFinding: Sendable, Equatable {
  public var id: Label
  public var group: Signal.Group
  public var level: Level
  public var evidence: [Evidence]
  /// What would earn more; `nil` once the signal is specific.
  public var advice: String?

  public init(
    id: Label, group: Signal.Group, level: Level, evidence: [Evidence], advice: String?
  ) {
    self.id = id
    self.group = group
    self.level = level
    self.evidence = evidence
    self.advice = advice
  }
}

/// A warning, or a label of a question or a letter, that was found.
public struct LabelFinding: Sendable, Equatable {
  public var id: Label
  public var evidence: [Evidence]
  public var advice: String?

  public init(id: Label, evidence: [Evidence], advice: String? = nil) {
    self.id = id
    self.evidence = evidence
    self.advice = advice
  }
}

/// How long a text is and how long it takes to say.
public struct TextLength: Sendable, Equatable {
  public enum Verdict: String, Sendable { case short, within, over }

  public var words: Int
  /// Whole seconds at 160 and at 130 words a minute.
  public var secondsSpoken: ClosedRange<Int>
  /// The limit in whole seconds that `verdict` speaks of.
  public var limit: Int
  public var verdict: Verdict

  public init(words: Int, secondsSpoken: ClosedRange<Int>, limit: Int, verdict: Verdict) {
    self.words = words
    self.secondsSpoken = secondsSpoken
    self.limit = limit
    self.verdict = verdict
  }
}

/// All findings of one closing statement.
public struct Scorecard: Sendable, Equatable {
  /// What the words earned, or why they were not judged.
  public enum Verdict: Sendable, Equatable {
    /// `score` and the bars run from 0 to 100.
    case scored(score: Int, bars: Bars)
    case notScored(reason: String)
  }

  /// One bar a group of signals, 0 to 100.
  public struct Bars: Sendable, Equatable {
    public var interest: Int
    public var proof: Int
    public var door: Int

    public init(interest: Int, proof: Int, door: Int) {
      self.interest = interest
      self.proof = proof
      self.door = door
    }

    public subscript(group: Signal.Group) -> Int {
      switch group {
      case .interest: interest
      case .proof: proof
      case .door: door
      }
    }
  }

  /// The one thing to change next.
  public struct Change: Sendable, Equatable {
    /// The signal to add or the warning to drop.
    public var label: Label
    public var say: String

    public init(label: Label, say: String) {
      self.label = label
      self.say = say
    }
  }

  /// Version of checklist and patterns: the same text and the same rules give the same card.
  public var rules: String
  public var verdict: Verdict
  public var length: TextLength
  /// Every signal of the checklist, in its order.
  public var signals: [SignalFinding]
  /// Only those found, in checklist order.
  public var warnings: [LabelFinding]
  /// At most two, best first.
  public var strengths: [Label]
  public var change: Change?
  /// What was found in each sentence, in order.
  public var sentences: [[Label]]

  public init(
    rules: String, verdict: Verdict, length: TextLength, signals: [SignalFinding],
    warnings: [LabelFinding], strengths: [Label], change: Change?, sentences: [[Label]]
  ) {
    self.rules = rules
    self.verdict = verdict
    self.length = length
    self.signals = signals
    self.warnings = warnings
    self.strengths = strengths
    self.change = change
    self.sentences = sentences
  }

  public var isScored: Bool { score != nil }

  public var score: Int? {
    guard case .scored(let score, _) = verdict else { return nil }
    return score
  }

  public func finding(_ id: Label) -> SignalFinding? { signals.first { $0.id == id } }
  public func level(of id: Label) -> Level { finding(id)?.level ?? .missing }

  /// The signals that were given at all.
  public var given: [Label] { signals.filter { $0.level > .missing }.map(\.id) }
  public var missing: [Label] { signals.filter { $0.level == .missing }.map(\.id) }
}

/// What a question turn, or a letter, was found to hold.
public struct LabelCard: Sendable, Equatable {
  public var rules: String
  public var kind: TextKind
  /// `nil` when the text was judged; else why it was not.
  public var notScored: String?
  /// From 0 to 100; `nil` for a question, and for a letter of which nobody said what it is.
  public var score: Int?
  public var labels: [LabelFinding]
  public var warnings: [LabelFinding]
  public var length: TextLength
  /// What such a letter should hold and this one does not, in the guide's order.
  public var missing: [Label]
  /// The one thing to change next in a letter.
  public var change: Scorecard.Change?
  public var sentences: [[Label]]

  public init(
    rules: String, kind: TextKind, notScored: String?, score: Int? = nil, labels: [LabelFinding],
    warnings: [LabelFinding], length: TextLength, missing: [Label] = [],
    change: Scorecard.Change? = nil, sentences: [[Label]]
  ) {
    self.rules = rules
    self.kind = kind
    self.notScored = notScored
    self.score = score
    self.labels = labels
    self.warnings = warnings
    self.length = length
    self.missing = missing
    self.change = change
    self.sentences = sentences
  }

  /// Labels and warnings together, in that order.
  public var all: [Label] { labels.map(\.id) + warnings.map(\.id) }
}

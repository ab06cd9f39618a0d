/// What must be done because of an event.
///
/// Only the engine performs effects.
public enum Effect: Sendable, Equatable {
  /// Say something; the engine words it and logs `said`.
  case say(Line)
  /// Judge an answer or a question; the engine logs `judged`.
  case judge(Inquiry)
  /// Score a finished take; the engine logs `scored`.
  case score(Statement)
  /// Log a verdict that needs nothing else done.
  case record(Event)

  /// Something to be said: a script's own words, or a phrase of coach's.
  public struct Line: Sendable, Equatable {
    public enum Wording: Sendable, Equatable {
      case verbatim(String)
      case phrase(PhraseKey, [String: String])
      /// The guide's line of coaching for a question label.
      case guide(Label)
    }

    public var speaker: Speech.Speaker
    public var wording: Wording
    public var spot: Spot?
    public var lacks: [String]

    public init(
      _ speaker: Speech.Speaker, _ wording: Wording, spot: Spot? = nil, lacks: [String] = []
    ) {
      self.speaker = speaker
      self.wording = wording
      self.spot = spot
      self.lacks = lacks
    }
  }

  /// Something to be judged.
  public enum Inquiry: Sendable, Equatable {
    /// An answer, held against what its question wants.
    case answer(String, wants: [Want])
    /// A question of the candidate's, and the captured values it may read back.
    case question(String, captured: [Captured])
  }

  /// A take that is ready to be scored.
  public struct Statement: Sendable, Equatable {
    public var take: Int
    public var way: Way
    /// What was said in time.
    public var text: String
    /// What came after the grace.
    public var late: String
    public var timing: TakeReport.Timing?
    public var ticks: [Label]?
  }
}

extension Effect {
  static func interviewer(_ words: String, spot: Spot? = nil, lacks: [String] = []) -> Effect {
    .say(Line(.interviewer, .verbatim(words), spot: spot, lacks: lacks))
  }

  static func coach(_ key: PhraseKey, _ slots: [String: String] = [:], spot: Spot? = nil) -> Effect
  {
    .say(Line(.coach, .phrase(key, slots), spot: spot))
  }

  static func coaching(_ label: Label) -> Effect { .say(Line(.coach, .guide(label))) }
}

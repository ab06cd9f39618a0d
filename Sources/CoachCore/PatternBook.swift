/// The patterns that find labels in text, as written in `prompts/patterns/*.yaml`.
///
/// CoachContent reads it, CoachAnalysis compiles it; docs/pattern-language.md explains it.
public struct PatternBook: Sendable, Equatable {
  /// A pattern as its author wrote it, and where.
  public struct Source: Sendable, Equatable {
    public var text: String
    public var place: Place

    public init(_ text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// What finds one label in one kind of text.
  public struct Rule: Sendable, Equatable {
    public var label: Label
    public var find: [Source]
    /// Where one of these matches in the same sentence, `find` does not count.
    public var unless: [Source]
    /// Scopes that take a hit away: `negation`, `quotation`, `hypothesis`, `past`, `other`.
    public var vetoes: [String]
    /// Hits of these need one of the interview's facts in the same sentence.
    public var findWithFact: [Source]

    public init(
      label: Label, find: [Source], unless: [Source] = [], vetoes: [String] = [],
      findWithFact: [Source] = []
    ) {
      self.label = label
      self.find = find
      self.unless = unless
      self.vetoes = vetoes
      self.findWithFact = findWithFact
    }
  }

  /// Words that change what the words around them mean: "not", "my friend", "if I were".
  public struct Scope: Sendable, Equatable {
    public enum Direction: String, Sendable, CaseIterable { case forward, backward, both }

    public var name: String
    public var triggers: [Source]
    /// Look like triggers and are not: "can't wait", "not only".
    public var pseudo: [Source]
    /// End the scope early: "but", "although".
    public var ends: [Source]
    public var direction: Direction
    /// Most tokens that the scope reaches, at least 1; it never leaves its sentence.
    public var reach: Int

    public init(
      name: String, triggers: [Source], pseudo: [Source], ends: [Source], direction: Direction,
      reach: Int
    ) {
      self.name = name
      self.triggers = triggers
      self.pseudo = pseudo
      self.ends = ends
      self.direction = direction
      self.reach = reach
    }
  }

  /// Named sets of words and phrases, used in patterns as `{name}`.
  public struct WordClass: Sendable, Equatable {
    public var name: String
    public var members: [Source]

    public init(name: String, members: [Source]) {
      self.name = name
      self.members = members
    }
  }

  public var classes: [WordClass]
  public var scopes: [Scope]
  /// Rules of each kind of text, in file order.
  public var rules: [TextKind: [Rule]]

  public init(classes: [WordClass], scopes: [Scope], rules: [TextKind: [Rule]]) {
    self.classes = classes
    self.scopes = scopes
    self.rules = rules
  }
}

/// What is being read: which part of the codebook applies.
public enum TextKind: String, Sendable, CaseIterable { case closing, question, letter }

/// The three letters that follow an interview.
public enum LetterKind: String, Sendable, CaseIterable {
  case thankYou = "thank-you"
  case checkIn = "check-in"
  case rejectionReply = "rejection-reply"
}

/// The rubric for a closing statement: what is looked for, and what is said about it.
///
/// Read from `prompts/checklists/closing.yaml`; docs/checklist-format.md is the normative text.
public struct Checklist: Sendable, Equatable {
  /// Raised by hand when a mark may change for the same words.
  public var version: String
  public var signals: [Signal]
  public var warnings: [Warning]

  public init(version: String, signals: [Signal], warnings: [Warning]) {
    self.version = version
    self.signals = signals
    self.warnings = warnings
  }

  public func signal(_ id: Label) -> Signal? { signals.first { $0.id == id } }
  public func warning(_ id: Label) -> Warning? { warnings.first { $0.id == id } }
}

/// A sign of interest or proof that a manager listens for.
public struct Signal: Sendable, Equatable {
  /// The bar of the scorecard that a signal counts towards.
  public enum Group: String, Sendable, CaseIterable { case interest, proof, door }

  public var id: Label
  /// As the candidate reads it: "You want this role".
  public var name: String
  public var group: Group
  /// Relative weight in its bar and in the score, above 0.
  public var weight: Int
  public var definition: String
  /// Why a manager cares, one sentence.
  public var why: String
  public var advice: Advice
  public var examples: Examples

  /// What would earn more.
  public struct Advice: Sendable, Equatable {
    public var whenMissing: String
    public var whenGeneric: String

    public init(whenMissing: String, whenGeneric: String) {
      self.whenMissing = whenMissing
      self.whenGeneric = whenGeneric
    }
  }

  /// One sentence each: meets it generically, meets it specifically, misses it.
  public struct Examples: Sendable, Equatable {
    public var generic: String
    public var specific: String
    public var miss: String

    public init(generic: String, specific: String, miss: String) {
      self.generic = generic
      self.specific = specific
      self.miss = miss
    }
  }

  public init(
    id: Label, name: String, group: Group, weight: Int, definition: String, why: String,
    advice: Advice, examples: Examples
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.weight = weight
    self.definition = definition
    self.why = why
    self.advice = advice
    self.examples = examples
  }
}

/// Something that costs candidates jobs.
public struct Warning: Sendable, Equatable {
  public var id: Label
  public var name: String
  public var definition: String
  public var why: String
  public var advice: String
  /// A sentence that earns the warning, and one that says the same thing without it.
  public var example: String
  public var better: String

  public init(
    id: Label, name: String, definition: String, why: String, advice: String, example: String,
    better: String
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.why = why
    self.advice = advice
    self.example = example
    self.better = better
  }
}

/// What may be asked at the end of an interview, and what coach says about each.
///
/// Read from `prompts/checklists/questions.yaml`.
public struct QuestionGuide: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A step of the ladder: next step, decision date, may I follow up …
    case rung
    /// Shows thought about the role, team or company.
    case substance
    /// Asks for doubts or for what it takes.
    case merit
    /// Costs more than it brings at this moment.
    case warning
    /// Asks nothing.
    case statement
  }

  public struct Entry: Sendable, Equatable {
    public var id: Label
    public var name: String
    public var kind: Kind
    public var definition: String
    /// One line of coaching: for a rung or a question of substance what it earned, for a warning
    /// what to do instead.
    public var coaching: String
    /// A question the candidate could ask, in plain words.
    public var example: String

    public init(
      id: Label, name: String, kind: Kind, definition: String, coaching: String, example: String
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.definition = definition
      self.coaching = coaching
      self.example = example
    }
  }

  /// In the order in which they are best asked.
  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  public func entry(_ id: Label) -> Entry? { entries.first { $0.id == id } }
  public func labels(of kind: Kind) -> [Label] { entries.filter { $0.kind == kind }.map(\.id) }
  public var names: [Label: String] {
    Dictionary(entries.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

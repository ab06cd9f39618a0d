/// What may stand in a letter after the interview, and what coach says about each.
///
/// Read from `prompts/checklists/letters.yaml`; docs/checklist-format.md is the normative text.
public struct LetterGuide: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Does a letter good.
    case label
    /// Costs more than it brings.
    case warning
  }

  public struct Entry: Sendable, Equatable {
    public var id: Label
    /// As the candidate reads it: "You thank them".
    public var name: String
    public var kind: Kind
    /// The letters in which it is looked for.
    public var letters: Set<LetterKind>
    /// Those of them that are the worse for lacking it; none for a warning.
    public var expected: Set<LetterKind>
    public var definition: String
    /// What it does to the reader, one sentence.
    public var why: String
    /// What to add where a label is missing, what to write instead of a warning.
    public var advice: String
    /// A sentence that earns the label or the warning.
    public var example: String

    public init(
      id: Label, name: String, kind: Kind, letters: Set<LetterKind>, expected: Set<LetterKind>,
      definition: String, why: String, advice: String, example: String
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.letters = letters
      self.expected = expected
      self.definition = definition
      self.why = why
      self.advice = advice
      self.example = example
    }
  }

  /// In the order in which a card shows them and asks for them.
  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  public var names: [Label: String] {
    Dictionary(entries.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is looked for in a letter; everything where nobody said which letter it is.
  public func entries(for letter: LetterKind?) -> [Entry] {
    letter.map { letter in entries.filter { $0.letters.contains(letter) } } ?? entries
  }

  /// What a letter should hold; nothing where nobody said which letter it is.
  public func expected(of letter: LetterKind?) -> [Entry] {
    letter.map { letter in entries.filter { $0.expected.contains(letter) } } ?? []
  }
}

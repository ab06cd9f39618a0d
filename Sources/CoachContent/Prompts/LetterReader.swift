import CoachCore

/// Reads `prompts/checklists/letters.yaml`: exactly the letter labels of the codebook.
struct LetterReader {
  fileprivate var reading: Reading

  static func read(_ source: SourceText) -> ContentRead<LetterGuide> {
    let (root, reading) = TreeComposer.compose(source)
    var reader = LetterReader(reading: reading)
    let guide = reader.guide(root ?? .nothing)
    return ContentRead(guide, reader.reading)
  }

  private mutating func guide(_ root: YAMLNode) -> LetterGuide {
    let fields = reading.fields(root, .letterGuide, owner: "the letter guide", at: root.span)
    guard let labels = fields.entry("labels") else { return LetterGuide(entries: []) }
    let entries = reading.fields(
      labels.value, .letterLabels, owner: "\"labels\"", at: labels.keySpan
    ).entries
    let known = entries.filter { KnownLabels.letters.contains($0.key) }
    return LetterGuide(entries: known.map { entry($0) })
  }

  private mutating func entry(_ entry: YAMLEntry) -> LetterGuide.Entry {
    let own = reading.fields(
      entry.value, .letterEntry, owner: "label \"\(entry.key)\"", at: entry.keySpan)
    let kind = reading.choice(own["kind"], "kind", of: LetterGuide.Kind.self) ?? .label
    let letters = self.letters(own, "letters", among: LetterKind.allCases)
    return LetterGuide.Entry(
      id: Label(entry.key), name: text(own, "name"), kind: kind, letters: Set(letters),
      expected: expected(own, of: kind, among: letters), definition: text(own, "definition"),
      why: text(own, "why"), advice: text(own, "advice"), example: text(own, "example"))
  }

  /// Only a label can be expected, and only where it is looked for.
  private mutating func expected(
    _ fields: Fields, of kind: LetterGuide.Kind, among letters: [LetterKind]
  ) -> Set<LetterKind> {
    if kind == .warning, let entry = fields.entry("expected") {
      reading.report(.unknownKey, "no letter is expected to earn a warning", at: entry.keySpan)
      return []
    }
    return Set(self.letters(fields, "expected", among: letters))
  }

  private mutating func letters(_ fields: Fields, _ key: String, among allowed: [LetterKind])
    -> [LetterKind]
  {
    var letters: [LetterKind] = []
    for node in reading.list(fields[key], key) {
      guard let letter = reading.choice(node, key, of: LetterKind.self) else { continue }
      if allowed.contains(letter) {
        letters.append(letter)
      } else {
        reading.report(
          .unknownChoice, "\"\(key)\" holds \(letter.rawValue), which \"letters\" does not",
          at: node.span)
      }
    }
    return letters
  }

  private mutating func text(_ fields: Fields, _ key: String) -> String {
    reading.text(fields[key], key) ?? ""
  }
}

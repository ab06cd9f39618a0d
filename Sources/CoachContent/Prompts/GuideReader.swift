import CoachCore

/// Reads `prompts/checklists/questions.yaml`: exactly the question labels of the codebook.
struct GuideReader {
  fileprivate var reading: Reading

  static func read(_ source: SourceText) -> ContentRead<QuestionGuide> {
    let (root, reading) = TreeComposer.compose(source)
    var reader = GuideReader(reading: reading)
    let guide = reader.guide(root ?? .nothing)
    return ContentRead(guide, reader.reading)
  }

  private mutating func guide(_ root: YAMLNode) -> QuestionGuide {
    let fields = reading.fields(root, .guide, owner: "the guide", at: root.span)
    guard let labels = fields.entry("labels") else { return QuestionGuide(entries: []) }
    let entries = reading.fields(
      labels.value, .labels, owner: "\"labels\"", at: labels.keySpan
    ).entries
    let known = entries.filter { KnownLabels.questions.contains($0.key) }
    return QuestionGuide(entries: known.map { entry($0) })
  }

  private mutating func entry(_ entry: YAMLEntry) -> QuestionGuide.Entry {
    let own = reading.fields(
      entry.value, .guideEntry, owner: "label \"\(entry.key)\"", at: entry.keySpan)
    return QuestionGuide.Entry(
      id: Label(entry.key), name: text(own, "name"),
      kind: reading.choice(own["kind"], "kind", of: QuestionGuide.Kind.self) ?? .statement,
      definition: text(own, "definition"), coaching: text(own, "coaching"),
      example: text(own, "example"))
  }

  private mutating func text(_ fields: Fields, _ key: String) -> String {
    reading.text(fields[key], key) ?? ""
  }
}

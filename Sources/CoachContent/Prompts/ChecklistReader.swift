import CoachCore

/// Reads `prompts/checklists/closing.yaml`: exactly the signals and warnings of the codebook.
struct ChecklistReader {
  fileprivate var reading: Reading

  static func read(_ source: SourceText) -> ContentRead<Checklist> {
    let (root, reading) = TreeComposer.compose(source)
    var reader = ChecklistReader(reading: reading)
    let checklist = reader.checklist(root ?? .nothing)
    return ContentRead(checklist, reader.reading)
  }

  private mutating func checklist(_ root: YAMLNode) -> Checklist {
    let fields = reading.fields(root, .checklist, owner: "the checklist", at: root.span)
    let signals = entries(fields.entry("signals"), .signals)
    let warnings = entries(fields.entry("warnings"), .warnings)
    return Checklist(
      version: version(fields["version"]), signals: signals.map { signal($0) },
      warnings: warnings.map { warning($0) })
  }

  /// One word, because it becomes part of the name of the rules: `2+9f86d081`.
  private mutating func version(_ node: YAMLNode?) -> String {
    guard let node, let version = reading.word(node, "version") else { return "" }
    if version.contains(where: { $0 == "+" || $0.isWhitespace }) {
      reading.report(
        .malformedID, "version \"\(version.shortened)\" must be one word without +", at: node.span)
    }
    return version
  }

  private mutating func entries(_ entry: YAMLEntry?, _ shape: Shape) -> [YAMLEntry] {
    guard let entry else { return [] }
    let fields = reading.fields(
      entry.value, shape, owner: "\"\(shape.name)\"", at: entry.keySpan)
    return fields.entries.filter { shape.keys.contains($0.key) }
  }

  private mutating func signal(_ entry: YAMLEntry) -> Signal {
    let own = fields(entry, .signal, owner: "signal \"\(entry.key)\"")
    let advice = fields(own.entry("advice"), .advice, owner: "the advice of \"\(entry.key)\"")
    let examples = fields(
      own.entry("examples"), .examples, owner: "the examples of \"\(entry.key)\"")
    return Signal(
      id: Label(entry.key), name: text(own, "name"),
      group: reading.choice(own["group"], "group", of: Signal.Group.self) ?? .interest,
      weight: reading.number(own["weight"], "weight", 1...100) ?? 1,
      definition: text(own, "definition"), why: text(own, "why"),
      advice: .init(whenMissing: text(advice, "missing"), whenGeneric: text(advice, "generic")),
      examples: .init(
        generic: text(examples, "generic"), specific: text(examples, "specific"),
        miss: text(examples, "miss")))
  }

  private mutating func warning(_ entry: YAMLEntry) -> Warning {
    let own = fields(entry, .warning, owner: "warning \"\(entry.key)\"")
    return Warning(
      id: Label(entry.key), name: text(own, "name"), definition: text(own, "definition"),
      why: text(own, "why"), advice: text(own, "advice"), example: text(own, "example"),
      better: text(own, "better"))
  }

  private mutating func text(_ fields: Fields, _ key: String) -> String {
    reading.text(fields[key], key) ?? ""
  }

  private mutating func fields(_ entry: YAMLEntry?, _ shape: Shape, owner: String) -> Fields {
    guard let entry else { return Fields() }
    return reading.fields(entry.value, shape, owner: owner, at: entry.keySpan)
  }
}

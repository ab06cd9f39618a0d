/// The keys of every mapping under `prompts/`; docs/checklist-format.md says what they mean.
extension Shape {
  static let checklist = Shape(name: "checklist", needed: ["version", "signals", "warnings"])
  static let signal = Shape(
    name: "signal",
    needed: ["name", "group", "weight", "definition", "why", "advice", "examples"])
  static let advice = Shape(name: "advice", needed: ["missing", "generic"])
  static let examples = Shape(name: "examples", needed: ["generic", "specific", "miss"])
  static let warning = Shape(
    name: "warning", needed: ["name", "definition", "why", "advice", "example", "better"])
  static let signals = Shape(name: "signals", needed: KnownLabels.signals)
  static let warnings = Shape(name: "warnings", needed: KnownLabels.warnings)

  static let guide = Shape(name: "guide", needed: ["labels"])
  static let labels = Shape(name: "labels", needed: KnownLabels.questions)
  static let guideEntry = Shape(
    name: "label", needed: ["name", "kind", "definition", "coaching", "example"])

  static let letterGuide = Shape(name: "letter guide", needed: ["labels"])
  static let letterLabels = Shape(name: "labels", needed: KnownLabels.letters)
  static let letterEntry = Shape(
    name: "label", needed: ["name", "kind", "letters", "definition", "why", "advice", "example"],
    optional: ["expected"])

  static let scope = Shape(
    name: "scope", needed: ["triggers", "direction", "reach"], optional: ["pseudo", "ends"])
  static let rule = Shape(
    name: "rule", needed: [], optional: ["find", "with_fact", "unless", "vetoes"])
}

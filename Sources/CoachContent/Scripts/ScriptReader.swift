import CoachCore

/// Reads one interview script and finds everything that is wrong with it in one go.
///
/// What is faulty is reported and replaced by something harmless, so that the rest can be checked;
/// the script is handed out only if there was no error.
struct ScriptReader {
  var reading: Reading
  var map = ScriptMap()

  static func read(_ source: SourceText) -> ContentRead<Script> {
    let (root, reading) = TreeComposer.compose(source)
    var reader = ScriptReader(reading: reading)
    let script = reader.script(root)
    reader.resolveReferences()
    reader.checkFlow(of: script)
    reader.checkFacts(of: script)
    reader.checkQuestions(of: script)
    return ContentRead(script, reader.reading)
  }

  private init(reading: Reading) { self.reading = reading }

  private mutating func script(_ root: YAMLNode?) -> Script {
    let root = root ?? .nothing
    let fields = reading.fields(root, .script, owner: "the script", at: root.span)
    checkVersion(fields)
    return Script(
      id: id(fields), title: text(fields, "title"), interviewer: interviewer(fields),
      job: job(fields), facts: facts(fields),
      doubt: reading.text(fields["doubt"], "doubt"), start: start(fields), nodes: nodes(fields),
      closing: closing(fields.entry("closing")), questions: questions(fields.entry("questions")))
  }

  private mutating func checkVersion(_ fields: Fields) {
    _ = reading.number(fields["coach"], "coach", 1...1)
  }

  private mutating func id(_ fields: Fields) -> String {
    guard let node = fields["id"], let id = reading.word(node, "id") else { return "" }
    reading.checkID(id, "script", at: node.span)
    checkFileName(id, at: node.span)
    return id
  }

  private mutating func checkFileName(_ id: String, at span: Span) {
    let file = reading.source.path.split(separator: "/").last ?? ""
    guard file.hasSuffix(".yaml"), file.dropLast(5) != id else { return }
    reading.report(
      .fileName, "the id is \"\(id.shortened)\", but the file is called \"\(file)\"", at: span)
  }

  private mutating func start(_ fields: Fields) -> String {
    guard let node = fields["start"], let id = reading.word(node, "start") else { return "" }
    map.start = node.span
    map.refer(to: .node, id, at: node.span)
    return id
  }

  // MARK: - People and facts

  private mutating func interviewer(_ fields: Fields) -> Interviewer {
    let entry = fields.entry("interviewer")
    let own = self.fields(entry, .interviewer, owner: "the interviewer")
    let temper = reading.choice(own["temper"], "temper", of: Interviewer.Temper.self)
    return Interviewer(
      name: text(own, "name"), role: text(own, "role"), temper: temper ?? .friendly)
  }

  private mutating func job(_ fields: Fields) -> Job {
    let own = self.fields(fields.entry("job"), .job, owner: "the job")
    return Job(role: text(own, "role"), company: text(own, "company"))
  }

  private mutating func facts(_ fields: Fields) -> [Fact] {
    if fields.hidesIDs(under: "facts") { map.hidden.insert(.fact) }
    return reading.named(fields["facts"], "fact", of: "\"facts\"").map { fact($0) }
  }

  private mutating func fact(_ entry: YAMLEntry) -> Fact {
    map.facts[entry.key] = entry.keySpan
    let own = fields(entry, .fact, owner: "fact \"\(entry.key)\"")
    return Fact(
      id: entry.key, says: text(own, "says"), match: matcher(own.entry("match"), .factMatch),
      answers: own["answers"].flatMap { questionLabel($0, "answers") })
  }

  // MARK: - Shared with the other parts

  /// A needed text; `""` after a fault was reported.
  mutating func text(_ fields: Fields, _ key: String) -> String {
    reading.text(fields[key], key) ?? ""
  }

  mutating func fields(_ entry: YAMLEntry?, _ shape: Shape, owner: String) -> Fields {
    guard let entry else { return Fields() }
    return reading.fields(entry.value, shape, owner: owner, at: entry.keySpan)
  }

  mutating func questionLabel(_ node: YAMLNode, _ key: String) -> Label? {
    guard let name = reading.word(node, key) else { return nil }
    guard KnownLabels.questions.contains(name) else {
      reading.report(
        .unknownLabel, "\"\(name.shortened)\" is not a question label", at: node.span,
        suggestion: name.nearest(in: KnownLabels.questions))
      return nil
    }
    return Label(name)
  }
}

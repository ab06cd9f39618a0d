import CoachCore

/// Reads the files of `prompts/patterns/`: their shape; CoachAnalysis compiles the patterns.
struct PatternReader {
  /// A file of the folder, by what it holds.
  enum File: String, CaseIterable {
    case classes, scopes, closing, question, letter

    /// The kind of text that its rules are for; classes and scopes are for all.
    var kind: TextKind? { TextKind(rawValue: rawValue) }
  }

  private var book = PatternBook(classes: [], scopes: [], rules: [:])
  private var findings: [Diagnostic] = []
  /// `nil` while the scopes were not read, so that no veto can be said to be unknown.
  private var scopes: [String]?

  /// The book that `sources` make.
  static func read(_ sources: [(file: File, source: SourceText)]) -> ContentRead<PatternBook> {
    var reader = PatternReader()
    for file in File.allCases {
      for (_, source) in sources.filter({ $0.file == file }) { reader.read(file, source) }
    }
    return ContentRead(reader.book, findings: reader.findings)
  }

  private mutating func read(_ file: File, _ source: SourceText) {
    let (root, composed) = TreeComposer.compose(source)
    var reading = composed
    let entries = reading.entries(root ?? .nothing, of: "a pattern file") ?? []
    take(entries, of: file, &reading)
    findings += reading.finished()
  }

  private mutating func take(_ entries: [YAMLEntry], of file: File, _ reading: inout Reading) {
    switch file {
    case .classes: book.classes = entries.map { reading.wordClass($0) }
    case .scopes:
      book.scopes = entries.map { reading.scope($0) }
      scopes = entries.map(\.key)
    case .closing: takeRules(.closing, KnownLabels.signals + KnownLabels.warnings)
    case .question: takeRules(.question, KnownLabels.questions)
    case .letter: takeRules(.letter, KnownLabels.letters)
    }

    func takeRules(_ kind: TextKind, _ labels: [String]) {
      book.rules[kind] = entries.map { reading.rule($0, labels: labels, scopes: scopes) }
    }
  }
}

extension Reading {
  fileprivate mutating func wordClass(_ entry: YAMLEntry) -> PatternBook.WordClass {
    checkName(entry, "class")
    return PatternBook.WordClass(name: entry.key, members: patterns(entry.value, entry.key))
  }

  fileprivate mutating func scope(_ entry: YAMLEntry) -> PatternBook.Scope {
    checkName(entry, "scope")
    let own = fields(entry.value, .scope, owner: "scope \"\(entry.key)\"", at: entry.keySpan)
    return PatternBook.Scope(
      name: entry.key, triggers: patterns(own["triggers"], "triggers"),
      pseudo: patterns(own["pseudo"], "pseudo"), ends: patterns(own["ends"], "ends"),
      direction: choice(own["direction"], "direction", of: PatternBook.Scope.Direction.self)
        ?? .forward,
      reach: number(own["reach"], "reach", 1...1000) ?? 1)
  }

  fileprivate mutating func rule(_ entry: YAMLEntry, labels: [String], scopes: [String]?)
    -> PatternBook.Rule
  {
    checkLabel(entry, labels)
    let own = fields(entry.value, .rule, owner: "rule \"\(entry.key)\"", at: entry.keySpan)
    if case .mapping(let entries) = entry.value.content, !entries.isEmpty,
      own["find"] == nil, own["with_fact"] == nil
    {
      report(
        .missingKey, "rule \"\(entry.key)\" has neither \"find\" nor \"with_fact\"",
        at: entry.keySpan)
    }
    return PatternBook.Rule(
      label: Label(entry.key), find: patterns(own["find"], "find"),
      unless: patterns(own["unless"], "unless"), vetoes: vetoes(own["vetoes"], scopes),
      findWithFact: patterns(own["with_fact"], "with_fact"))
  }

  // MARK: - Pieces

  private mutating func checkName(_ entry: YAMLEntry, _ what: String) {
    checkID(String(entry.key.map { $0 == "_" ? "-" : $0 }), what, at: entry.keySpan)
  }

  private mutating func checkLabel(_ entry: YAMLEntry, _ labels: [String]) {
    guard !labels.contains(entry.key) else { return }
    report(
      .unknownLabel, "\"\(entry.key.shortened)\" is not a label of this kind of text",
      at: entry.keySpan, suggestion: entry.key.nearest(in: labels))
  }

  private mutating func vetoes(_ node: YAMLNode?, _ scopes: [String]?) -> [String] {
    list(node, "vetoes").compactMap { element in
      guard let name = word(element, "vetoes") else { return nil }
      if let scopes, !scopes.contains(name) {
        report(
          .unknownScope, "scope \"\(name.shortened)\" does not exist", at: element.span,
          suggestion: name.nearest(in: scopes))
      }
      return name
    }
  }

  private mutating func patterns(_ node: YAMLNode?, _ key: String) -> [PatternBook.Source] {
    var patterns: [PatternBook.Source] = []
    for element in list(node, key) {
      guard let text = word(element, key) else { continue }
      patterns.append(PatternBook.Source(text, place: textStart(of: element)))
    }
    return patterns
  }

  /// Where the text itself begins: behind the quote, or in the first line of a block.
  private mutating func textStart(of node: YAMLNode) -> Place {
    switch node.style {
    case .plain: Place(path: source.path, line: node.span.line, column: node.span.column)
    case .quoted: Place(path: source.path, line: node.span.line, column: node.span.column + 1)
    case .block: firstText(below: node.span.line)
    }
  }

  /// The first character that is not a space in the lines below `line`.
  private mutating func firstText(below line: Int) -> Place {
    let start = lines.indices.dropFirst(line).first { lines[$0].contains { $0 != " " } }
    guard let start else { return Place(path: source.path, line: line, column: 1) }
    let indent = lines[start].unicodeScalars.prefix { $0 == " " }.count
    return Place(path: source.path, line: start + 1, column: indent + 1)
  }
}

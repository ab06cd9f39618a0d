import CoachCore

/// Reads the files of `prompts/coaching/`, which together are one phrasebook.
struct PhraseReader {
  /// A key's ways of being said, and where it stands.
  private struct Placed {
    var path: String
    var line: Int
  }

  private var phrases: [String: [String]] = [:]
  private var places: [String: Placed] = [:]
  private var findings: [Diagnostic] = []

  /// The book that `sources` make.
  ///
  /// A message about a key that is in none of them points at `folder`, which is `nil` where the
  /// files are only some of the folder's and nothing can be said to be missing.
  static func read(_ sources: [SourceText], folder: String?) -> ContentRead<Phrasebook> {
    var reader = PhraseReader()
    for source in sources { reader.read(source) }
    let book = Phrasebook(phrases: reader.phrases)
    if let folder { reader.findings += missing(in: book, folder) }
    return ContentRead(book, findings: reader.findings)
  }

  private mutating func read(_ source: SourceText) {
    let (root, composed) = TreeComposer.compose(source)
    var reading = composed
    for entry in reading.entries(root ?? .nothing, of: "a coaching file") ?? [] {
      read(entry, &reading)
    }
    findings += reading.finished()
  }

  private mutating func read(_ entry: YAMLEntry, _ reading: inout Reading) {
    reportUnknown(entry, &reading)
    if let first = places[entry.key] {
      reading.report(
        .saidTwice, "key \"\(entry.key)\" is already in \(first.path), line \(first.line)",
        at: entry.keySpan)
      return
    }
    places[entry.key] = Placed(path: reading.source.path, line: entry.keySpan.line)
    phrases[entry.key] = reading.sentences(entry)
  }

  private func reportUnknown(_ entry: YAMLEntry, _ reading: inout Reading) {
    guard PhraseKey(rawValue: entry.key) == nil else { return }
    reading.report(
      .unknownKey, "unknown key \"\(entry.key.shortened)\": coach never says it",
      at: entry.keySpan, suggestion: entry.key.nearest(in: PhraseKey.allCases.map(\.rawValue)))
  }

  private static func missing(in book: Phrasebook, _ folder: String) -> [Diagnostic] {
    book.missingKeys.map { key in
      Diagnostic(
        place: Place(path: folder, line: 1, column: 1),
        severity: DiagnosticCode.missingKey.severity, code: DiagnosticCode.missingKey.rawValue,
        message: "no file here has \"\(key.rawValue)\"")
    }
  }
}

extension Reading {
  /// A sentence or several ways of saying it, with their slots in order.
  fileprivate mutating func sentences(_ entry: YAMLEntry) -> [String] {
    guard case .list = entry.value.content else {
      return [sentence(entry.value, entry.key)].compactMap { $0 }
    }
    return list(entry.value, entry.key).compactMap { sentence($0, entry.key) }
  }

  private mutating func sentence(_ node: YAMLNode, _ key: String) -> String? {
    guard let sentence = text(node, key) else { return nil }
    if let fault = SlotFault(in: sentence) {
      report(.slot, "\"\(key)\": \(fault.problem)", at: node.span)
    }
    return sentence
  }
}

/// A brace in a sentence that does not make a slot.
private struct SlotFault {
  var problem: String

  init?(in sentence: String) {
    var open: [Unicode.Scalar]?
    for scalar in sentence.unicodeScalars {
      switch (scalar, open) {
      case ("{", nil): open = []
      case ("}", .some(let name)) where Self.isSlotName(name): open = nil
      case ("}", nil):
        problem = "a } without a {"
        return
      case ("{", .some), ("}", .some):
        problem = "a slot must look like {name}"
        return
      case (_, .some(let name)): open = name + [scalar]
      case (_, nil): break
      }
    }
    guard open != nil else { return nil }
    problem = "a { without a }"
  }

  private static func isSlotName(_ name: [Unicode.Scalar]) -> Bool {
    !name.isEmpty
      && name.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
  }
}

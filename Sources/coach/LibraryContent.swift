import CoachAnalysis
import CoachContent
import CoachCore
import CoachEngine

/// The content directory as the engine wants it: each file read once, when first needed.
final class LibraryContent: ContentSource {
  private let library: Library
  private let kinds: Set<TextKind>
  private var keptPhrasebook: Phrasebook?
  private var keptChecklist: Checklist?
  private var keptGuide: QuestionGuide?
  private var keptLetters: LetterGuide?
  private var keptAnalyst: Analyst?
  private var keptRules: String?

  /// Content for texts of `kinds`; the patterns for others are neither read nor compiled.
  init(_ library: Library, kinds: Set<TextKind>) { (self.library, self.kinds) = (library, kinds) }

  func scriptTitles() throws -> [(id: String, title: String)] {
    try library.scriptTitles.map { ($0.id, $0.title) }
  }

  func script(_ id: String) throws -> SourcedScript? {
    do {
      let (script, source, hash) = try library.script(id)
      return SourcedScript(script: script, source: source, hash: hash)
    } catch is NoSuchScript {
      return nil
    }
  }

  func parse(_ source: String) throws -> Script { try Library.script(from: source) }

  func phrasebook() throws -> Phrasebook {
    try keep(&keptPhrasebook) { try library.phrasebook() }
  }

  func checklist() throws -> Checklist { try keep(&keptChecklist) { try library.checklist() } }

  func guide() throws -> QuestionGuide { try keep(&keptGuide) { try library.guide() } }

  func letters() throws -> LetterGuide { try keep(&keptLetters) { try library.letters() } }

  func rules() throws -> String { try keep(&keptRules) { try library.rules } }

  func analyst() throws -> Analyst {
    try keep(&keptAnalyst) {
      try Analyst(
        checklist: checklist(),
        guide: kinds.contains(.question) ? guide() : QuestionGuide(entries: []),
        letters: kinds.contains(.letter) ? letters() : LetterGuide(entries: []),
        patterns: library.patterns(for: kinds), rules: rules(), kinds: kinds)
    }
  }

  private func keep<Value>(_ place: inout Value?, _ make: () throws -> Value) rethrows -> Value {
    if let value = place { return value }
    let value = try make()
    place = value
    return value
  }
}

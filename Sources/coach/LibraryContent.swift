import CoachAnalysis
import CoachContent
import CoachCore
import CoachEngine

/// The content directory as the engine wants it: each file read once, when first needed.
final class LibraryContent: ContentSource {
  let library: Library
  private var keptPhrasebook: Phrasebook?
  private var keptChecklist: Checklist?
  private var keptGuide: QuestionGuide?
  private var keptAnalyst: Analyst?
  private var keptRules: String?

  init(_ library: Library) { self.library = library }

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

  func rules() throws -> String { try keep(&keptRules) { try library.rules } }

  func analyst() throws -> Analyst {
    if let keptAnalyst { return keptAnalyst }
    let analyst = try Analyst(
      checklist: checklist(), guide: guide(), patterns: library.patterns(), rules: rules())
    keptAnalyst = analyst
    return analyst
  }

  private func keep<Value>(_ place: inout Value?, _ make: () throws -> Value) rethrows -> Value {
    if let value = place { return value }
    let value = try make()
    place = value
    return value
  }
}

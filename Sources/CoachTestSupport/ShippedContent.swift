public import CoachAnalysis
import CoachContent
public import CoachCore
public import CoachEngine

/// The content of this checkout, read and compiled once for all tests.
public final class ShippedContent: ContentSource {
  private static let library = Library(ContentDirectory(resolving: Checkout.path))
  private static let analysed = Result {
    try Analyst(
      checklist: library.checklist(), guide: library.guide(), letters: library.letters(),
      patterns: library.patterns(), rules: library.rules)
  }
  private static let worded = Result { try library.phrasebook() }

  public init() {}

  public func scriptTitles() throws -> [(id: String, title: String)] {
    try Self.library.scriptTitles.map { ($0.id, $0.title) }
  }

  public func script(_ id: String) throws -> SourcedScript? {
    guard try Self.library.scriptIDs.contains(id) else { return nil }
    let (script, source, hash) = try Self.library.script(id)
    return SourcedScript(script: script, source: source, hash: hash)
  }

  public func parse(_ source: String) throws -> Script { try Library.script(from: source) }
  public func phrasebook() throws -> Phrasebook { try Self.worded.get() }
  public func checklist() throws -> Checklist { try Self.library.checklist() }
  public func guide() throws -> QuestionGuide { try Self.library.guide() }
  public func analyst() throws -> Analyst { try Self.analysed.get() }
  public func rules() throws -> String { try analyst().rules }
}

/// The folder that this file was built from.
public enum Checkout {
  public static let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
}

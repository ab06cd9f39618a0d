public import CoachAnalysis
public import CoachCore

/// Where the engine gets scripts, checklists and sentences from.
///
/// Implemented over the content directory by `coach`, and over values by tests. Every method may
/// throw an error whose description names the file at fault.
public protocol ContentSource: AnyObject {
  /// Identifier and title of every script, in the order of the list.
  func scriptTitles() throws -> [(id: String, title: String)]

  /// The script called `id`, or `nil` if there is none.
  func script(_ id: String) throws -> SourcedScript?

  /// A script from the source that a session keeps.
  func parse(_ source: String) throws -> Script

  func phrasebook() throws -> Phrasebook
  func checklist() throws -> Checklist
  func guide() throws -> QuestionGuide
  /// Compiled once, on first use.
  func analyst() throws -> Analyst
  /// Version of everything that decides a mark.
  func rules() throws -> String
}

/// A script with the text it was read from.
public struct SourcedScript: Sendable {
  public var script: Script
  public var source: String
  /// SHA-256 of `source`, hexadecimal.
  public var hash: String

  public init(script: Script, source: String, hash: String) {
    self.script = script
    self.source = source
    self.hash = hash
  }
}

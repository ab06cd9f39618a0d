public import CoachCore

/// Everything that writers contribute: interview scripts, checklists, sentences, patterns.
///
/// Nothing is kept: each call reads its files, so that a program pays for what it uses, once, and
/// holds on to the value itself. Every member may throw `UnreadableContent`, or `FaultyContent`
/// with all findings.
public struct Library: Sendable {
  public let directory: ContentDirectory

  public init(_ directory: ContentDirectory) { self.directory = directory }

  // MARK: - Prompts

  /// The rubric for a closing statement.
  public func checklist() throws -> Checklist {
    try ChecklistReader.read(try source("prompts/checklists/closing.yaml")).get()
  }

  /// What may be asked at the end of an interview.
  public func guide() throws -> QuestionGuide {
    try GuideReader.read(try source("prompts/checklists/questions.yaml")).get()
  }

  /// What may stand in a letter after the interview.
  public func letters() throws -> LetterGuide {
    try LetterReader.read(try source("prompts/checklists/letters.yaml")).get()
  }

  /// The sentences coach itself says.
  public func phrasebook() throws -> Phrasebook {
    let sources = try names(in: "prompts/coaching").map { try source("prompts/coaching/" + $0) }
    return try PhraseReader.read(sources, folder: "prompts/coaching").get()
  }

  /// The patterns that find labels, not yet compiled.
  ///
  /// The rules of other kinds of text than `kinds` are neither read nor checked: half of the time
  /// that reading everything takes, for one that marks closing statements only.
  public func patterns(for kinds: Set<TextKind> = Set(TextKind.allCases)) throws -> PatternBook {
    let files = try names(in: "prompts/patterns").compactMap(PatternReader.File.init(fileName:))
    let wanted = files.filter { file in file.kind.map(kinds.contains) ?? true }
    return try PatternReader.read(
      wanted.map { ($0, try source("prompts/patterns/\($0.rawValue).yaml")) }
    ).get()
  }

  // MARK: - Files

  /// A file of the content folder, under the path that messages show.
  func source(_ path: String) throws -> SourceText {
    SourceText(path: path, bytes: try bytes(path))
  }

  func bytes(_ path: String) throws -> [UInt8] {
    do {
      return try ContentFile.bytes(directory.path + "/" + path, inside: directory.path)
    } catch let fault as UnreadableContent {
      throw UnreadableContent(path: path, reason: fault.reason)
    }
  }

  func names(in folder: String) throws -> [String] {
    try ContentFile.yamlNames(in: directory.path + "/" + folder)
  }
}

extension PatternReader.File {
  init?(fileName: String) {
    guard fileName.hasSuffix(".yaml") else { return nil }
    self.init(rawValue: String(fileName.dropLast(5)))
  }
}

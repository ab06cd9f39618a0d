import ArgumentParser
import CoachContent
import CoachCore
import CoachEngine
import CoachExport
import CoachStore
import Foundation

/// Where content and sessions are.
struct WorldOptions: ParsableArguments {
  @Option(
    help:
      "The folder that keeps your sessions (default: COACH_DATA, or coach in the XDG data folder).")
  var data: String?

  @Option(
    help:
      "The folder that holds scripts/ and prompts/ (default: COACH_CONTENT, or the installed one).")
  var content: String?

  func makeConversation() throws -> Conversation {
    Conversation(
      content: try makeContent(for: [.closing, .question]), store: try makeStore(),
      environment: Environment(
        wallClock: { Date.now.formatted(.iso8601) },
        seed: { Int.random(in: 0..<Int(Int32.max)) },
        engine: Version.text, export: Self.export))
  }

  func makeContent(for kinds: Set<TextKind>) throws -> LibraryContent {
    LibraryContent(try makeLibrary(), kinds: kinds)
  }

  func makeLibrary() throws -> Library {
    let explicit = content ?? Self.variable("COACH_CONTENT")
    return Library(try ContentDirectory.find(explicit: explicit))
  }

  func makeStore() throws -> SessionDatabase {
    try SessionDatabase(directory: dataDirectory)
  }

  private var dataDirectory: String {
    if let data = data ?? Self.variable("COACH_DATA") { return data }
    let home = Self.variable("HOME") ?? NSHomeDirectory()
    let base = Self.variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (base ?? home + "/.local/share") + "/coach"
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  @Sendable private static func export(_ record: SessionRecord, _ format: String) -> Document? {
    let name = "coach-s\(record.summary.number)"
    switch format {
    case "md":
      let markdown = MarkdownExport(
        summary: record.summary, events: record.events, text: record.text)
      return Document(name: "\(name).md", text: markdown.document)
    case "jsonl":
      let log = LogExport.document(
        number: record.summary.number, startedAt: record.summary.startedAt, events: record.events)
      return Document(name: "\(name).jsonl", text: log)
    default: return nil
    }
  }
}

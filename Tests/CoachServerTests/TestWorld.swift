import CoachAnalysis
import CoachCore
import CoachEngine
import CoachProtocol
import CoachServer
import CoachTestSupport

/// Content without sentences: coach says the keys of its phrases.
final class PlainContent: ContentSource {
  func scriptTitles() -> [(id: String, title: String)] { [("bay", "Loading bay")] }
  func script(_ id: String) -> SourcedScript? {
    id == "bay" ? SourcedScript(script: .bay, source: "bay", hash: "h") : nil
  }
  func parse(_ source: String) -> Script { .bay }
  func phrasebook() -> Phrasebook { Phrasebook(phrases: [:]) }
  func checklist() -> Checklist { Checklist(version: "1", signals: [], warnings: []) }
  func guide() -> QuestionGuide { QuestionGuide(entries: []) }
  func rules() -> String { "rules" }
  func analyst() throws -> Analyst {
    try Analyst(
      checklist: checklist(), guide: guide(), letters: LetterGuide(entries: []),
      patterns: PatternBook(classes: [], scopes: [], rules: [:]), rules: "rules")
  }
}

extension Script {
  /// One question, then the closing.
  static let bay = Script(
    id: "bay", title: "Loading bay",
    interviewer: Interviewer(name: "Dana", role: "manager"),
    job: Job(role: "Packer", company: "Acme"), facts: [], doubt: nil, start: "intro",
    nodes: [
      Node(
        id: "intro", ask: "What brings you here?",
        wants: [Want(id: "bay", match: Matcher(any: ["bay"]))],
        followUps: [FollowUp(lacks: ["bay"], ask: "Why the bay?", max: 1)], next: .closing)
    ],
    closing: ClosingStage(ask: "Why you?", onExpire: "I have to stop you there."),
    questions: QuestionStage(
      ask: "Your questions?", max: 1, categories: [], fallback: "I will find out.", end: "Goodbye.")
  )
}

/// A program that talks to coach, on a clock of its own.
struct Peer {
  let store = MemoryStore()
  var session: StreamSession

  init(json: Bool = false, bails: Bool = false) {
    let environment = Environment(
      wallClock: { "2026-11-21T10:38:50Z" }, seed: { 0 }, engine: "test",
      export: { record, format in
        format == "md" ? Document(name: "s.md", text: "# s\(record.summary.number)\n\nend\n") : nil
      })
    session = StreamSession(
      Conversation(content: PlainContent(), store: store, environment: environment),
      form: json ? .json : .text, bails: bails)
  }

  /// Sends `text` and a line feed.
  mutating func say(_ text: String, at now: Milliseconds = 0) -> String {
    session.receive(Array((text + "\n").utf8), at: now)
  }
}

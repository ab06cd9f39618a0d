import CoachCore
import CoachExport
import Testing

@Suite("A session as a file")
struct ExportTests {
  private static let text = EventText(
    phrases: Phrasebook(phrases: ["name.candidate": ["You"], "name.coach": ["Coach"]]),
    checklist: Checklist(version: "1", signals: [], warnings: []),
    guide: QuestionGuide(entries: []), interviewer: "Dana", session: 7)

  private static let events: [LoggedEvent] = [
    .init(
      number: 1, at: 0,
      event: .opened(Opening(part: .closing, context: InterviewContext(role: "A", company: "B")))),
    .init(number: 2, at: 10, event: .said(Speech(speaker: .interviewer, text: "Why *you*?"))),
    .init(number: 3, at: 900, event: .answered("- one\n# two\u{202E}\n\n```<b>&\u{301}")),
    .init(
      number: 4, at: 1_000, event: .unknown(kind: "mood", fields: [.init("v", .number("0.50"))])),
    .init(number: 5, at: 65_000, event: .closed),
  ]

  private static func summary(role: String) -> SessionSummary {
    SessionSummary(
      number: 7, startedAt: "2026-11-21T10:38:50Z",
      opening: Opening(
        part: .closing, context: InterviewContext(role: role, company: "B"), rules: "1.0"),
      events: 5, length: 65_000, isClosed: true, lastReport: nil, takes: 0)
  }

  @Test("is Markdown in which no word is markup and every line break stays")
  func markdown() {
    let export = MarkdownExport(
      summary: Self.summary(role: "A\n## x\u{1B}"), events: Self.events, text: Self.text)
    #expect(
      export.document == ##"""
        # s7 closing: A \#\# x⟨U+001B⟩, B

        2026-11-21T10:38:50Z · 1:05 · 1.0

        **Dana:** Why \*you\*?

        **You:** - one\
        \# two⟨U+202E⟩\
        \
        \`\`\`\<b\>\&́

        *session.closed*


        """##)
  }

  @Test("is JSON Lines in which nothing is lost")
  func lines() throws {
    let document = LogExport.document(
      number: 7, startedAt: "2026-11-21T10:38:50Z", events: Self.events)
    let lines = document.split(separator: "\n").map { String($0) }

    #expect(lines[0] == #"{"coach":1,"session":7,"started":"2026-11-21T10:38:50Z"}"#)
    #expect(
      lines[3] == #"{"seq":3,"ms":900,"ev":"answered","text":"- one\n# two\u202e\n\n```<b>&"#
        + "\u{301}\"}")
    #expect(lines[4] == #"{"seq":4,"ms":1000,"ev":"mood","v":0.50}"#)
    #expect(
      try lines.dropFirst().map { LoggedEvent(json: try JSONReader.read($0)) } == Self.events)
  }
}

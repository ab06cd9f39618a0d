public import CoachCore

/// A session as Markdown, to read or to print.
public struct MarkdownExport: Sendable {
  let summary: SessionSummary
  let events: [LoggedEvent]
  let text: EventText

  public init(summary: SessionSummary, events: [LoggedEvent], text: EventText) {
    self.summary = summary
    self.events = events
    self.text = text
  }

  public var document: String {
    ([heading, meta, ""] + events.flatMap(block)).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let context = summary.opening.context
    let post = [context.role, context.company].compactMap(\.self).joined(separator: ", ")
    let title = "s\(summary.number) " + summary.opening.part.rawValue
    return "# " + (post.isEmpty ? title : "\(title): \(post)").markdownEscaped
  }

  private var meta: String {
    "\(summary.startedAt) · \(summary.length.clockText) · \(summary.opening.rules)"
  }

  private func block(_ event: LoggedEvent) -> [String] {
    let lines = text.lines(for: event.event, includesInput: true)
    guard !lines.isEmpty else { return [] }
    if event.event.isTable { return ["```text"] + lines.map(\.text.sanitized.fenced) + ["```", ""] }
    return lines.map(paragraph) + [""]
  }

  private func paragraph(_ line: StyledLine) -> String {
    line.runs.map { run in
      let words = run.text.sanitized.markdownEscaped
      switch run.style {
      case .interviewer, .candidate, .coach: return "**\(words)**"
      case .faint, .good, .caution, .bad: return words.isEmpty ? "" : "*\(words)*"
      case .plain, .heading, .quote: return words
      }
    }.joined()
  }
}

extension Event {
  fileprivate var isTable: Bool {
    switch self {
    case .scored, .surveyed: true
    default: false
    }
  }
}

extension String {
  /// Every character that Markdown or HTML would read as markup, made plain.
  var markdownEscaped: String {
    map { "\\`*_{}[]<>#|~&".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A line that cannot close the fence around it.
  fileprivate var fenced: String { replacing("```", with: "` ` `") }
}

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
    ([heading, "", meta, ""] + events.flatMap(block)).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let context = summary.opening.context
    let post = [context.role, context.company].compactMap(\.self).joined(separator: ", ")
    let title = "s\(summary.number) " + summary.opening.part.rawValue
    return "# " + (post.isEmpty ? title : "\(title): \(post)").oneLine.markdown
  }

  private var meta: String {
    "\(summary.startedAt) · \(summary.length.clockText) · \(summary.opening.rules)".oneLine.markdown
  }

  /// The lines of one event: a paragraph, or as they stand where they are a table.
  private func block(_ event: LoggedEvent) -> [String] {
    let lines = text.lines(for: event.event, includesInput: true)
    guard !lines.isEmpty else { return [] }
    if event.event.isTable {
      return ["```text"] + lines.map(\.text.sanitized.fenced) + ["```", ""]
    }
    // A backslash keeps the line break that Markdown would take for a space.
    return lines.dropLast().map { paragraph($0) + "\\" } + lines.suffix(1).map(paragraph) + [""]
  }

  private func paragraph(_ line: StyledLine) -> String {
    let marked = line.runs.map { run in
      let words = run.text.oneLine
      switch run.style {
      case .interviewer, .candidate, .coach: return words.marked("**")
      case .faint, .good, .caution, .bad: return words.marked("*")
      case .plain, .heading, .quote: return words.markdown
      }
    }.joined()
    return String(marked.drop { $0 == " " })
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
  /// Fit for one line of a document.
  fileprivate var oneLine: String {
    String(sanitized.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : Character($0) })
  }

  /// The words between two marks, which must touch them; spaces stay outside.
  fileprivate func marked(_ mark: String) -> String {
    let words = drop { $0 == " " }
    guard !words.isEmpty else { return self }
    let end = words.reversed().prefix { $0 == " " }.count
    let start = count - words.count
    return String(repeating: " ", count: start) + mark + String(words.dropLast(end)).markdown + mark
      + String(repeating: " ", count: end)
  }

  /// Every character that Markdown or HTML would read as markup, made plain.
  fileprivate var markdown: String {
    var plain = ""
    for scalar in unicodeScalars {
      if Self.markup.contains(scalar) || (plain.isEmpty && Self.markupAtStart.contains(scalar)) {
        plain += "\\"
      }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }

  private static let markup = Set("\\`*_{}[]<>#|~&".unicodeScalars)
  private static let markupAtStart = Set("+-=".unicodeScalars)

  /// A line that cannot close the fence around it.
  fileprivate var fenced: String { replacing("```", with: "` ` `") }
}

import CoachCore
public import CoachEngine

/// What Tab proposes: commands, then what each takes.
///
/// Nothing inside speech.
public struct ReplCompletion {
  private let conversation: Conversation

  public init(_ conversation: Conversation) { self.conversation = conversation }

  public func candidates(for request: CompletionRequest) -> [String] {
    guard !request.before.isEmpty else { return CommandName.allCases.map { "/\($0.rawValue)" } }
    let words = request.before.split(separator: " ").map(String.init)
    guard let first = words.first, first.hasPrefix("/"),
      let command = CommandName(rawValue: String(first.dropFirst()))
    else { return [] }
    if request.before.hasSuffix("=") { return values(of: words.last ?? "") }
    return words.count == 1 ? targets(of: command) + options(of: command) : options(of: command)
  }

  /// What a command is about: its first word.
  private func targets(of command: CommandName) -> [String] {
    switch command {
    case .interview, .questions: conversation.scriptNames
    case .show, .replay, .export, .verify, .delete: conversation.sessionNames
    case .help: CommandName.allCases.map(\.rawValue)
    case .closing, .retake: Way.allCases.map(\.rawValue)
    default: []
    }
  }

  /// Words that may follow in any place.
  private func options(of command: CommandName) -> [String] {
    switch command {
    case .replay: ["step", "instant"] + command.parameters.map { $0 + "=" }
    case .export: ["md", "jsonl"]
    case .tick: conversation.signalNames
    default: command.parameters.map { $0 + "=" }
    }
  }

  private func values(of key: String) -> [String] {
    key == "way=" ? Way.allCases.map(\.rawValue) : []
  }
}

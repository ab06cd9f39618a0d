import CoachCore
public import CoachEngine

/// What Tab proposes: commands, then what each takes. Nothing inside speech.
public struct ReplCompletion {
  private let conversation: Conversation

  public init(_ conversation: Conversation) { self.conversation = conversation }

  public func candidates(for request: CompletionRequest) -> [String] {
    let words = request.before.split(separator: " ")
    guard let command = words.first else {
      return request.before.isEmpty ? CommandName.allCases.map { "/\($0.rawValue)" } : []
    }
    guard request.before.hasPrefix("/"), words.count == 1 else { return [] }
    return arguments(of: String(command.dropFirst()))
  }

  private func arguments(of command: String) -> [String] {
    switch CommandName(rawValue: command) {
    case .interview, .questions: conversation.scriptNames
    case .show, .replay, .export, .verify, .delete: conversation.sessionNames
    case .help: CommandName.allCases.map(\.rawValue)
    case .closing, .retake: Way.allCases.map(\.rawValue) + CommandName.closing.parameters.map { $0 + "=" }
    case .tick: conversation.signalNames
    default: []
    }
  }
}

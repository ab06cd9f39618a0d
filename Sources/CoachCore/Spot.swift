/// A place in a session: which question, which follow-up, which take, which reply.
///
/// Written as `intro`, `intro/1`, `closing/2`, `questions`, `questions/team`, `end`.
public enum Spot: Sendable, Hashable {
  case node(String)
  /// The follow-up's number in its node, from 1.
  case followUp(node: String, number: Int)
  case closing(take: Int)
  case questions
  /// A reply to a question; `nil` is the fallback.
  case reply(category: String?)
  case end

  public var text: String {
    switch self {
    case .node(let id): id
    case .followUp(let node, let number): "\(node)/\(number)"
    case .closing(let take): "closing/\(take)"
    case .questions: "questions"
    case .reply(let category): "questions/\(category ?? "-")"
    case .end: "end"
    }
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("end", 1): self = .end
    case ("questions", 1): self = .questions
    case ("questions", 2): self = .reply(category: parts[1] == "-" ? nil : parts[1])
    case ("closing", 2):
      guard let take = Int(parts[1]) else { return nil }
      self = .closing(take: take)
    case (let node?, 1) where !node.isEmpty: self = .node(node)
    case (let node?, 2):
      guard let number = Int(parts[1]) else { return nil }
      self = .followUp(node: node, number: number)
    default: return nil
    }
  }
}

/// The keys of every mapping in a script; docs/script-format.md says what they mean.
extension Shape {
  static let script = Shape(
    name: "script",
    needed: [
      "coach", "id", "title", "interviewer", "job", "start", "nodes", "closing", "questions",
    ],
    optional: ["doubt", "facts"])
  static let interviewer = Shape(
    name: "interviewer", needed: ["name", "role"], optional: ["temper"])
  static let job = Shape(name: "job", needed: ["role", "company"])
  static let fact = Shape(name: "fact", needed: ["says", "match"], optional: ["answers"])
  static let node = Shape(
    name: "node", needed: ["ask", "next"], optional: ["plants", "want", "followups", "branch"])
  static let want = Shape(name: "want", needed: ["match"], optional: ["tip"])
  static let followUp = Shape(name: "followup", needed: ["lacks", "ask", "max"])
  static let branch = Shape(name: "branch", needed: ["has", "next"])
  static let match = Shape(
    name: "match", needed: [],
    optional: ["any", "all", "none", "min_words", "facts", "at_least", "signal"])
  /// How a fact is recalled cannot depend on other facts.
  static let factMatch = Shape(
    name: "the match of a fact", needed: [],
    optional: ["any", "all", "none", "min_words", "signal"])
  static let closing = Shape(
    name: "closing", needed: ["ask"], optional: ["limit", "warn", "want", "on_expire", "next"])
  static let questions = Shape(
    name: "questions", needed: ["ask", "max", "categories", "fallback", "end"])
  static let category = Shape(
    name: "category", needed: ["replies"], optional: ["labels", "match", "again", "captures"])
  static let captures = Shape(
    name: "captures", needed: [],
    optional: [
      "decision_date", "next_step", "another_round", "follow_up", "channel", "contact", "needs",
    ])
}

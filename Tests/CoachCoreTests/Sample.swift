import CoachCore

/// An interview of two questions, small enough to know by heart.
enum Sample {
  static let script = Script(
    id: "sample", title: "Sample", interviewer: Interviewer(name: "Dana", role: "manager"),
    job: Job(role: "Engineer", company: "Acme"),
    facts: [
      Fact(
        id: "friday", says: "We decide on Friday.", match: Matcher(any: ["Friday"]),
        answers: "decision-date")
    ], doubt: nil, start: "why", nodes: [why, deed, again], closing: closing(next: .questions),
    questions: questions)

  /// The same without questions at the end.
  static let short: Script = {
    var script = Sample.script
    script.closing = closing(next: .end)
    return script
  }()

  private static let why = Node(
    id: "why", ask: "Why us? We decide on Friday.", plants: ["friday"],
    wants: [Want(id: "reason", match: Matcher(minWords: 5))],
    followUps: [FollowUp(lacks: ["reason"], ask: "Tell me more.", max: 2)], next: .node("deed"))

  private static let deed = Node(
    id: "deed", ask: "What did you do?",
    wants: [
      Want(id: "act", match: Matcher(minWords: 5)), Want(id: "end", match: Matcher(minWords: 5)),
    ],
    followUps: [
      FollowUp(lacks: ["act", "end"], ask: "You yourself?", max: 1),
      FollowUp(lacks: ["end"], ask: "How did it end?", max: 1),
    ], branches: [Branch(has: ["act", "end"], next: .closing)], next: .node("again"))

  private static let again = Node(id: "again", ask: "Another example?", next: .closing)

  private static func closing(next: Destination) -> ClosingStage {
    ClosingStage(ask: "Why you?", onExpire: "I have to stop you.", next: next)
  }

  private static let questions = QuestionStage(
    ask: "Your questions?", max: 4,
    categories: [
      QuestionCategory(
        id: "decision-date", labels: ["decision-date"], replies: ["Soon.", "On Friday, then."],
        again: "Friday, as I said.", captures: [Captured(key: "decision_date", value: "Friday")]),
      QuestionCategory(
        id: "next-step", labels: ["next-step"], replies: ["I call you."],
        again: "I call, as I said.",
        captures: [Captured(key: "channel", value: "phone")]),
      QuestionCategory(
        id: "contact-channel", labels: ["contact-channel"], replies: ["By phone."],
        captures: [Captured(key: "channel", value: "phone")]),
      QuestionCategory(id: "team", labels: ["team"], replies: ["We are three."]),
      QuestionCategory(
        id: "building", labels: [], match: Matcher(any: ["roof"]), replies: ["It leaks."]),
      QuestionCategory(id: "no-question", labels: ["no-question"], replies: ["Nothing?"]),
      QuestionCategory(id: "statement", labels: ["statement"], replies: ["How kind."]),
    ], fallback: "I do not know.", end: "Goodbye.")
}

extension Judgement {
  /// A question with these labels; the categories of the sample that carry them fit.
  static func asks(_ labels: Label..., readBack: [String] = []) -> Judgement {
    let known = Sample.script.questions.categories
    return Judgement(
      labels: labels,
      categories: known.filter { $0.labels.contains(where: labels.contains) }.map(\.id),
      readBack: readBack)
  }

  static func meets(_ wants: String...) -> Judgement { Judgement(met: wants) }
}

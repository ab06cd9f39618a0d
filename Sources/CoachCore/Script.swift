/// A scripted mock interview: who asks, what, in which order, and what they react to.
///
/// Read from `scripts/*.yaml` by CoachContent; docs/script-format.md is the normative text.
/// Identifiers are explicit and match `[a-z0-9-]{1,64}`; order in the file is order here.
public struct Script: Sendable, Equatable {
  public var id: String
  public var title: String
  public var interviewer: Interviewer
  public var job: Job
  /// What the interviewer may tell in passing and will want back, in file order.
  public var facts: [Fact]
  /// The reservation the interviewer holds about the candidate, in a few words.
  public var doubt: String?
  public var start: String
  public var nodes: [Node]
  public var closing: ClosingStage
  public var questions: QuestionStage

  public init(
    id: String, title: String, interviewer: Interviewer, job: Job, facts: [Fact],
    doubt: String?, start: String, nodes: [Node], closing: ClosingStage, questions: QuestionStage
  ) {
    self.id = id
    self.title = title
    self.interviewer = interviewer
    self.job = job
    self.facts = facts
    self.doubt = doubt
    self.start = start
    self.nodes = nodes
    self.closing = closing
    self.questions = questions
  }

  public func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
  public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
}

/// The person across the table.
public struct Interviewer: Sendable, Equatable {
  public enum Temper: String, Sendable, CaseIterable { case friendly, brisk, sceptical }

  public var name: String
  public var role: String
  public var temper: Temper

  public init(name: String, role: String, temper: Temper = .friendly) {
    self.name = name
    self.role = role
    self.temper = temper
  }
}

/// The post that is being filled.
public struct Job: Sendable, Equatable {
  public var role: String
  public var company: String

  public init(role: String, company: String) {
    self.role = role
    self.company = company
  }
}

/// Something the interviewer tells ("on-call is one week in six") that is worth using later.
public struct Fact: Sendable, Equatable {
  public var id: String
  /// The fact as one short sentence; it becomes part of the scoring context once it was told.
  public var says: String
  /// How an answer shows that the fact was heard.
  public var match: Matcher
  /// The question label that this fact answers, so that asking it later is asking again.
  public var answers: Label?

  public init(id: String, says: String, match: Matcher, answers: Label? = nil) {
    self.id = id
    self.says = says
    self.match = match
    self.answers = answers
  }
}

/// One scripted question and what may follow it.
public struct Node: Sendable, Equatable {
  public var id: String
  public var ask: String
  /// Facts that `ask` tells.
  public var plants: [String]
  public var wants: [Want]
  public var followUps: [FollowUp]
  public var branches: [Branch]
  public var next: Destination

  public init(
    id: String, ask: String, plants: [String] = [], wants: [Want] = [], followUps: [FollowUp] = [],
    branches: [Branch] = [], next: Destination
  ) {
    self.id = id
    self.ask = ask
    self.plants = plants
    self.wants = wants
    self.followUps = followUps
    self.branches = branches
    self.next = next
  }

  public func want(_ id: String) -> Want? { wants.first { $0.id == id } }
}

/// Where the interview goes on.
///
/// The three words are reserved and cannot name a node.
public enum Destination: Sendable, Hashable {
  case node(String)
  case closing
  case questions
  case end
}

/// Something a good answer has.
public struct Want: Sendable, Equatable {
  public var id: String
  public var match: Matcher
  /// One line of advice, shown in the debrief when the answer lacked it.
  public var tip: String?

  public init(id: String, match: Matcher, tip: String? = nil) {
    self.id = id
    self.match = match
    self.tip = tip
  }
}

/// A probe, asked when every want in `lacks` is missing.
///
/// The first that applies wins.
public struct FollowUp: Sendable, Equatable {
  public var lacks: [String]
  public var ask: String
  /// How often it may be asked in one session, at least 1.
  public var max: Int

  public init(lacks: [String], ask: String, max: Int) {
    self.lacks = lacks
    self.ask = ask
    self.max = max
  }
}

/// Another way on, taken when every want in `has` was met.
///
/// The first that holds wins.
public struct Branch: Sendable, Equatable {
  public var has: [String]
  public var next: Destination

  public init(has: [String], next: Destination) {
    self.has = has
    self.next = next
  }
}

/// A condition on an answer.
///
/// Every part that is given must hold.
public struct Matcher: Sendable, Equatable {
  /// At least one of these words or phrases, whole words, case aside.
  public var any: [String]
  /// All of these.
  public var all: [String]
  /// None of these.
  public var none: [String]
  public var minWords: Int?
  /// Facts of the script that must be recalled, at least `atLeast` of them.
  public var facts: [String]
  public var atLeast: Int
  /// A signal of the closing checklist, judged by the analysis.
  public var signal: Label?

  public init(
    any: [String] = [], all: [String] = [], none: [String] = [], minWords: Int? = nil,
    facts: [String] = [], atLeast: Int = 1, signal: Label? = nil
  ) {
    self.any = any
    self.all = all
    self.none = none
    self.minWords = minWords
    self.facts = facts
    self.atLeast = atLeast
    self.signal = signal
  }
}

/// The interviewer's invitation to close, and its clock.
public struct ClosingStage: Sendable, Equatable {
  public var ask: String
  public var limit: Milliseconds
  /// Time left at which the lights change, longest first; empty means the usual lights.
  public var warn: [Milliseconds]
  public var wants: [Want]
  public var onExpire: String?
  public var next: Destination

  public init(
    ask: String, limit: Milliseconds = .seconds(90), warn: [Milliseconds] = [], wants: [Want] = [],
    onExpire: String? = nil, next: Destination = .questions
  ) {
    self.ask = ask
    self.limit = limit
    self.warn = warn
    self.wants = wants
    self.onExpire = onExpire
    self.next = next
  }
}

/// "Do you have any questions for me?" and how this interviewer answers.
public struct QuestionStage: Sendable, Equatable {
  public var ask: String
  /// Turns before the interviewer has to go, at least 1.
  public var max: Int
  public var categories: [QuestionCategory]
  public var fallback: String
  public var end: String

  public init(
    ask: String, max: Int, categories: [QuestionCategory], fallback: String, end: String
  ) {
    self.ask = ask
    self.max = max
    self.categories = categories
    self.fallback = fallback
    self.end = end
  }

  public func category(_ id: String) -> QuestionCategory? { categories.first { $0.id == id } }
}

/// One kind of question and the interviewer's replies to it.
public struct QuestionCategory: Sendable, Equatable {
  public var id: String
  /// Question labels that belong here.
  public var labels: [Label]
  /// Words that belong here as well; for questions that no label covers.
  public var match: Matcher?
  /// Used in turn; the last one is repeated.
  public var replies: [String]
  /// Said instead, when this was already told or asked.
  public var again: String?
  /// What the reply gives away, to be carried into the letters and the plan: `decision_date`.
  public var captures: [Captured]

  public init(
    id: String, labels: [Label], match: Matcher? = nil, replies: [String], again: String? = nil,
    captures: [Captured] = []
  ) {
    self.id = id
    self.labels = labels
    self.match = match
    self.replies = replies
    self.again = again
    self.captures = captures
  }
}

/// A fact the candidate got out of the interviewer.
public struct Captured: Sendable, Hashable {
  /// What it is about, such as `decision_date` or `contact`.
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

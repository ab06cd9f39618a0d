/// What is known about the interview that a text belongs to.
///
/// Every part may be absent.
public struct InterviewContext: Sendable, Equatable {
  public var role: String?
  public var company: String?
  public var interviewer: String?
  /// What the candidate was told, one short sentence each.
  public var facts: [String]
  /// The reservation the interviewer showed.
  public var doubt: String?
  /// What was promised to happen next.
  public var promised: String?

  public init(
    role: String? = nil, company: String? = nil, interviewer: String? = nil, facts: [String] = [],
    doubt: String? = nil, promised: String? = nil
  ) {
    self.role = role
    self.company = company
    self.interviewer = interviewer
    self.facts = facts
    self.doubt = doubt
    self.promised = promised
  }
}

public import Mesh

/// What one person says about one proposal.
public struct Saying: Sendable {
  public var answer: Verdict.Answer
  public var id: ProposalID
  public var person: Person
  public var reason: String?
  /// The fingerprint that the person saw, whole or its beginning; nil takes what waits now.
  public var seen: String?
  public var edit: Edit?
  /// When what is put off waits again.
  public var until: Timestamp?
  public var at: Timestamp

  public init(
    _ answer: Verdict.Answer, on id: ProposalID, by person: Person, reason: String? = nil, seen: String? = nil,
    edit: Edit? = nil, until: Timestamp? = nil, at: Timestamp
  ) {
    self.answer = answer
    self.id = id
    self.person = person
    self.reason = reason
    self.seen = seen
    self.edit = edit
    self.until = until
    self.at = at
  }
}

/// What was decided and by whom, carried to the pull request and the product's page.
public struct DecisionRecord: Hashable, Codable, Sendable {
  public var decision: Decision
  public var challenges: Challenges
  /// Who approved the idea, and who the decision.
  public var ideaApprovedBy: Person
  public var ideaApprovedAt: Timestamp
  public var decisionApprovedBy: Person
  public var decisionApprovedAt: Timestamp

  public init(
    decision: Decision, challenges: Challenges, ideaApprovedBy: Person, ideaApprovedAt: Timestamp,
    decisionApprovedBy: Person, decisionApprovedAt: Timestamp
  ) {
    self.decision = decision
    self.challenges = challenges
    self.ideaApprovedBy = ideaApprovedBy
    self.ideaApprovedAt = ideaApprovedAt
    self.decisionApprovedBy = decisionApprovedBy
    self.decisionApprovedAt = decisionApprovedAt
  }
}

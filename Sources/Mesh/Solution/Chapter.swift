/// An earlier solution of a product, which an amendment carries on, with its decision and who approved it.
public struct Chapter: Hashable, Codable, Sendable {
  public var ideaId: ProposalID
  public var kind: Idea.Kind
  public var technicalApproach: String
  public var solution: Fingerprint
  /// The topics that it manages.
  public var topics: [TopicName]
  public var decisionRecord: DecisionRecord
  /// Working hours of its own.
  public var estimatedEffortHours: Double
  public var approvedBy: Person
  public var approvedAt: Timestamp
  /// Whether its files were merged when the amendment was designed; if not, the amendment's pull request offers both.
  public var isMerged: Bool

  public init(
    ideaId: ProposalID, kind: Idea.Kind, technicalApproach: String, solution: Fingerprint, topics: [TopicName],
    decisionRecord: DecisionRecord, estimatedEffortHours: Double, approvedBy: Person, approvedAt: Timestamp,
    isMerged: Bool
  ) {
    self.ideaId = ideaId
    self.kind = kind
    self.technicalApproach = technicalApproach
    self.solution = solution
    self.topics = topics
    self.decisionRecord = decisionRecord
    self.estimatedEffortHours = estimatedEffortHours
    self.approvedBy = approvedBy
    self.approvedAt = approvedAt
    self.isMerged = isMerged
  }
}

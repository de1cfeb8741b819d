/// The product that manages a topic, with its solution as it counts now.
public struct ManagedTopic: Hashable, Sendable {
  public var product: ProposalID
  public var solution: Solution
  public var fingerprint: Fingerprint
  public var approvedBy: Person
  public var approvedAt: Timestamp
  /// Whether its files are merged.
  public var isMerged: Bool

  public init(
    product: ProposalID, solution: Solution, fingerprint: Fingerprint, approvedBy: Person, approvedAt: Timestamp,
    isMerged: Bool
  ) {
    self.product = product
    self.solution = solution
    self.fingerprint = fingerprint
    self.approvedBy = approvedBy
    self.approvedAt = approvedAt
    self.isMerged = isMerged
  }

  /// The story of the product so far, the oldest first.
  public var chapters: [Chapter] {
    let earlier = solution.chapters.map { chapter in
      var chapter = chapter
      chapter.isMerged = chapter.isMerged || isMerged
      return chapter
    }
    return earlier + [
      Chapter(
        ideaId: solution.ideaId, kind: solution.kind, technicalApproach: solution.technicalApproach,
        solution: fingerprint, topics: solution.managedTopics, decisionRecord: solution.decisionRecord,
        estimatedEffortHours: solution.estimatedEffortHours, approvedBy: approvedBy, approvedAt: approvedAt,
        isMerged: isMerged)
    ]
  }
}

/// An approved solution from which shared files follow, and who approved it when.
public struct IndexedSolution: Hashable, Codable, Sendable, Comparable {
  public var product: ProposalID
  public var proposal: ProposalID
  public var solution: Fingerprint
  /// The person, as commits name them.
  public var approvedBy: String
  public var approvedAt: String

  public init(
    product: ProposalID, proposal: ProposalID, solution: Fingerprint, approvedBy: String, approvedAt: String
  ) {
    self.product = product
    self.proposal = proposal
    self.solution = solution
    self.approvedBy = approvedBy
    self.approvedAt = approvedAt
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.product, left.approvedAt, left.proposal, left.solution)
      < (right.product, right.approvedAt, right.proposal, right.solution)
  }
}

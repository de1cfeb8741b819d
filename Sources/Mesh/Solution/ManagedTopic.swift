/// The product that manages a topic, with its solution as it counts now.
public struct ManagedTopic: Hashable, Sendable {
  public var product: ProposalID
  public var solution: Solution
  public var fingerprint: Fingerprint

  public init(product: ProposalID, solution: Solution, fingerprint: Fingerprint) {
    self.product = product
    self.solution = solution
    self.fingerprint = fingerprint
  }
}

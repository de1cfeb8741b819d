/// A topic that a product reads and does not manage itself.
public struct InputPort: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  /// The product that manages the topic, if any does.
  public var managedBy: ProposalID?
  /// What feeds the topic: connectors, by name.
  public var fedBy: [String]
  /// The contract under which that product offers the topic.
  public var contractId: String?
  public var contractVersion: String?

  public init(
    topic: TopicName, managedBy: ProposalID? = nil, fedBy: [String] = [], contractId: String? = nil,
    contractVersion: String? = nil
  ) {
    self.topic = topic
    self.managedBy = managedBy
    self.fedBy = fedBy
    self.contractId = contractId
    self.contractVersion = contractVersion
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

/// A topic that a product reads and does not manage itself.
public struct InputPort: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  /// The product that manages the topic, if any does.
  public var managedBy: ProposalID?
  /// What feeds the topic: connectors, by name.
  public var fedBy: [String]

  public init(topic: TopicName, managedBy: ProposalID? = nil, fedBy: [String] = []) {
    self.topic = topic
    self.managedBy = managedBy
    self.fedBy = fedBy
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

/// Who reads what. A record of `agent-state-usage`.
public struct Usage: Hashable, Codable, Sendable {
  public var consumerGroups: [ConsumerGroup]
  /// Over the whole platform.
  public var activeConsumers: Measured
  /// Topics that the platform itself calls idle, with its reason as the window; nobody is silent by omission.
  public var idleTopics: [TopicName]
  public var unknown: [Unknown]

  public init(
    consumerGroups: [ConsumerGroup], activeConsumers: Measured = .unknown("not measured"),
    idleTopics: [TopicName] = [], unknown: [Unknown] = []
  ) {
    self.consumerGroups = consumerGroups
    self.activeConsumers = activeConsumers
    self.idleTopics = idleTopics
    self.unknown = unknown
  }
}

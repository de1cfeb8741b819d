/// A topic that a solution creates.
public struct NewTopic: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  public var partitions: Int
  /// The settings that differ from the defaults.
  public var config: [String: String]
  public var schemas: [AdoptedSchema]
  public var tags: [String]
  public var description: String
  /// Why it has its settings and its partitions, by the setting's name or `partitions`; nil where nothing is to be said.
  public var reasons: [String: String]?

  public init(
    topic: TopicName, partitions: Int, config: [String: String], schemas: [AdoptedSchema], tags: [String],
    description: String
  ) {
    self.topic = topic
    self.partitions = partitions
    self.config = config
    self.schemas = schemas
    self.tags = tags
    self.description = description
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

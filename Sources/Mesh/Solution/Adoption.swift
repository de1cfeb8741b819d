/// An existing topic and its schemas, imported as they are; what a fix changes stands here already changed.
public struct Adoption: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  /// Nil when the platform would not say: such a topic cannot be written as Terraform and is a flaw.
  public var partitions: Int?
  public var replicationFactor: Int?
  /// The settings that differ from the defaults; nil when they could not be read.
  public var config: [String: String]?
  public var schemas: [AdoptedSchema]
  /// Tags to bind to the topic.
  public var tags: [String]
  /// What it says of itself, for the catalog's description.
  public var documentation: String?
  /// The same topic in other environments; nil where it is in one place only.
  public var copies: [TopicCopy]?

  public init(
    topic: TopicName, partitions: Int?, replicationFactor: Int?, config: [String: String]?,
    schemas: [AdoptedSchema], tags: [String], documentation: String?
  ) {
    self.topic = topic
    self.partitions = partitions
    self.replicationFactor = replicationFactor
    self.config = config
    self.schemas = schemas
    self.tags = tags
    self.documentation = documentation
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

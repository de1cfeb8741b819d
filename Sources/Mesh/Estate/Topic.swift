/// A named, partitioned log of records, as it is configured.
public struct Topic: Hashable, Codable, Sendable {
  public var name: TopicName
  /// Nil when the platform would not say.
  public var partitions: Int?
  public var replicationFactor: Int?
  /// The settings of this topic that differ from the cluster's defaults, as text; nil when they could not be read.
  public var config: [String: String]?
  /// Tags that the platform's catalog puts on the topic.
  public var tags: [String]
  /// Who answers for it, where the platform says so.
  public var owner: TeamName?
  /// What the catalog says about it.
  public var documentation: String?
  /// The field of the value that producers use as the record key, where that is known.
  public var keyField: FieldPath?
  /// The cluster on which it lives; nil where that is the one cluster, or the first, of the reading.
  public var cluster: ClusterName?
  /// The same topic in other environments; nil where it is in one place only.
  public var copies: [TopicCopy]?

  public init(
    name: TopicName, partitions: Int? = nil, replicationFactor: Int? = nil, config: [String: String]? = nil,
    tags: [String] = [], owner: TeamName? = nil, documentation: String? = nil, keyField: FieldPath? = nil
  ) {
    self.name = name
    self.partitions = partitions
    self.replicationFactor = replicationFactor
    self.config = config
    self.tags = tags
    self.owner = owner
    self.documentation = documentation
    self.keyField = keyField
  }
}

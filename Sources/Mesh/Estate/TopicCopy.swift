/// A topic as it stands in another environment of the platform.
public struct TopicCopy: Hashable, Codable, Sendable {
  public var cluster: ClusterName
  public var environment: EnvironmentName
  /// It may carry the environment's name: `dev.orders` for `prod.orders`.
  public var name: TopicName
  /// Nil when the platform would not say.
  public var partitions: Int?
  public var replicationFactor: Int?
  /// The settings that differ from that cluster's defaults; nil when they could not be read.
  public var config: [String: String]?
  /// The subjects whose newest schema is the same there.
  public var subjects: [SubjectName]

  public init(
    cluster: ClusterName, environment: EnvironmentName, name: TopicName, partitions: Int? = nil,
    replicationFactor: Int? = nil, config: [String: String]? = nil, subjects: [SubjectName] = []
  ) {
    self.cluster = cluster
    self.environment = environment
    self.name = name
    self.partitions = partitions
    self.replicationFactor = replicationFactor
    self.config = config
    self.subjects = subjects
  }
}

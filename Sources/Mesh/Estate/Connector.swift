/// A Kafka Connect source or sink, and how it fares.
public struct Connector: Hashable, Codable, Sendable {
  public enum Direction: String, Codable, Sendable { case source, sink }

  public var name: ConnectorName
  /// The class without its package, such as `DatagenSource`.
  public var type: String
  public var direction: Direction?
  /// Connect's word for it, such as `RUNNING`; nil when unknown.
  public var status: String?
  public var topics: [TopicName]
  public var tasks: Int?
  /// The id that Confluent Cloud gives to one that it runs, such as `lcc-abc12`; nil for others.
  public var cloudId: String?
  /// Nil where the platform does not tell them, and for one that runs elsewhere.
  public var settings: ConnectorSettings?

  public init(
    name: ConnectorName, type: String, direction: Direction? = nil, status: String? = nil, topics: [TopicName] = [],
    tasks: Int? = nil
  ) {
    self.name = name
    self.type = type
    self.direction = direction
    self.status = status
    self.topics = topics
    self.tasks = tasks
  }
}

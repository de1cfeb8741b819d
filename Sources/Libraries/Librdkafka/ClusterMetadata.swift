/// The brokers of a cluster and the topics that they serve.
public struct ClusterMetadata: Hashable, Sendable {
  public struct Broker: Hashable, Sendable {
    public let id: Int32
    public let host: String
    public let port: Int32

    public init(id: Int32, host: String, port: Int32) {
      self.id = id
      self.host = host
      self.port = port
    }
  }

  public struct Topic: Hashable, Sendable {
    public let name: String
    public let partitions: [Partition]
    /// Why nothing is known of the topic but its name.
    public let error: KafkaError?

    public init(name: String, partitions: [Partition], error: KafkaError? = nil) {
      self.name = name
      self.partitions = partitions
      self.error = error
    }
  }

  public struct Partition: Hashable, Sendable {
    public let id: Int32
    /// -1 where there is none.
    public let leader: Int32
    public let replicas: [Int32]
    public let inSync: [Int32]

    public init(id: Int32, leader: Int32, replicas: [Int32], inSync: [Int32] = []) {
      self.id = id
      self.leader = leader
      self.replicas = replicas
      self.inSync = inSync
    }
  }

  /// Sorted by id.
  public let brokers: [Broker]
  /// Sorted by name.
  public let topics: [Topic]

  public init(brokers: [Broker], topics: [Topic]) {
    self.brokers = brokers
    self.topics = topics
  }
}

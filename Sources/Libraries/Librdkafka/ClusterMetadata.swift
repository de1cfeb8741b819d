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

    public init(name: String, partitions: [Partition]) {
      self.name = name
      self.partitions = partitions
    }
  }

  public struct Partition: Hashable, Sendable {
    public let id: Int32
    public let leader: Int32
    public let replicas: [Int32]

    public init(id: Int32, leader: Int32, replicas: [Int32]) {
      self.id = id
      self.leader = leader
      self.replicas = replicas
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

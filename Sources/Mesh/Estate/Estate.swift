/// One numbered state of a Kafka platform: everything that was read of it, and what was not.
public struct Estate: Hashable, Sendable {
  /// Counts the states that differ, from 1.
  public var number: Int
  public var takenAt: Timestamp
  public var deployment: Deployment
  public var usage: Usage
  public var metrics: Metrics

  public init(number: Int, takenAt: Timestamp, deployment: Deployment, usage: Usage, metrics: Metrics) {
    self.number = number
    self.takenAt = takenAt
    self.deployment = deployment
    self.usage = usage
    self.metrics = metrics
  }

  /// The cluster that counts most.
  public var cluster: Cluster { deployment.cluster }

  /// All clusters, the one that counts most first.
  public var clusters: [Cluster] { [deployment.cluster] + (deployment.otherClusters ?? []) }

  /// The names of all clusters, for a sentence.
  public var clusterNames: String {
    let names = clusters.map(\.name.rawValue)
    return names.count == 1 ? names[0] : "\(names.dropLast().joined(separator: ", ")) and \(names.last!)"
  }

  /// The cluster on which a topic lives.
  public func cluster(of topic: Topic) -> Cluster {
    topic.cluster.flatMap { name in clusters.first { $0.name == name } } ?? cluster
  }

  /// All that could not be read, sorted.
  public var unknown: [Unknown] { (deployment.unknown + usage.unknown + metrics.unknown).sorted() }

  public func topic(_ name: TopicName) -> Topic? { deployment.topics.first { $0.name == name } }

  /// What is known of a topic's traffic; unknown with a reason where nothing was read.
  public func throughput(of topic: TopicName) -> Throughput {
    metrics.topics.first { $0.topic == topic } ?? Throughput(topic: topic)
  }

  /// The groups that read a topic, by name.
  public func groups(reading topic: TopicName) -> [ConsumerGroup] {
    usage.consumerGroups.filter { group in group.reads.contains { $0.topic == topic } }
  }

  public func subject(of topic: TopicName, side: Subject.Side) -> Subject? {
    deployment.schemas.latest.first { $0.topic == topic && $0.side == side }
  }

  /// The connectors that write to or read from a topic.
  public func connectors(of topic: TopicName) -> [Connector] {
    deployment.connectors.filter { $0.topics.contains(topic) }
  }
}

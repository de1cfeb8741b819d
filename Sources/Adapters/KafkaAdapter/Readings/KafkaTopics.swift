import Librdkafka
import Mesh
import Ports

/// Topics as discovery knows them, from what the cluster says of them.
enum KafkaTopics {
  static let settingsRight = "DescribeConfigs on the topic"
  static let topicRight = "Describe on the topic"
  static let noTags = "no catalog was read; Kafka itself keeps no tags"

  static func reading(
    _ topics: [ClusterMetadata.Topic], _ configs: [TopicConfig], hiding secrets: [Secret]
  ) -> Reading<[Topic]> {
    let configs = Dictionary(configs.map { ($0.topic, $0) }, uniquingKeysWith: { first, _ in first })
    var hidden: [(name: String, why: String)] = []
    var unset: [(name: String, why: String)] = []
    var findings: [Finding] = []
    let read = topics.map { topic in
      var result = Topic(name: TopicName(topic.name))
      if let error = topic.error {
        hidden.append((topic.name, error.reason(topicRight, hiding: secrets)))
      } else {
        result.partitions = topic.partitions.count
        result.replicationFactor = topic.partitions.map(\.replicas.count).min()
        findings += Self.findings(of: topic)
      }
      switch configs[topic.name] {
      case let config? where config.error == nil: result.config = own(config)
      case let config?: unset.append((topic.name, config.error?.reason(settingsRight, hiding: secrets) ?? ""))
      case nil: unset.append((topic.name, "the cluster did not say"))
      }
      return result
    }
    return Reading(
      read,
      unknown: [Unknown].each("partitions", "topics", hidden) + .each("settings", "topics", unset)
        + (read.isEmpty ? [] : [Unknown("tags of the topics", why: noTags)]),
      findings: findings)
  }

  static func unreadable(_ name: String) -> Finding {
    Finding(
      rule: "unreadable-name", subject: name,
      message: "`\(name)` is not a name that a Kafka topic can have; it is left out, and the other topics were read.")
  }

  /// What is set on the topic itself; what stands on the brokers is the cluster's default.
  static func own(_ config: TopicConfig) -> [String: String] {
    var own: [String: String] = [:]
    for entry in config.entries {
      guard let value = entry.value else { continue }
      switch entry.source {
      case .topic, .unsaid(isDefault: false): own[entry.name] = value
      case .cluster, .standard, .unsaid: break
      }
    }
    return own
  }

  private static func findings(of topic: ClusterMetadata.Topic) -> [Finding] {
    let orphans = topic.partitions.filter { $0.leader < 0 }
    let thin = topic.partitions.filter { $0.leader >= 0 && $0.inSync.count < $0.replicas.count && !$0.inSync.isEmpty }
    func some(_ partitions: [ClusterMetadata.Partition]) -> String {
      partitions.count == 1 ? "partition \(partitions[0].id)" : "\(partitions.count) partitions"
    }
    var findings: [Finding] = []
    if !orphans.isEmpty {
      findings.append(
        Finding(
          rule: "partition-without-leader", subject: topic.name,
          message: "No broker leads \(some(orphans)) of `\(topic.name)`: nothing can be written or read there."))
    }
    if !thin.isEmpty {
      findings.append(
        Finding(
          rule: "under-replicated-partition", subject: topic.name,
          message: "Replicas are behind in \(some(thin)) of `\(topic.name)`."))
    }
    return findings
  }
}

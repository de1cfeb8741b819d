internal import Mesh

/// Topics of one cluster that are one topic in several environments, such as `dev.orders` and `prod.orders`.
struct EnvironmentCopies {
  /// The environment that a topic's name says, for those that have copies or are one.
  private(set) var environments: [TopicName: EnvironmentName] = [:]
  /// The topic that counts most, by its copies.
  private(set) var homes: [TopicName: TopicName] = [:]

  init(_ estate: Estate, _ order: EnvironmentOrder) {
    struct Stem: Hashable {
      var cluster: ClusterName
      var name: String
    }
    var groups: [Stem: [(topic: TopicName, environment: EnvironmentName)]] = [:]
    for topic in estate.deployment.topics {
      let cluster = estate.cluster(of: topic)
      let parted = order.parted(topic.name)
      groups[Stem(cluster: cluster.name, name: parted?.stem ?? topic.name.rawValue), default: []].append(
        (topic.name, parted?.environment ?? cluster.environment))
    }
    for group in groups.values where group.count > 1 && Set(group.map(\.environment)).count == group.count {
      let ranked = group.sorted {
        (order.rank(of: $1.environment), $0.topic) < (order.rank(of: $0.environment), $1.topic)
      }
      for (topic, environment) in ranked {
        environments[topic] = environment
        if topic != ranked[0].topic { homes[topic] = ranked[0].topic }
      }
    }
  }
}

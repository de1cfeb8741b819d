internal import Mesh

/// What an estate says of each topic, found without searching: estates have tens of thousands.
struct EstateLookup {
  private let topics: [TopicName: Topic]
  private let traffic: [TopicName: Throughput]
  private var readers: [TopicName: [GroupName]] = [:]
  private var findings: [String: Int] = [:]

  init(_ estate: Estate, _ state: CurrentState) {
    topics = Dictionary(estate.deployment.topics.map { ($0.name, $0) }) { first, _ in first }
    traffic = Dictionary(estate.metrics.topics.map { ($0.topic, $0) }) { first, _ in first }
    for group in estate.usage.consumerGroups {
      for topic in Set(group.reads.map(\.topic)) { readers[topic, default: []].append(group.name) }
    }
    for finding in state.findings { findings[finding.subject, default: 0] += 1 }
  }

  func partitions(of topic: TopicName) -> Int? { topics[topic]?.partitions }

  func throughput(of topic: TopicName) -> Throughput { traffic[topic] ?? Throughput(topic: topic) }

  /// The groups that read a topic, in the order of the estate.
  func groups(reading topic: TopicName) -> [GroupName] { readers[topic] ?? [] }

  func findings(about topic: TopicName) -> Int { findings[topic.rawValue] ?? 0 }
}

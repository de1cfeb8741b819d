internal import Mesh

/// What an estate says of each topic, found without searching: estates have tens of thousands.
struct EstateLookup {
  private let estate: Estate
  private let topics: [TopicName: Topic]
  /// The copies within a cluster, by the topic that counts most.
  private let copies: [TopicName: [TopicReading]]
  private let traffic: [TopicName: Throughput]
  private var readers: [TopicName: [GroupName]] = [:]
  private var findings: [String: Int] = [:]

  init(_ estate: Estate, _ state: CurrentState) {
    self.estate = estate
    copies = Dictionary(grouping: state.topics.filter { $0.copyOf != nil }) { $0.copyOf! }
    topics = Dictionary(estate.deployment.topics.map { ($0.name, $0) }) { first, _ in first }
    traffic = Dictionary(estate.metrics.topics.map { ($0.topic, $0) }) { first, _ in first }
    for group in estate.usage.consumerGroups {
      for topic in Set(group.reads.map(\.topic)) { readers[topic, default: []].append(group.name) }
    }
    for finding in state.findings { findings[finding.subject, default: 0] += 1 }
  }

  func partitions(of topic: TopicName) -> Int? { topics[topic]?.partitions }

  /// The cluster on which it lives.
  func cluster(of topic: TopicName) -> Cluster? { topics[topic].map(estate.cluster(of:)) }

  /// Where a topic stands: its own place first, then its copies by environment.
  func places(of reading: TopicReading) -> [TopicCopy] {
    guard let topic = topics[reading.name] else { return [] }
    let cluster = estate.cluster(of: topic)
    func place(_ reading: TopicReading) -> TopicCopy {
      TopicCopy(cluster: cluster.name, environment: reading.environment ?? cluster.environment, name: reading.name)
    }
    let others = (copies[reading.name] ?? []).map(place) + (topic.copies ?? [])
    return [place(reading)]
      + others.sorted { ($0.environment, $0.cluster, $0.name) < ($1.environment, $1.cluster, $1.name) }
  }

  func throughput(of topic: TopicName) -> Throughput { traffic[topic] ?? Throughput(topic: topic) }

  /// The groups that read a topic, in the order of the estate.
  func groups(reading topic: TopicName) -> [GroupName] { readers[topic] ?? [] }

  func findings(about topic: TopicName) -> Int { findings[topic.rawValue] ?? 0 }
}

internal import Mesh
internal import Schemas

/// An estate arranged so that what belongs to a topic is found without searching.
struct EstateIndex {
  let estate: Estate
  let topics: [TopicName: Topic]
  /// The subjects with the topic they belong to, also where only the name says so.
  let subjects: [Subject]
  let subjectsOfTopic: [TopicName: [Subject]]
  let groups: [TopicName: [ConsumerGroup]]
  let connectors: [TopicName: [Connector]]
  let traffic: [TopicName: Throughput]
  let idle: Set<TopicName>
  private let gaps: EstateGaps
  /// Topics with a subject of which the schema could not be read.
  private let withUnreadSchema: Set<TopicName>

  init(_ estate: Estate) {
    self.estate = estate
    topics = Dictionary(estate.deployment.topics.map { ($0.name, $0) }) { first, _ in first }
    let matching = SubjectMatching(topics: topics.keys)
    subjects = estate.deployment.schemas.latest.map(matching.matched).sorted(on: \.name)
    subjectsOfTopic = Dictionary(grouping: subjects.filter { $0.topic != nil }) { $0.topic! }
    var groups: [TopicName: [ConsumerGroup]] = [:]
    for group in estate.usage.consumerGroups.sorted(by: { $0.name < $1.name }) {
      for topic in Set(group.reads.map(\.topic)) { groups[topic, default: []].append(group) }
    }
    self.groups = groups
    var connectors: [TopicName: [Connector]] = [:]
    for connector in estate.deployment.connectors.sorted(by: { $0.name < $1.name }) {
      for topic in Set(connector.topics) { connectors[topic, default: []].append(connector) }
    }
    self.connectors = connectors
    traffic = Dictionary(estate.metrics.topics.map { ($0.topic, $0) }) { first, _ in first }
    idle = Set(estate.usage.idleTopics)
    gaps = EstateGaps(estate)
    withUnreadSchema = Set(
      gaps.subjects.map { matching.matched(Subject(name: $0, version: 0, format: .avro, schema: "")) }
        .filter { $0.side != .key }.compactMap(\.topic))
  }

  func traffic(of topic: TopicName) -> Throughput { traffic[topic] ?? Throughput(topic: topic) }

  func subject(of topic: TopicName, _ side: Subject.Side) -> Subject? {
    subjectsOfTopic[topic]?.first { $0.side == side }
  }

  /// Whether a part of what belongs to a topic was not read, so that nothing follows from what is missing.
  func isUnknown(_ part: EstateGaps.Part, of topic: TopicName) -> Bool {
    switch part {
    case .schemas where withUnreadSchema.contains(topic), .owners where gaps.topicsWithoutOwner.contains(topic): true
    default: gaps.isUnknown(part, on: cluster(of: topic))
    }
  }

  /// What is not known of the groups that may read a topic; nil where nothing is.
  func unknownOfGroups(reading topic: TopicName) -> String? {
    let unknown = gaps.ofGroups(on: cluster(of: topic))
    guard let first = unknown.first else { return nil }
    let more = unknown.count - 1
    return "\(first.what) (\(first.why))" + (more == 0 ? "" : " and \(Numbers.counted(more, "things")) more")
  }

  /// Whether a topic's schema was looked for; without a registry, no topic can be said to lack one.
  func knowsSchema(of topic: TopicName) -> Bool { !subjects.isEmpty && !isUnknown(.schemas, of: topic) }

  private func cluster(of topic: TopicName) -> ClusterName? { topics[topic].map { estate.cluster(of: $0).name } }
}

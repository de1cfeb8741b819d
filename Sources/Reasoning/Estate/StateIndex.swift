public import Mesh

/// A state and the estate it was read from, arranged once so that what belongs to an idea is found without searching.
public struct StateIndex: Sendable {
  let state: CurrentState
  let index: EstateIndex
  let readings: [TopicName: TopicReading]
  let joinsFrom: [TopicName: [Join]]
  let joinsTo: [TopicName: [Join]]
  let naming: NamingRule
  private let subjects: [SubjectName: [Subject]]
  private let access: [AccessPlace: [Access]]

  private struct AccessPlace: Hashable {
    var resource: Access.Resource
    var name: String
  }

  public init(_ state: CurrentState, of estate: Estate) {
    self.state = state
    index = EstateIndex(estate)
    readings = Dictionary(state.topics.map { ($0.name, $0) }) { first, _ in first }
    joinsFrom = Dictionary(grouping: state.joins) { $0.from.topic }
    joinsTo = Dictionary(grouping: state.joins) { $0.to.topic }
    naming = NamingRule(estate.deployment.topics)
    subjects = Dictionary(grouping: estate.deployment.schemas.latest, by: \.name)
    access = Dictionary(grouping: estate.deployment.access.filter { !$0.isPrefix }) {
      AccessPlace(resource: $0.resource, name: $0.name)
    }
  }

  var estate: Estate { index.estate }

  public func reading(of topic: TopicName) -> TopicReading? { readings[topic] }

  /// The schema of a topic's side as the registry returns it.
  public func schema(of topic: TopicName, _ side: Subject.Side) -> String? { index.subject(of: topic, side)?.schema }

  func subject(_ name: SubjectName) -> Subject? { subjects[name]?.first }

  /// Nil when the estate does not have the topic.
  func entry(of topic: TopicName) -> IdeaFacts.Entry? {
    guard let existing = index.topics[topic] else { return nil }
    let reading = readings[topic] ?? TopicReading(name: topic, kind: .data)
    let own = reading.subjects.uniqueSorted().flatMap { subjects[$0] ?? [] }
      .map { SubjectSide.completed($0, topic: topic) }
    return IdeaFacts.Entry(
      topic: existing, reading: reading, traffic: index.traffic(of: topic), groups: index.groups[topic] ?? [],
      connectors: index.connectors[topic] ?? [], subject: own.first { $0.side == .value }, subjects: own)
  }

  /// Rights on this very resource; one on a whole prefix is not among them.
  func access(to resource: Access.Resource, _ name: String) -> [Access] {
    access[AccessPlace(resource: resource, name: name)] ?? []
  }
}

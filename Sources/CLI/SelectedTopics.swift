internal import Mesh
internal import Ports
internal import Schemas

/// The topics that a cluster's `include` and `exclude` leave; what belongs to others is left out with them.
struct SelectedTopics: TopicSource, SubjectSource {
  let platform: Platform
  /// The governance package that the settings name, before what the platform says of itself.
  let governance: Cluster.Governance?
  /// One of several clusters is called what the settings call it.
  let part: Settings.ClusterPart?
  let isSelected: @Sendable (TopicName) -> Bool

  func cluster() async throws(PortError) -> Cluster {
    var cluster = try await platform.topics.cluster()
    if let part { (cluster.name, cluster.environment) = (part.name, part.environment) }
    cluster.governance = governance ?? cluster.governance
    return cluster
  }

  func topics() async throws(PortError) -> Reading<[Topic]> {
    var reading = try await platform.topics.topics()
    reading.value.removeAll { !isSelected($0.name) }
    return reading
  }

  func subjects() async throws(PortError) -> Reading<[Subject]> {
    guard let subjects = platform.subjects else { return Reading([]) }
    var reading = try await subjects.subjects()
    // A registry does not say which topic a subject belongs to; only among all topics can that be told.
    if reading.value.contains(where: { $0.topic == nil }) {
      let matching = SubjectMatching(topics: try await platform.topics.topics().value.map(\.name))
      reading.value = reading.value.map(matching.matched)
    }
    reading.value.removeAll { subject in subject.topic.map { !isSelected($0) } ?? false }
    return reading
  }
}

extension Platform {
  func selecting(
    _ governance: Cluster.Governance? = nil, as part: Settings.ClusterPart? = nil,
    _ isSelected: @escaping @Sendable (TopicName) -> Bool
  ) -> Platform {
    let selected = SelectedTopics(platform: self, governance: governance, part: part, isSelected: isSelected)
    var platform = self
    platform.topics = selected
    if subjects != nil { platform.subjects = selected }
    return platform
  }
}

internal import Mesh
internal import Ports

/// The topics that a cluster's `include` and `exclude` leave; what belongs to others is left out with them.
struct SelectedTopics: TopicSource, SubjectSource {
  let platform: Platform
  let isSelected: @Sendable (TopicName) -> Bool

  func cluster() async throws(PortError) -> Cluster { try await platform.topics.cluster() }

  func topics() async throws(PortError) -> Reading<[Topic]> {
    var reading = try await platform.topics.topics()
    reading.value.removeAll { !isSelected($0.name) }
    return reading
  }

  func subjects() async throws(PortError) -> Reading<[Subject]> {
    guard let subjects = platform.subjects else { return Reading([]) }
    var reading = try await subjects.subjects()
    reading.value.removeAll { subject in subject.topic.map { !isSelected($0) } ?? false }
    return reading
  }
}

extension Platform {
  func selecting(_ isSelected: @escaping @Sendable (TopicName) -> Bool) -> Platform {
    let selected = SelectedTopics(platform: self, isSelected: isSelected)
    var platform = self
    platform.topics = selected
    if subjects != nil { platform.subjects = selected }
    return platform
  }
}

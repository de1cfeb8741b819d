internal import Mesh
internal import Ports

/// Topics that are read once, however many parts of a discovery ask for them.
actor KeptTopics: TopicSource {
  private let source: any TopicSource
  private var cluster: Cluster?
  private var reading: Reading<[Topic]>?

  init(_ source: any TopicSource) { self.source = source }

  func cluster() async throws(PortError) -> Cluster {
    if let cluster { return cluster }
    let read = try await source.cluster()
    cluster = read
    return read
  }

  func topics() async throws(PortError) -> Reading<[Topic]> {
    if let reading { return reading }
    let read = try await source.topics()
    reading = read
    return read
  }
}

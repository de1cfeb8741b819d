internal import Mesh
internal import Ports
internal import Schemas

/// The topics that `ignore` and a cluster's `include` and `exclude` leave; what belongs to others is left out with them.
struct SelectedTopics: TopicSource, SubjectSource, ConnectorSource, AccessSource, GroupSource, MetricSource {
  let platform: Platform
  /// The governance package that the settings name, before what the platform says of itself.
  let governance: Cluster.Governance?
  /// One of several clusters is called what the settings call it.
  let part: Settings.ClusterPart?
  let selection: TopicSelection

  func cluster() async throws(PortError) -> Cluster {
    var cluster = try await platform.topics.cluster()
    if let part { (cluster.name, cluster.environment) = (part.name, part.environment) }
    cluster.governance = governance ?? cluster.governance
    return cluster
  }

  func topics() async throws(PortError) -> Reading<[Topic]> {
    var reading = try await platform.topics.topics()
    reading.value.removeAll { !selection.meets($0.name) }
    if reading.value.isEmpty { try refuseEmptiness() }
    return reading
  }

  /// Patterns that leave nothing of a platform would make its topics seem to have gone.
  private func refuseEmptiness() throws(PortError) {
    let there = selection.topics
    guard let first = there.first, !there.contains(where: selection.takes) else { return }
    func listed(_ patterns: [NamePattern]) -> String { patterns.map { "`\($0)`" }.joined(separator: ", ") }
    let place = part.map { " of the cluster `\($0.name)`" } ?? ""
    let out = selection.exclude + selection.ignored
    throw PortError(
      .notFound,
      "The patterns leave none of \(Quantity.text(there.count, "topic"))\(place), such as `\(first)`: \(listed(selection.include)) "
        + (out.isEmpty ? "is taken." : "is taken, without \(listed(out))."),
      remedy: "Correct `--include` and `--exclude`, or `include`, `exclude` and `ignore` in meshgen.yaml.")
  }

  private func isSelected(_ name: TopicName) -> Bool { selection.takes(name) }

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

  func connectors() async throws(PortError) -> Reading<[Connector]> {
    guard let connectors = platform.connectors else { return Reading([]) }
    var reading = try await connectors.connectors()
    reading.value = reading.value.compactMap { connector in
      var rest = connector
      rest.topics.removeAll { !isSelected($0) }
      return rest.topics.isEmpty && !connector.topics.isEmpty ? nil : rest
    }
    return reading
  }

  func access() async throws(PortError) -> Reading<[Access]> {
    guard let access = platform.access else { return Reading([]) }
    var reading = try await access.access()
    reading.value.removeAll {
      $0.resource == .topic && !$0.isPrefix && $0.name != "*" && !isSelected(TopicName($0.name))
    }
    return reading
  }

  func usage() async throws(PortError) -> Usage {
    guard let groups = platform.groups else { return Usage(consumerGroups: []) }
    var usage = try await groups.usage()
    usage.consumerGroups = usage.consumerGroups.compactMap { group in
      var rest = group
      rest.reads.removeAll { !isSelected($0.topic) }
      return rest.reads.isEmpty && !group.reads.isEmpty ? nil : rest
    }
    usage.idleTopics.removeAll { !isSelected($0) }
    return usage
  }

  func metrics() async throws(PortError) -> Metrics {
    guard let source = platform.metrics else { return Metrics(topics: []) }
    var metrics = try await source.metrics()
    metrics.topics.removeAll { !isSelected($0.topic) }
    return metrics
  }
}

extension Platform {
  func selecting(
    _ governance: Cluster.Governance? = nil, as part: Settings.ClusterPart? = nil,
    _ selection: TopicSelection
  ) -> Platform {
    let selected = SelectedTopics(platform: self, governance: governance, part: part, selection: selection)
    var platform = self
    platform.topics = selected
    if subjects != nil { platform.subjects = selected }
    if connectors != nil { platform.connectors = selected }
    if access != nil { platform.access = selected }
    if groups != nil { platform.groups = selected }
    if metrics != nil { platform.metrics = selected }
    return platform
  }
}

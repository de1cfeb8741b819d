public import Mesh
public import Ports

/// Answers every question about a platform from one snapshot.
public struct SnapshotSources: TopicSource, SubjectSource, ConnectorSource, AccessSource, GroupSource, MetricSource {
  private let snapshot: Snapshot

  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Reads a file, with `SnapshotFile`.
  public init(file: String) throws(PortError) { self.init(try SnapshotFile.read(file)) }

  /// When the estate was as the snapshot says.
  public var takenAt: Timestamp { snapshot.takenAt }

  /// The sources for what the snapshot holds; none for a part that is not in it.
  public var platform: Platform {
    Platform(
      topics: self,
      subjects: snapshot.subjects == nil ? nil : self,
      connectors: snapshot.connectors == nil ? nil : self,
      access: snapshot.access == nil ? nil : self,
      groups: snapshot.usage == nil ? nil : self,
      metrics: snapshot.metrics == nil ? nil : self,
      takenAt: snapshot.takenAt, otherClusters: snapshot.otherClusters)
  }

  public func cluster() async throws(PortError) -> Cluster { snapshot.cluster }

  public func topics() async throws(PortError) -> Reading<[Topic]> {
    Reading(snapshot.topics, unknown: snapshot.unknown, findings: snapshot.findings)
  }

  public func subjects() async throws(PortError) -> Reading<[Subject]> { Reading(try held(snapshot.subjects)) }

  public func connectors() async throws(PortError) -> Reading<[Connector]> { Reading(try held(snapshot.connectors)) }

  public func access() async throws(PortError) -> Reading<[Access]> { Reading(try held(snapshot.access)) }

  public func usage() async throws(PortError) -> Usage { try held(snapshot.usage) }

  public func metrics() async throws(PortError) -> Metrics { try held(snapshot.metrics) }

  private func held<Part>(_ part: Part?) throws(PortError) -> Part {
    guard let part else {
      throw PortError(
        .notFound, "The snapshot does not hold this.", remedy: "Take a snapshot of a platform that can be asked for it."
      )
    }
    return part
  }
}

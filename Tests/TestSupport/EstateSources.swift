public import Mesh
public import Ports

/// A platform that answers with an estate that is already a value.
public struct EstateSources: TopicSource, SubjectSource, ConnectorSource, AccessSource, GroupSource, MetricSource {
  private let estate: Estate

  public init(_ estate: Estate) { self.estate = estate }

  public var platform: Platform {
    Platform(
      topics: self, subjects: self, connectors: self, access: self, groups: self, metrics: self,
      takenAt: estate.takenAt)
  }

  public func cluster() async throws(PortError) -> Cluster { estate.cluster }
  public func topics() async throws(PortError) -> Reading<[Topic]> { Reading(estate.deployment.topics) }
  public func subjects() async throws(PortError) -> Reading<[Subject]> { Reading(estate.deployment.schemas) }
  public func connectors() async throws(PortError) -> Reading<[Connector]> { Reading(estate.deployment.connectors) }
  public func access() async throws(PortError) -> Reading<[Access]> { Reading(estate.deployment.access) }
  public func usage() async throws(PortError) -> Usage { estate.usage }
  public func metrics() async throws(PortError) -> Metrics { estate.metrics }
}

/// A source that is never reached.
public struct BrokenSource: SubjectSource, ConnectorSource, AccessSource, GroupSource, MetricSource {
  public init() {}

  private var error: PortError {
    PortError(.unreachable, "The platform cannot be reached.", remedy: "Try again later.")
  }

  public func subjects() async throws(PortError) -> Reading<[Subject]> { throw error }
  public func connectors() async throws(PortError) -> Reading<[Connector]> { throw error }
  public func access() async throws(PortError) -> Reading<[Access]> { throw error }
  public func usage() async throws(PortError) -> Usage { throw error }
  public func metrics() async throws(PortError) -> Metrics { throw error }
}

public import Mesh

// The questions that discovery asks a platform. One that cannot be answered throws; the step makes it unknown.

/// Which platform is this, which topics are there, and how are they set?
public protocol TopicSource: Sendable {
  func cluster() async throws(PortError) -> Cluster
  func topics() async throws(PortError) -> Reading<[Topic]>
}

/// Which schemas are registered?
public protocol SubjectSource: Sendable {
  func subjects() async throws(PortError) -> Reading<[Subject]>
}

/// Which connectors run?
public protocol ConnectorSource: Sendable {
  func connectors() async throws(PortError) -> Reading<[Connector]>
}

/// Who may do what?
public protocol AccessSource: Sendable {
  func access() async throws(PortError) -> Reading<[Access]>
}

/// Who reads, and how far behind?
public protocol GroupSource: Sendable {
  func usage() async throws(PortError) -> Usage
}

/// How much flows?
public protocol MetricSource: Sendable {
  func metrics() async throws(PortError) -> Metrics
}

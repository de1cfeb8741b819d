public import Mesh

/// What an estate snapshot says of a platform. A part that is nil is not in the file, and therefore unknown.
public struct Snapshot: Hashable, Sendable {
  public var takenAt: Timestamp
  /// The cluster that counts most.
  public var cluster: Cluster
  /// The others, where several were read.
  public var otherClusters: [Cluster]?
  public var topics: [Topic]
  public var subjects: [Subject]?
  public var connectors: [Connector]?
  public var access: [Access]?
  public var usage: Usage?
  public var metrics: Metrics?
  /// What could not be read of the deployment; usage and metrics have their own.
  public var unknown: [Unknown]
  public var findings: [Finding]

  public init(
    takenAt: Timestamp, cluster: Cluster, topics: [Topic], subjects: [Subject]? = nil, connectors: [Connector]? = nil,
    access: [Access]? = nil, usage: Usage? = nil, metrics: Metrics? = nil, unknown: [Unknown] = [],
    findings: [Finding] = []
  ) {
    self.takenAt = takenAt
    self.cluster = cluster
    self.topics = topics
    self.subjects = subjects
    self.connectors = connectors
    self.access = access
    self.usage = usage
    self.metrics = metrics
    self.unknown = unknown
    self.findings = findings
  }

  public init(of estate: Estate) {
    self.init(
      takenAt: estate.takenAt, cluster: estate.cluster, topics: estate.deployment.topics,
      subjects: estate.deployment.schemas, connectors: estate.deployment.connectors, access: estate.deployment.access,
      usage: estate.usage, metrics: estate.metrics, unknown: estate.deployment.unknown,
      findings: estate.deployment.findings)
    otherClusters = estate.deployment.otherClusters
  }

  /// The format that this version writes, and the newest that it reads.
  static let format = 1
}

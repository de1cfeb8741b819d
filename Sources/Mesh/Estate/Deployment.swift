/// What is deployed on a platform: topics, schemas, connectors and access. A record of `agent-state-deployment`.
public struct Deployment: Hashable, Codable, Sendable {
  /// The cluster that counts most of those that were read.
  public var cluster: Cluster
  /// The other clusters, by name; nil where there is one only.
  public var otherClusters: [Cluster]?
  public var topics: [Topic]
  public var schemas: [Subject]
  public var connectors: [Connector]
  public var access: [Access]
  public var unknown: [Unknown]
  public var findings: [Finding]

  public init(
    cluster: Cluster, topics: [Topic], schemas: [Subject], connectors: [Connector], access: [Access] = [],
    unknown: [Unknown] = [], findings: [Finding] = []
  ) {
    self.cluster = cluster
    self.topics = topics
    self.schemas = schemas
    self.connectors = connectors
    self.access = access
    self.unknown = unknown
    self.findings = findings
  }
}

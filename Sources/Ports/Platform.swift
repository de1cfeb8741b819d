public import Mesh

/// Everything that can be asked about one platform. What is nil was not configured, and is unknown for that reason.
public struct Platform: Sendable {
  public var topics: any TopicSource
  public var subjects: (any SubjectSource)?
  public var connectors: (any ConnectorSource)?
  public var access: (any AccessSource)?
  public var groups: (any GroupSource)?
  public var metrics: (any MetricSource)?
  /// When it was read, for a reading that was saved; nil when it is read now.
  public var takenAt: Timestamp?
  /// The clusters besides the first in a reading of several that was saved.
  public var otherClusters: [Cluster]?
  /// What can be tried of each connection and its rights.
  public var probes: [any Probe]

  public init(
    topics: any TopicSource, subjects: (any SubjectSource)? = nil, connectors: (any ConnectorSource)? = nil,
    access: (any AccessSource)? = nil, groups: (any GroupSource)? = nil, metrics: (any MetricSource)? = nil,
    takenAt: Timestamp? = nil, otherClusters: [Cluster]? = nil, probes: [any Probe] = []
  ) {
    self.topics = topics
    self.subjects = subjects
    self.connectors = connectors
    self.access = access
    self.groups = groups
    self.metrics = metrics
    self.takenAt = takenAt
    self.otherClusters = otherClusters
    self.probes = probes
  }
}

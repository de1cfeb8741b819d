/// How much flows, how fast and how well. A record of `agent-state-metrics`.
public struct Metrics: Hashable, Codable, Sendable {
  public var topics: [Throughput]
  /// Over the whole platform, in megabytes per second.
  public var totalThroughputMbps: Measured
  public var avgLatencyMs: Measured
  /// Between 0 and 1.
  public var errorRate: Measured
  public var storageUsedGb: Measured
  public var unknown: [Unknown]

  public init(
    topics: [Throughput], totalThroughputMbps: Measured = .unknown("not measured"),
    avgLatencyMs: Measured = .unknown("not measured"), errorRate: Measured = .unknown("not measured"),
    storageUsedGb: Measured = .unknown("not measured"), unknown: [Unknown] = []
  ) {
    self.topics = topics
    self.totalThroughputMbps = totalThroughputMbps
    self.avgLatencyMs = avgLatencyMs
    self.errorRate = errorRate
    self.storageUsedGb = storageUsedGb
    self.unknown = unknown
  }
}

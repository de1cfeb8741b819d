/// A consumer group and how far it has fallen behind.
public struct ConsumerGroup: Hashable, Codable, Sendable {
  /// What the group reads from one topic.
  public struct Reading: Hashable, Codable, Sendable {
    public var topic: TopicName
    /// Records behind, over all partitions.
    public var lag: Measured
    /// Records per second that the group reads; nil where the source does not measure it.
    public var recordsPerSecond: Measured?

    public init(topic: TopicName, lag: Measured, recordsPerSecond: Measured? = nil) {
      self.topic = topic
      self.lag = lag
      self.recordsPerSecond = recordsPerSecond
    }
  }

  public var name: GroupName
  /// Kafka's word for it, such as `Stable` or `Empty`; nil when unknown.
  public var state: String?
  /// Nil when unknown.
  public var members: Int?
  /// What it is known to read; other topics may be missing where the platform did not say.
  public var reads: [Reading]

  public init(name: GroupName, state: String? = nil, members: Int? = nil, reads: [Reading] = []) {
    self.name = name
    self.state = state
    self.members = members
    self.reads = reads
  }
}

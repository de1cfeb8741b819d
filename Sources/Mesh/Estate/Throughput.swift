/// How much flows through a topic, and how much it keeps.
public struct Throughput: Hashable, Codable, Sendable {
  public var topic: TopicName
  /// Records per second that are produced.
  public var recordsPerSecond: Measured
  /// Bytes per second that are produced.
  public var bytesPerSecond: Measured
  /// Bytes that the topic keeps, before replication.
  public var storedBytes: Measured
  /// How many consumers read it.
  public var consumers: Measured

  public init(
    topic: TopicName, recordsPerSecond: Measured = .unknown("not measured"),
    bytesPerSecond: Measured = .unknown("not measured"), storedBytes: Measured = .unknown("not measured"),
    consumers: Measured = .unknown("not measured")
  ) {
    self.topic = topic
    self.recordsPerSecond = recordsPerSecond
    self.bytesPerSecond = bytesPerSecond
    self.storedBytes = storedBytes
    self.consumers = consumers
  }
}

/// A place in a partition: an offset that is asked for or answered, or why there is none.
public struct PartitionOffset: Hashable, Sendable {
  public let topic: String
  public let partition: Int32
  /// Nil where there is none: nothing was committed, or no record is that young.
  public let offset: Int64?
  public let error: KafkaError?

  public init(topic: String, partition: Int32, offset: Int64?, error: KafkaError? = nil) {
    self.topic = topic
    self.partition = partition
    self.offset = offset
    self.error = error
  }
}

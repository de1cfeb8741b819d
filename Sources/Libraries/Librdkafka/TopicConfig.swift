/// The settings of one topic as the cluster tells them, or why it does not.
public struct TopicConfig: Hashable, Sendable {
  /// Where a value comes from.
  public enum Source: Hashable, Sendable {
    /// Set on the topic itself.
    case topic
    /// Set on the brokers, so that it is the default there.
    case cluster
    /// Kafka's own default.
    case standard
    /// An old broker that does not say; `isDefault` is all there is.
    case unsaid(isDefault: Bool)
  }

  public struct Entry: Hashable, Sendable {
    public let name: String
    /// Nil where the cluster keeps it to itself.
    public let value: String?
    public let source: Source

    public init(name: String, value: String?, source: Source) {
      self.name = name
      self.value = value
      self.source = source
    }
  }

  public let topic: String
  /// Sorted by name.
  public let entries: [Entry]
  public let error: KafkaError?

  public init(topic: String, entries: [Entry], error: KafkaError? = nil) {
    self.topic = topic
    self.entries = entries
    self.error = error
  }
}

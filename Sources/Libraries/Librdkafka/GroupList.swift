/// The consumer groups that the brokers told, and the errors of those that did not.
public struct GroupList: Hashable, Sendable {
  public struct Group: Hashable, Sendable {
    public let name: String
    /// Kafka's word, such as `Stable`; nil where it was not said.
    public let state: String?
    /// Whether it only commits offsets, without Kafka's own way of sharing partitions.
    public let isSimple: Bool

    public init(name: String, state: String?, isSimple: Bool = false) {
      self.name = name
      self.state = state
      self.isSimple = isSimple
    }
  }

  /// Sorted by name.
  public let groups: [Group]
  /// One for each broker that failed.
  public let errors: [KafkaError]

  public init(groups: [Group], errors: [KafkaError] = []) {
    self.groups = groups
    self.errors = errors
  }
}

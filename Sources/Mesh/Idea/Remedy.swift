/// One thing that a fix, an optimisation or a retirement sets right on one topic.
public struct Remedy: Hashable, Codable, Sendable, Comparable {
  public enum Kind: String, Codable, Sendable {
    /// Tag sensitive fields and the topic, `value` is a category.
    case classify
    /// Set the subject's compatibility mode, `value` is the mode.
    case compatibility
    /// Name an owner, `value` is the team, or empty when a person must name it.
    case owner
    /// Give the topic a schema; `value` is empty: people write it.
    case schema
    /// Raise the partition count, `value` is the new count.
    case partitions
    /// Set a topic setting, `value` is `name=value`.
    case setting
    /// Look into a group that lags, `value` is the group.
    case lag
    /// Stop managing and describe how to delete.
    case retire
    /// Bring a failed connector back, `value` is the connector.
    case connector
    /// Watch and drain dead letters.
    case deadLetters = "dead-letters"
  }

  public var kind: Kind
  public var topic: TopicName
  public var field: FieldPath?
  public var value: String
  /// Why, in a few words.
  public var reason: String

  public init(_ kind: Kind, topic: TopicName, field: FieldPath? = nil, value: String = "", reason: String) {
    self.kind = kind
    self.topic = topic
    self.field = field
    self.value = value
    self.reason = reason
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.topic, left.kind.rawValue, left.field?.rawValue ?? "", left.value)
      < (right.topic, right.kind.rawValue, right.field?.rawValue ?? "", right.value)
  }
}

/// A field of a topic's records.
public struct FieldReference: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  public var topic: TopicName
  public var field: FieldPath

  public init(_ topic: TopicName, _ field: FieldPath) {
    self.topic = topic
    self.field = field
  }

  public var description: String { "\(topic).\(field)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.topic, left.field) < (right.topic, right.field)
  }
}

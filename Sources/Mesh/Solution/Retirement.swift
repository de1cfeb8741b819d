/// A topic that is no longer kept under management, and the proof that it is silent.
public struct Retirement: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  public var subjects: [SubjectName]
  /// Why it is silent.
  public var proof: String
  /// What is still unknown and must be checked before it is deleted.
  public var toCheck: [String]
  /// The connectors that are no longer managed either; nil where there are none.
  public var connectors: [ConnectorName]?

  public init(topic: TopicName, subjects: [SubjectName], proof: String, toCheck: [String]) {
    self.topic = topic
    self.subjects = subjects
    self.proof = proof
    self.toCheck = toCheck
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

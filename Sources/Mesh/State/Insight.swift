/// A notable fact of a state, with its evidence.
public struct Insight: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case idleTopic = "idle-topic"
    case hotTopic = "hot-topic"
    case laggingGroup = "lagging-group"
    case unownedTopic = "unowned-topic"
    case missingSchema = "missing-schema"
    case looseCompatibility = "loose-compatibility"
    case twinSchema = "twin-schema"
    case shortRetention = "short-retention"
    case overPartitioned = "over-partitioned"
    case failedConnector = "failed-connector"
    case unclassifiedSensitiveData = "unclassified-sensitive-data"
    case growingDeadLetters = "growing-dead-letters"
  }

  public var kind: Kind
  public var evidence: Evidence

  public init(_ kind: Kind, _ evidence: Evidence) {
    self.kind = kind
    self.evidence = evidence
  }

  public var topics: [TopicName] { evidence.topics }
}

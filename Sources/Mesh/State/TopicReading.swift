/// A topic as it was understood: what it holds, whose it is, what is sensitive in it.
public struct TopicReading: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable {
    case data, `internal`, changelog
    case deadLetter = "dead-letter"
    case agentState = "agent-state"
  }

  public var name: TopicName
  public var kind: Kind
  /// Nil when it was not placed.
  public var domain: DomainName?
  /// Nil when nobody is known to answer for it.
  public var owner: TeamName?
  public var ownerReason: String?
  public var subjects: [SubjectName]
  /// Nil when there is no schema that could be read.
  public var shape: RecordShape?
  /// The fields of the key schema, or the value field that is the key.
  public var keyFields: [FieldPath]
  public var sensitiveFields: [SensitiveField]
  /// The topic of which this is the copy in another environment of the same cluster; nil for one of its own.
  public var copyOf: TopicName?
  /// The environment that its name says, where it is a copy or has one; nil where it is the cluster's.
  public var environment: EnvironmentName?

  public init(
    name: TopicName, kind: Kind, domain: DomainName? = nil, owner: TeamName? = nil, ownerReason: String? = nil,
    subjects: [SubjectName] = [], shape: RecordShape? = nil, keyFields: [FieldPath] = [],
    sensitiveFields: [SensitiveField] = []
  ) {
    self.name = name
    self.kind = kind
    self.domain = domain
    self.owner = owner
    self.ownerReason = ownerReason
    self.subjects = subjects
    self.shape = shape
    self.keyFields = keyFields
    self.sensitiveFields = sensitiveFields
  }
}

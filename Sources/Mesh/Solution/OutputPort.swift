/// A topic that a product offers, under a data contract.
public struct OutputPort: Hashable, Codable, Sendable, Comparable {
  public var topic: TopicName
  /// Nil when the topic has no schema that could be read.
  public var shape: RecordShape?
  public var format: Subject.Format?
  public var keyFields: [FieldPath]
  public var sensitiveFields: [SensitiveField]
  /// The joins to other topics that start here.
  public var joins: [Join]
  public var documentation: String?
  public var contract: DataContract
  /// What its records are checked against, besides the schema; nil where nothing is known to hold.
  public var qualityRules: [QualityRule]?

  public init(
    topic: TopicName, shape: RecordShape?, format: Subject.Format?, keyFields: [FieldPath],
    sensitiveFields: [SensitiveField], joins: [Join], documentation: String?, contract: DataContract
  ) {
    self.topic = topic
    self.shape = shape
    self.format = format
    self.keyFields = keyFields
    self.sensitiveFields = sensitiveFields
    self.joins = joins
    self.documentation = documentation
    self.contract = contract
  }

  public static func < (left: Self, right: Self) -> Bool { left.topic < right.topic }
}

/// A line of schemas under one name: its latest version, or an older one that others refer to.
public struct Subject: Hashable, Codable, Sendable {
  public enum Format: String, Codable, Sendable, CaseIterable {
    case avro = "AVRO"
    case json = "JSON"
    case protobuf = "PROTOBUF"
  }

  /// A schema of another subject that this one uses.
  public struct Reference: Hashable, Codable, Sendable {
    public var name: String
    public var subject: SubjectName
    public var version: Int

    public init(name: String, subject: SubjectName, version: Int) {
      self.name = name
      self.subject = subject
      self.version = version
    }
  }

  /// Which side of a topic's records the schema describes.
  public enum Side: String, Codable, Sendable { case key, value }

  public var name: SubjectName
  public var version: Int
  public var schemaId: Int?
  public var format: Format
  /// The exact text that the registry returns.
  public var schema: String
  public var references: [Reference]
  /// The mode in force for the subject, nil when unknown.
  public var compatibility: CompatibilityMode?
  /// Whether that mode is set on the subject itself, not taken from the registry's default.
  public var compatibilityIsOwn: Bool
  /// The topic it belongs to, nil when none was found.
  public var topic: TopicName?
  public var side: Side?
  /// Tags and properties of that version; nil where it has none.
  public var labels: SchemaLabels?

  public init(
    name: SubjectName, version: Int, schemaId: Int? = nil, format: Format, schema: String,
    references: [Reference] = [], compatibility: CompatibilityMode? = nil, compatibilityIsOwn: Bool = false,
    topic: TopicName? = nil, side: Side? = nil, labels: SchemaLabels? = nil
  ) {
    self.name = name
    self.version = version
    self.schemaId = schemaId
    self.format = format
    self.schema = schema
    self.references = references
    self.compatibility = compatibility
    self.compatibilityIsOwn = compatibilityIsOwn
    self.topic = topic
    self.side = side
    self.labels = labels
  }
}

/// How inputs become an output: a typed query, never text.
public struct Processing: Hashable, Codable, Sendable {
  /// A column of the output and where it comes from.
  public struct Column: Hashable, Codable, Sendable {
    public var name: String
    /// Which source, by alias.
    public var source: String
    public var field: FieldPath

    public init(name: String, source: String, field: FieldPath) {
      self.name = name
      self.source = source
      self.field = field
    }
  }

  /// A further source, and the equality that joins it.
  public struct JoinedSource: Hashable, Codable, Sendable {
    public var topic: TopicName
    public var alias: String
    /// The field of the first source.
    public var on: FieldPath
    /// The field of this source.
    public var equals: FieldPath
    /// Whether both sides are compared as text because their types differ.
    public var asText: Bool

    public init(topic: TopicName, alias: String, on: FieldPath, equals: FieldPath, asText: Bool) {
      self.topic = topic
      self.alias = alias
      self.on = on
      self.equals = equals
      self.asText = asText
    }
  }

  /// The name of the statement: lower-case letters, digits and dashes, at most 72.
  public var name: String
  public var output: TopicName
  public var source: TopicName
  public var alias: String
  public var joined: [JoinedSource]
  public var columns: [Column]
  /// How long a joined record is remembered, in hours.
  public var stateHours: Int
  public var description: String

  public init(
    name: String, output: TopicName, source: TopicName, alias: String, joined: [JoinedSource], columns: [Column],
    stateHours: Int, description: String
  ) {
    self.name = name
    self.output = output
    self.source = source
    self.alias = alias
    self.joined = joined
    self.columns = columns
    self.stateHours = stateHours
    self.description = description
  }
}

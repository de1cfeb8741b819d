/// What in a state a statement rests on.
public struct Evidence: Hashable, Codable, Sendable {
  /// One whole sentence, for people.
  public var statement: String
  public var topics: [TopicName]
  public var fields: [FieldReference]
  public var groups: [GroupName]
  public var connectors: [ConnectorName]
  /// The numbers that the statement cites.
  public var figures: [Figure]

  public init(
    _ statement: String, topics: [TopicName] = [], fields: [FieldReference] = [], groups: [GroupName] = [],
    connectors: [ConnectorName] = [], figures: [Figure] = []
  ) {
    self.statement = statement
    self.topics = topics
    self.fields = fields
    self.groups = groups
    self.connectors = connectors
    self.figures = figures
  }
}

/// A connector that is imported as it is, together with the topics that it writes or reads.
public struct AdoptedConnector: Hashable, Codable, Sendable, Comparable {
  public var name: ConnectorName
  public var topics: [TopicName]
  public var settings: ConnectorSettings

  public init(name: ConnectorName, topics: [TopicName], settings: ConnectorSettings) {
    self.name = name
    self.topics = topics
    self.settings = settings
  }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// One consumer group with its members, or why it is not known.
public struct GroupDescription: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public let clientId: String
    /// The topics of the partitions that it reads, sorted.
    public let topics: [String]

    public init(clientId: String, topics: [String]) {
      self.clientId = clientId
      self.topics = topics
    }
  }

  public let name: String
  public let state: String?
  public let members: [Member]
  public let error: KafkaError?

  public init(name: String, state: String?, members: [Member], error: KafkaError? = nil) {
    self.name = name
    self.state = state
    self.members = members
    self.error = error
  }
}

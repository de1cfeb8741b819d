/// What makes two ideas the same proposal: the kind and the sorted topics.
public struct IdeaIdentity: Hashable, Sendable {
  public var kind: Idea.Kind
  public var topics: [TopicName]

  public init(kind: Idea.Kind, topics: [TopicName]) {
    self.kind = kind
    self.topics = topics.sorted()
  }

  public init(of idea: Idea) { self.init(kind: idea.kind, topics: idea.relatedTopics) }
}

internal import Mesh

/// Which ideas share a topic, found without comparing each with all.
struct IdeaNeighbours {
  private var ofTopic: [TopicName: [Int]] = [:]
  private let ideas: [Idea]

  init(_ ideas: [Idea]) {
    self.ideas = ideas
    for (place, idea) in ideas.enumerated() {
      for topic in Set(idea.relatedTopics) { ofTopic[topic, default: []].append(place) }
    }
  }

  /// In the order in which the ideas were given.
  func ideas(beside idea: Idea) -> [Idea] {
    Set(idea.relatedTopics.flatMap { ofTopic[$0] ?? [] }).sorted().map { ideas[$0] }
      .filter { $0.ideaId != idea.ideaId }
  }
}

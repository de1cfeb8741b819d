import Mesh

// Which topic a subject belongs to, by the topic name strategy.
extension Subject {
  /// The subject with the topic that its name says, where the file does not say it.
  func placed(among topics: Set<TopicName>) -> Subject {
    guard topic == nil else { return self }
    for (ending, side) in [("-value", Side.value), ("-key", .key)] where name.rawValue.hasSuffix(ending) {
      let topic = TopicName(String(name.rawValue.dropLast(ending.count)))
      guard topics.contains(topic), self.side == nil || self.side == side else { continue }
      var placed = self
      placed.topic = topic
      placed.side = side
      return placed
    }
    return self
  }
}

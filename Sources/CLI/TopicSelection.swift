internal import Mesh
internal import Synchronization

/// The topics of a platform that its patterns leave. It remembers which ones there were, so that a pattern that fits
/// none of them can be told.
final class TopicSelection: Sendable {
  let include: [NamePattern]
  let exclude: [NamePattern]
  /// What is ignored everywhere.
  let ignored: [NamePattern]
  private let met = Mutex<Set<TopicName>>([])

  init(include: [String], exclude: [String], ignored: [String]) {
    self.include = include.map { NamePattern($0) }
    self.exclude = exclude.map { NamePattern($0) }
    self.ignored = ignored.map { NamePattern($0) }
  }

  /// Whether it leaves a topic, or anything that is named like one.
  func takes(_ name: TopicName) -> Bool {
    include.contains { $0.matches(name) } && !exclude.contains { $0.matches(name) }
      && !ignored.contains { $0.matches(name) }
  }

  /// The same of a topic that is there.
  func meets(_ name: TopicName) -> Bool {
    met.withLock { _ = $0.insert(name) }
    return takes(name)
  }

  /// Every topic that was there, sorted.
  var topics: [TopicName] { met.withLock { $0.sorted() } }
}

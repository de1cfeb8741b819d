public import Mesh

/// Finds the topic and the side that a subject belongs to, by the naming strategies of the serializers.
public struct SubjectMatching {
  private let topics: Set<TopicName>

  public init(topics: some Sequence<TopicName>) { self.topics = Set(topics) }

  /// The subject with its topic, where one is found: `orders-value`, or `orders-shop.OrderPlaced` by the longest topic
  /// name that the subject starts with.
  public func matched(_ subject: Subject) -> Subject {
    guard subject.topic == nil else { return subject }
    var matched = subject
    let name = Self.withoutContext(subject.name.rawValue)
    for side in [Subject.Side.value, .key] where name.hasSuffix("-\(side.rawValue)") {
      let topic = TopicName(String(name.dropLast(side.rawValue.count + 1)))
      guard topics.contains(topic) else { continue }
      matched.topic = topic
      matched.side = side
      return matched
    }
    for dash in name.indices.reversed() where name[dash] == "-" {
      let topic = TopicName(String(name[..<dash]))
      guard topics.contains(topic) else { continue }
      matched.topic = topic
      matched.side = .value
      return matched
    }
    return matched
  }

  /// `:.context:subject` without its context.
  private static func withoutContext(_ name: String) -> String {
    guard name.hasPrefix(":."), let colon = name.dropFirst(2).firstIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}

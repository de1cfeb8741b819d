public import Mesh

/// Finds the topic and the side that a subject belongs to, by the naming strategies of the serializers.
public struct SubjectMatching {
  private let topics: Set<TopicName>
  private let naming: Naming

  /// Made when a subject first needs it: most are named after their topics.
  private final class Naming {
    private let topics: Set<TopicName>
    private(set) lazy var ofRecords = RecordNaming(topics)

    init(_ topics: Set<TopicName>) { self.topics = topics }
  }

  public init(topics: some Sequence<TopicName>) {
    let topics = Set(topics)
    self.topics = topics
    naming = Naming(topics)
  }

  /// The subject with its topic, where one is found: `orders-value`; `orders-shop.OrderPlaced` by the longest topic name
  /// that the subject starts with; `shop.OrderPlaced` where one topic is called as the record is.
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
      let record = String(name[name.index(after: dash)...])
      // Neither Avro nor Protobuf has names with a dash: what has one is the rest of another topic's name.
      guard topics.contains(topic), !record.contains("-") else { continue }
      matched.topic = topic
      matched.side = RecordNaming.isKey(record) ? .key : .value
      return matched
    }
    if !name.contains("-"), let topic = naming.ofRecords.topic(of: name) {
      matched.topic = topic
      matched.side = RecordNaming.isKey(name) ? .key : .value
    }
    return matched
  }

  /// `:.context:subject` without its context.
  private static func withoutContext(_ name: String) -> String {
    guard name.hasPrefix(":."), let colon = name.dropFirst(2).firstIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}

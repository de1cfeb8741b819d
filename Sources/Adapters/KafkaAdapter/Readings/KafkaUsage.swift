import Librdkafka
import Mesh

/// Who reads what and how far behind, from what the cluster says of its groups.
struct KafkaUsage {
  static let groupRight = "Describe on the group"
  static let listRight = "Describe on the cluster, or on every group"

  /// Kafka gives the same empty list whether there is no group, or the user may describe none.
  static let noneShown =
    "no group was shown: there is none, or \(listRight), is missing; Kafka does not tell them apart"

  let listed: GroupList
  let descriptions: [GroupDescription]
  let before: [String: Committed]
  let after: [String: Committed]
  let ends: EndSample
  let pace: KafkaPace
  let secrets: [Secret]
  /// Whether no group in the list means that there is none.
  let isShown: Bool
  let isSelected: @Sendable (TopicName) -> Bool

  func usage() -> Usage {
    let described = Dictionary(descriptions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var undescribed: [(name: String, why: String)] = []
    var unread: [(name: String, why: String)] = []
    var unreadable: [Unknown] = []
    var members: Int? = listed.errors.isEmpty && isShown ? 0 : nil
    var groups: [ConsumerGroup] = []
    var seen: Set<String> = []
    for group in listed.groups where seen.insert(group.name).inserted {
      var result = ConsumerGroup(name: GroupName(group.name), state: group.state)
      if Self.isMended(group.name) {
        groups.append(result)
        unreadable.append(Self.unasked(group.name))
        members = nil
        continue
      }
      var assigned: Set<String> = []
      if let description = described[group.name] {
        if let error = description.error {
          undescribed.append((group.name, error.reason(Self.groupRight, hiding: secrets)))
          members = nil
        } else {
          result.state = description.state ?? group.state
          result.members = description.members.count
          members? += description.members.count
          assigned = Set(description.members.flatMap(\.topics))
        }
      }
      switch after[group.name]?.outcome {
      case .success(let offsets): result.reads = reads(of: group.name, offsets, assigned)
      case .failure(let error):
        unread.append((group.name, error.reason(Self.groupRight, hiding: secrets)))
        result.reads = reads(
          of: group.name, [], assigned, why: error.reason(Self.groupRight, hiding: secrets))
      case nil: break
      }
      // A group that reads only what is left out is left out with it.
      let isOther = result.reads.isEmpty && readsSomething(group.name, assigned)
      if !isOther { groups.append(result) }
    }
    if !isShown { unreadable.append(Unknown("consumer groups", why: Self.noneShown)) }
    for error in listed.errors {
      unreadable.append(Unknown("consumer groups", why: error.reason(Self.listRight, hiding: secrets)))
    }
    return Usage(
      consumerGroups: groups,
      activeConsumers: members.map { .measured(Double($0), over: "at the time of reading") }
        ?? .unknown("not every group could be read"),
      unknown: (Array(Set(unreadable)) + [Unknown].each("members", "consumer groups", undescribed)
        + .each("offsets", "consumer groups", unread)).sorted())
  }

  /// Whether letters of the name that are no UTF-8 were replaced, so that it names no group any more.
  static func isMended(_ group: String) -> Bool { group.unicodeScalars.contains("\u{fffd}") }

  private static func unasked(_ group: String) -> Unknown {
    Unknown(
      "members and lag of the consumer group \(group)",
      why: "its name is not UTF-8, so that it cannot be asked for")
  }

  private func readsSomething(_ group: String, _ assigned: Set<String>) -> Bool {
    guard case .success(let offsets)? = after[group]?.outcome else { return !assigned.isEmpty }
    return !offsets.isEmpty || !assigned.isEmpty
  }

  private func reads(
    of group: String, _ offsets: [PartitionOffset], _ assigned: Set<String>, why: String? = nil
  ) -> [ConsumerGroup.Reading] {
    let committed = Dictionary(grouping: offsets.filter { $0.offset != nil || $0.error != nil }, by: \.topic)
    return Set(committed.keys).union(assigned).filter { isSelected(TopicName($0)) }.sorted().map { topic in
      guard let places = committed[topic] else {
        return ConsumerGroup.Reading(topic: TopicName(topic), lag: .unknown(why ?? "the group has committed nothing"))
      }
      return ConsumerGroup.Reading(
        topic: TopicName(topic), lag: lag(topic, places), recordsPerSecond: rate(group, topic, places))
    }
  }

  /// How many records the group is behind, over the partitions that it has committed.
  private func lag(_ topic: String, _ places: [PartitionOffset]) -> Measured {
    guard let ends = ends.topics[topic] else { return .unknown("the ends of `\(topic)` are not known") }
    var lag: Int64 = 0
    for place in places {
      guard let offset = place.offset else {
        return .unknown(place.error?.reason(KafkaRates.right, hiding: secrets) ?? "nothing is committed")
      }
      guard let end = ends.offsets[place.partition] else {
        return .unknown(
          ends.error?.reason(KafkaRates.right, hiding: secrets)
            ?? "the end of partition \(place.partition) is not known")
      }
      lag += max(0, end - offset)
    }
    return .measured(Double(lag), over: "at the time of reading")
  }

  /// How much was committed between the samples.
  private func rate(_ group: String, _ topic: String, _ places: [PartitionOffset]) -> Measured? {
    guard let before = before[group], let after = after[group], case .success(let earlier) = before.outcome else {
      return .unknown("there is one sample only")
    }
    let starts = Dictionary(
      earlier.filter { $0.topic == topic }.map { ($0.partition, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var records: Int64 = 0
    for place in places {
      guard let end = place.offset else { return .unknown("an offset could not be read") }
      guard let start = starts[place.partition].flatMap({ $0 }) else {
        return .unknown("partition \(place.partition) was committed for the first time between the samples")
      }
      guard end >= start else { return .unknown("the group went back between the samples") }
      records += end - start
    }
    let seconds = (after.at - before.at).inSeconds
    guard seconds > 0 else { return .unknown("the samples are too close to one another") }
    return .measured(KafkaRates.rounded(Double(records) / seconds), over: pace.sampleText)
  }
}

internal import Mesh

/// What a state says about the topics of one idea: the inputs of every number in its challenges.
struct IdeaFacts {
  struct Entry {
    var topic: Topic
    var reading: TopicReading
    var traffic: Throughput
    var groups: [ConsumerGroup]
    var connectors: [Connector]
    /// Nil when there is no value schema.
    var subject: Subject?
    var subjects: [Subject]
  }

  var entries: [Entry]
  /// Topics of the idea that the estate no longer has.
  var vanished: [TopicName]

  init(_ topics: [TopicName], in state: StateIndex) {
    let wanted = topics.uniqueSorted()
    entries = wanted.compactMap(state.entry)
    vanished = wanted.filter { state.index.topics[$0] == nil }
  }

  var topicNames: [TopicName] { entries.map(\.topic.name) }
  var fields: Int { entries.map { $0.reading.shape?.fields.filter(\.isLeaf).count ?? 0 }.reduce(0, +) }
  var sensitiveFields: Int { entries.map(\.reading.sensitiveFields.count).reduce(0, +) }
  var withoutSchema: [TopicName] { entries.filter { $0.reading.shape == nil }.map(\.topic.name) }
  var groups: [GroupName] { entries.flatMap { $0.groups.map(\.name) }.uniqueSorted() }
  var connectors: [Connector] {
    Dictionary(entries.flatMap(\.connectors).map { ($0.name, $0) }) { first, _ in first }.values.sorted {
      $0.name < $1.name
    }
  }
  var owner: TeamName? {
    let owners = Dictionary(grouping: entries.compactMap(\.reading.owner)) { $0 }
    return owners.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }

  /// Consumers of all topics, counted where it was measured and as groups where only those are known.
  var readers: Figure {
    var sum = 0.0
    var parts: [String] = []
    for entry in entries {
      if let count = entry.traffic.consumers.value {
        sum += count
        parts.append("\(entry.topic.name): \(Numbers.counted(count, "consumers")) (\(entry.traffic.consumers.basis))")
      } else if !entry.groups.isEmpty {
        sum += Double(entry.groups.count)
        parts.append("\(entry.topic.name): \(entry.groups.count) \(Numbers.plural(entry.groups.count, "group"))")
      } else {
        parts.append("\(entry.topic.name): unknown")
      }
    }
    return Figure("readers", sum, unit: "readers", basis: parts.joined(separator: "; "))
  }

  /// Records per second over the topics whose rate is known; nil when none is.
  var recordsPerSecond: Figure {
    let known = entries.compactMap { entry in entry.traffic.recordsPerSecond.value.map { (entry.topic.name, $0) } }
    let unknown = entries.count - known.count
    guard !known.isEmpty else {
      return Figure("records", nil, unit: "records/s", basis: "no rate of these topics was measured")
    }
    return Figure(
      "records", known.map(\.1).reduce(0, +), unit: "records/s",
      basis: known.map { "\($0.0): \(Numbers.text($0.1))" }.joined(separator: " + ")
        + (unknown > 0 ? "; \(unknown) \(Numbers.plural(unknown, "topic")) unknown" : ""))
  }

  /// What nobody measured.
  var unknown: [Unknown] {
    var result: [Unknown] = []
    for entry in entries {
      let name = entry.topic.name
      if case .unknown(let why) = entry.traffic.recordsPerSecond {
        result.append(Unknown("record rate of \(name)", why: why))
      }
      if case .unknown(let why) = entry.traffic.consumers, entry.groups.isEmpty {
        result.append(Unknown("readers of \(name)", why: why))
      }
      if entry.topic.partitions == nil {
        result.append(Unknown("partitions of \(name)", why: "the platform did not say"))
      }
      if entry.topic.config == nil { result.append(Unknown("settings of \(name)", why: "the platform did not say")) }
      if entry.reading.shape == nil { result.append(Unknown("fields of \(name)", why: "no schema could be read")) }
    }
    return result.sorted()
  }
}

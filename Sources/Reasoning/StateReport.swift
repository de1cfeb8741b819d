internal import Mesh

/// A state in a few sentences, and its most notable observations.
struct StateReport {
  let estate: Estate
  let readings: [TopicReading]
  let domains: [Domain]
  let joins: [Join]
  let insights: [Insight]

  var summary: String {
    var (data, placed, schemas, owned, sensitive, fields) = (0, 0, 0, 0, 0, 0)
    // Without a copy of each: there may be many.
    for place in readings.indices where readings[place].kind == .data {
      data += 1
      if readings[place].domain != nil { placed += 1 }
      if readings[place].shape != nil { schemas += 1 }
      if readings[place].owner != nil { owned += 1 }
      let count = readings[place].sensitiveFields.count
      if count > 0 { sensitive += 1 }
      fields += count
    }
    guard data > 0 else { return (["There is no topic of the business."] + unknown).joined(separator: " ") }
    func some(_ count: Int) -> String {
      count == 0 ? "none" : count == data ? count == 1 ? "it" : "all" : "\(count)"
    }
    func have(_ count: Int) -> String { "\(some(count)) \(count < 2 ? "has" : "have")" }
    var sentences = [
      "\(data) \(Numbers.plural(data, "topic")) of the business, "
        + (placed == 0
          ? "in no domain."
          : "\(data == 1 ? "" : "\(some(placed)) of them ")in \(domains.count) \(Numbers.plural(domains.count, "domain")).")
    ]
    sentences.append("\(Titles.sentence(have(schemas))) a schema that could be read, \(have(owned)) an owner.")
    sentences.append(
      joins.isEmpty
        ? "No field is known to refer to another topic."
        : "\(Numbers.counted(joins.count, "joins lead")) from one topic to another.")
    sentences.append(
      sensitive == 0
        ? schemas == 0 ? "Without a schema nobody can say what is sensitive." : "No sensitive field was found."
        : "\(Numbers.counted(sensitive, "topics hold")) \(Numbers.counted(fields, "sensitive fields")).")
    return (sentences + unknown).joined(separator: " ")
  }

  private var unknown: [String] {
    guard !estate.unknown.isEmpty else { return [] }
    return ["Unknown: \(Set(estate.unknown.map(\.what)).sorted().joined(separator: ", "))."]
  }

  /// One sentence a kind of insight, the most urgent kind first, with the topics that weigh most.
  var observations: [String] {
    var kinds: [Insight.Kind] = []
    var groups: [Insight.Kind: [Insight]] = [:]
    for insight in insights {
      if groups[insight.kind] == nil { kinds.append(insight.kind) }
      groups[insight.kind, default: []].append(insight)
    }
    return kinds.map { kind in
      let group = groups[kind]!
      if group.count == 1 { return group[0].evidence.statement }
      let topics = group.flatMap { $0.topics.prefix(1) }.uniqueSorted()
      let shown = topics.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      let more = topics.count > 3 ? " and \(topics.count - 3) more" : ""
      let places = topics.count == group.count ? "" : ", on \(topics.count) \(Numbers.plural(topics.count, "topic"))"
      return "\(group.count) × \(Self.words(kind, of: group))\(places): \(shown)\(more)."
    }
  }

  private static func words(_ kind: Insight.Kind, of group: [Insight]) -> String {
    switch kind {
    case .idleTopic: "idle topic"
    case .hotTopic: "hot topic"
    case .laggingGroup: "group far behind"
    case .unownedTopic: "topic without an owner"
    case .missingSchema: "topic without a schema"
    case .looseCompatibility: "subject that accepts any change"
    case .twinSchema: "topics with the same fields"
    case .shortRetention: "records deleted too early"
    case .overPartitioned: "topic with too many partitions"
    case .failedConnector: "connector that failed"
    case .unclassifiedSensitiveData
    where group.contains { $0.evidence.figures.contains { $0.name == UnclassifiedSensitiveDataRule.unread } }:
      "topic with sensitive fields that are not known to be tagged"
    case .unclassifiedSensitiveData: "topic with untagged sensitive fields"
    case .growingDeadLetters: "dead-letter topic that grows"
    }
  }
}

internal import Mesh

/// What a design says about testing, deploying, undoing and success, from the same facts.
struct DesignWords {
  let draft: SolutionDraft

  private var idea: Idea { draft.idea }

  func tests(adoptions: [Adoption], newTopics: [NewTopic]) -> [String] {
    var result: [String] = []
    if !adoptions.isEmpty {
      result.append(
        !idea.remedies.contains(where: RemedyWords.isCode)
          ? "The plan imports \(adoptions.count) \(Numbers.plural(adoptions.count, "topic")); it changes and destroys nothing."
          : "The plan changes only what is listed, and destroys nothing.")
    }
    for topic in newTopics {
      result.append("`\(topic.topic)` fills after the statement starts, and its records can be read with its schema.")
    }
    if let query = idea.query, query.form == .aggregated, let key = query.keys.first {
      result.append(
        "For one `\(key.field)` of a day, count the records of `\(query.source)` by hand: the product's windows come to the same."
      )
    }
    for join in DerivedIdeas.usable(idea.joins) {
      result.append("On a day of records, count how many of `\(join.from)` find `\(join.to)`.")
    }
    return result
  }

  func deployment(appliesNothing: Bool) -> [String] {
    guard !appliesNothing else {
      return ["Merging it changes nothing on the platform: a person deletes what is listed."]
    }
    var result = ["Merge, then apply in the environment `\(draft.cluster.environment)` first."]
    for remedy in idea.remedies where remedy.kind == .partitions {
      result.append(
        "More partitions of `\(remedy.topic)` send new records of a key elsewhere than its old ones: let readers catch up first."
      )
    }
    for remedy in idea.remedies where remedy.value == Self.compaction {
      result.append(
        "A compacted topic refuses records without a key: make sure that every producer of `\(remedy.topic)` sets one.")
      result.append(
        "Compaction removes all but the last record of each key of `\(remedy.topic)`: ask its readers whether they need the older ones."
      )
    }
    for remedy in idea.remedies where remedy.kind == .compatibility {
      result.append("Producers of `\(remedy.topic)` can no longer register an incompatible schema.")
    }
    for remedy in idea.remedies where remedy.kind == .schema {
      result.append(
        "Who writes `\(remedy.topic)` must write its schema: it does not follow from anything that was read.")
    }
    for remedy in idea.remedies where remedy.kind == .lag {
      result.append(
        "Look into the group `\(remedy.value)` on `\(remedy.topic)`: if it stays behind, more members, or faster ones.")
    }
    let repairs = idea.remedies.filter { $0.kind == .connector }
    result += repairs.map(\.reason)
    for connector in idea.failedConnectors where !repairs.contains(where: { $0.value == connector.rawValue }) {
      result.append(
        "Read the trace of the connector `\(connector)`, set right what it names, and start its tasks anew.")
    }
    for remedy in idea.remedies where remedy.kind == .deadLetters {
      result.append("Watch `\(remedy.topic)`, name who drains it, and find what cannot be read.")
    }
    return result
  }

  /// Of a product that is new.
  func rollback(adoptions: [Adoption], newTopics: [NewTopic]) -> [String] {
    guard !adoptions.isEmpty || !newTopics.isEmpty else {
      return ["Revert the merge. A topic that was deleted cannot be brought back."]
    }
    var result: [String] = []
    if !newTopics.isEmpty {
      result.append("Stop the statement; the inputs are untouched.")
      result.append(
        "Take \(Titles.list(newTopics.map(\.topic))) out of the state, then delete by hand what nobody reads.")
    }
    result.append(
      "Before anything is applied: revert the merge. After that: take the tags and rights out of the code and apply, then "
        + "revert; nothing is applied for a product without code, so that its topics stay on the platform.")
    return result + settings()
  }

  /// Of a change to a product that is there.
  func rollback(amending product: ProposalID, joining: [TopicName]) -> [String] {
    var result: [String] = []
    if !joining.isEmpty {
      result.append(
        "\(Titles.list(joining)) came under Terraform with this change: put a `removed` block "
          + "with destroy = false in \(joining.count == 1 ? "its" : "their") place and apply before anything is reverted, or "
          + "Terraform deletes what its code no longer names.")
    }
    if idea.kind == .retirement {
      result.append("Revert the merge and apply: what left the state is imported again, as long as it was not deleted.")
    } else {
      result.append("Revert the merge and apply: `\(product)` is what it was before.")
    }
    return result + settings()
  }

  private func settings() -> [String] {
    var result: [String] = []
    for remedy in idea.remedies where remedy.kind == .setting || remedy.kind == .compatibility {
      result.append(
        "Set `\(remedy.topic)` back: \(remedy.kind == .setting ? before(remedy) : "its former compatibility mode").")
      if remedy.value == Self.compaction { result.append("What was compacted away does not come back.") }
    }
    var said: Set<String> = []
    return result.filter { said.insert($0).inserted }
  }

  private func before(_ remedy: Remedy) -> String {
    let name = String(remedy.value.prefix { $0 != "=" })
    let config = draft.facts.entries.first { $0.topic.name == remedy.topic }?.topic.config
    return config?[name].map { "`\(name)=\($0)`" } ?? "`\(name)` as the cluster's default has it"
  }

  private static let compaction = "cleanup.policy=compact"

  /// What is said where no team answers for a product.
  static let unowned = RiskAndMitigation(
    risk: "Nobody is named as owner.", mitigation: "Name a team before the pull request is merged.", severity: .high)

  func risks(owner: TeamName?) -> [RiskAndMitigation] {
    var result: [RiskAndMitigation] = []
    for entry in draft.facts.entries where entry.reading.shape == nil {
      result.append(
        .init(
          risk: "`\(entry.topic.name)` has no schema that could be read, so that its contract promises no fields.",
          mitigation: "Register a schema, or leave it out of the product.", severity: .moderate))
    }
    for join in idea.joins where join.confidence < 0.8 {
      result.append(
        .init(
          risk: "The join of `\(join.from)` to `\(join.to)` is inferred (confidence \(Numbers.text(join.confidence))).",
          mitigation: "Check it on records before anyone relies on it.", severity: .moderate))
    }
    let sensitive = draft.facts.sensitiveFields
    if sensitive > 0, idea.kind != .retirement {
      result.append(
        .init(
          risk:
            "\(sensitive) sensitive \(Numbers.plural(sensitive, "field")) could be seen by readers who do not need them.",
          mitigation: "Access is granted by name and by topic; the steward confirms each category.", severity: .high))
    }
    for remedy in idea.remedies where remedy.value == Self.compaction {
      let entry = draft.facts.entries.first { $0.topic.name == remedy.topic }
      guard let count = entry?.reading.sensitiveFields.count, count > 0 else { continue }
      result.append(
        .init(
          risk:
            "Compaction keeps the \(count) sensitive \(Numbers.plural(count, "field")) of `\(remedy.topic)` until a tombstone deletes the key.",
          mitigation: "Agree on who writes tombstones, such as when a person asks to be forgotten.", severity: .high))
    }
    return owner == nil ? result + [Self.unowned] : result
  }

  func success() -> [String] {
    switch idea.kind {
    case .dataProduct:
      ["A reader finds the product, its owner and its contract without asking.", "A second plan is empty."]
    case .derivedProduct:
      [
        "Readers of \(Titles.list(idea.relatedTopics)) use the product instead of their own \(idea.query?.form == .aggregated ? "sums" : "join").",
        "The statement runs for a week without lag.",
      ]
    case .adoption: ["A second plan is empty."]
    case .governanceFix:
      idea.remedies.isEmpty
        ? ["The next state has no finding about its topics that is listed here."]
        : [
          "\(idea.remedies.count) \(Numbers.plural(idea.remedies.count, "finding")) of this state \(idea.remedies.count == 1 ? "is" : "are") gone in the next."
        ]
    case .optimisation: ["The figures of the evidence are better in the next state."]
    case .retirement: ["Nobody misses it for a whole retention period."]
    }
  }

  /// How long records are kept, by the settings as the design leaves them.
  static func retention(_ topics: [(topic: TopicName, config: [String: String]?)]) -> String {
    let words = topics.map { topic -> String in
      guard let config = topic.config else { return "unknown" }
      switch CleanupPolicy(config: config) {
      case .compaction: return "the last record of each key, for ever"
      case .both: return "the last record of each key, " + days(config)
      case .deletion: return days(config)
      case nil: return "unknown"
      }
    }
    let groups = Dictionary(grouping: zip(topics.map(\.topic), words)) { $0.1 }
    if groups.count == 1, let only = groups.keys.first { return Titles.sentence("\(only).") }
    return groups.keys.sorted().map { "\(Titles.list(groups[$0]!.map(\.0).sorted())): \($0)." }.joined(separator: " ")
  }

  private static func days(_ config: [String: String]) -> String {
    guard let text = config["retention.ms"] else { return "7 days, Kafka's documented default" }
    guard let milliseconds = Double(text), milliseconds >= 0 else { return "for ever" }
    return "\(Numbers.text(milliseconds / 86_400_000)) days"
  }
}

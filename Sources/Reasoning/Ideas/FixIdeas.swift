internal import Mesh

/// What is wrong in a domain's governance, and what costs more than it should, as one proposal each.
struct FixIdeas {
  func drafts(on ground: IdeaGround) -> [IdeaDraft] { fixes(ground) + optimisations(ground) }

  // MARK: governance

  private func fixes(_ ground: IdeaGround) -> [IdeaDraft] {
    var remedies: [DomainName?: [Remedy]] = [:]
    func add(_ remedy: Remedy) { remedies[ground.readings[remedy.topic]?.domain, default: []].append(remedy) }
    for insight in ground.insights[.unclassifiedSensitiveData] ?? [] {
      guard let reading = insight.topics.first.flatMap({ ground.readings[$0] }) else { continue }
      for field in UnclassifiedSensitiveDataRule.untagged(reading) {
        add(
          Remedy(
            .classify, topic: reading.name, field: field.path, value: field.category.rawValue, reason: field.reason))
      }
    }
    for insight in ground.insights[.looseCompatibility] ?? [] {
      for topic in insight.topics {
        add(
          Remedy(
            .compatibility, topic: topic, value: CompatibilityMode.backward.rawValue, reason: insight.evidence.statement
          ))
      }
    }
    for insight in ground.insights[.missingSchema] ?? [] {
      for topic in insight.topics { add(Remedy(.schema, topic: topic, reason: insight.evidence.statement)) }
    }
    for insight in ground.insights[.growingDeadLetters] ?? [] {
      for topic in insight.topics { add(Remedy(.deadLetters, topic: topic, reason: insight.evidence.statement)) }
    }
    for insight in ground.insights[.unownedTopic] ?? [] {
      for topic in insight.topics {
        let domain = ground.readings[topic]?.domain
        add(
          Remedy(
            .owner, topic: topic, value: neighbour(domain, ground)?.rawValue ?? "", reason: insight.evidence.statement))
      }
    }
    return remedies.keys.sorted(by: Self.order).map { fix($0, Set(remedies[$0]!).sorted(), ground) }
  }

  /// What each thing that is set right is worth.
  private static let points: [(Remedy.Kind, Double)] = [
    (.classify, 0.5), (.compatibility, 2), (.schema, 1), (.deadLetters, 3), (.owner, 0.25),
  ]

  /// A health record or a card's number in the open is worse than a name: such a field counts once more.
  private func restricted(_ remedies: [Remedy]) -> Figure? {
    let count = remedies.count { remedy in QueryPlan.restricted.contains { $0.rawValue == remedy.value } }
    guard count > 0 else { return nil }
    return Figure(
      "value of guarding", Double(count), unit: "points",
      basis: "1 point × \(Numbers.counted(count, "fields")) that as few as can be may see")
  }

  /// The team that already answers for the rest of a domain.
  private func neighbour(_ domain: DomainName?, _ ground: IdeaGround) -> TeamName? {
    guard let domain = domain.flatMap({ ground.domainsByName[$0] }) else { return nil }
    let owners = Set(domain.topics.compactMap { ground.readings[$0]?.owner })
    return owners.count == 1 ? owners.first : nil
  }

  private func fix(_ domain: DomainName?, _ remedies: [Remedy], _ ground: IdeaGround) -> IdeaDraft {
    let topics = remedies.map(\.topic).uniqueSorted()
    let kinds = Dictionary(grouping: remedies, by: \.kind)
    let found = Self.points.filter { kinds[$0.0] != nil }
    let name = domain.map { $0.rawValue.split(separator: "-").joined(separator: " ") } ?? "unplaced topics"
    return IdeaDraft(
      kind: .governanceFix, slug: "\(domain?.rawValue ?? "unplaced")-governance",
      title: Titles.sentence(
        domain == nil ? "governance of topics without a domain set right" : "\(name) governance set right"),
      description: RemedyWords.fix(remedies),
      domain: domain, topics: topics,
      reasoning: "Each is a fact of this state, and each can be set right without touching a record.",
      evidence: RemedyWords.evidence(remedies),
      remedies: remedies,
      value: found.map { kind, points in
        let count = kinds[kind]!.count
        let words = RemedyWords.found(kind)
        return Figure(
          "value of \(kind.rawValue)", points * Double(count), unit: "points",
          basis: "\(Numbers.points(points)) × \(Numbers.counted(count, words))")
      } + [restricted(kinds[.classify] ?? [])].compactMap { $0 },
      confidence: [("what is wrong is read from the platform", 0.9)]
        + (kinds[.classify] == nil ? [] : [("categories are read from names and types", 0.75)])
        + (kinds[.owner] == nil ? [] : [("an owner may be known elsewhere", 0.7)]))
  }

  // MARK: optimisation

  static let perPartition = 1000.0

  private func optimisations(_ ground: IdeaGround) -> [IdeaDraft] {
    var found: [DomainName?: [(Remedy, Insight)]] = [:]
    for kind in [Insight.Kind.laggingGroup, .shortRetention, .hotTopic] {
      for insight in ground.insights[kind] ?? [] {
        guard let remedy = remedy(for: insight, ground) else { continue }
        found[ground.readings[remedy.topic]?.domain, default: []].append((remedy, insight))
      }
    }
    return found.keys.sorted(by: Self.order).map { domain in
      let entries = found[domain]!.sorted { $0.0 < $1.0 }
      let topics = entries.map(\.0.topic).uniqueSorted()
      let remedies = entries.map(\.0)
      let name = domain.map { $0.rawValue.split(separator: "-").joined(separator: " ") } ?? "unplaced topics"
      let what = remedies.contains { $0.kind != .lag } ? "settings that fit" : "readers that keep up"
      return IdeaDraft(
        kind: .optimisation, slug: "\(domain?.rawValue ?? "unplaced")-tuning",
        title: Titles.sentence(domain == nil ? "\(what), for topics without a domain" : "\(name) \(what)"),
        description: RemedyWords.optimisation(remedies),
        domain: domain, topics: topics,
        reasoning: entries.map { $0.1.evidence.statement }.joined(separator: " "), evidence: entries.map(\.1.evidence),
        remedies: remedies,
        value: [
          Figure(
            "value of settings", Double(entries.count), unit: "points",
            basis: "1 point × \(Numbers.counted(entries.count, "things")) that would go wrong later")
        ] + [ground.readerValue(topics)].compactMap { $0 },
        confidence: [("the figures are read from the platform", 0.9), ("how the topics are used is inferred", 0.6)])
    }
  }

  private func remedy(for insight: Insight, _ ground: IdeaGround) -> Remedy? {
    guard
      let topic = insight.kind == .shortRetention
        ? insight.evidence.topics.first(where: { joinedOrShort($0, insight, ground) }) : insight.topics.first
    else { return nil }
    let why = insight.evidence.statement
    switch insight.kind {
    case .laggingGroup:
      return insight.evidence.groups.first.map { Remedy(.lag, topic: topic, value: $0.rawValue, reason: why) }
    case .shortRetention:
      return insight.evidence.fields.isEmpty
        ? Remedy(.setting, topic: topic, value: "retention.ms=604800000", reason: why)
        : Remedy(.setting, topic: topic, value: "cleanup.policy=compact", reason: why)
    case .hotTopic:
      guard let partitions = ground.index.topics[topic]?.partitions,
        let rate = ground.index.traffic(of: topic).recordsPerSecond.value
      else { return nil }
      let needed = Int((rate / Self.perPartition).rounded(.up))
      guard needed > partitions else { return nil }
      return Remedy(
        .partitions, topic: topic, value: String(needed),
        reason:
          "\(why) \(Numbers.text(rate)) records/s ÷ \(Numbers.text(Self.perPartition)) for each partition = \(needed).")
    default: return nil
    }
  }

  /// Of the topics that a statement about retention names, the one whose records are deleted.
  private func joinedOrShort(_ topic: TopicName, _ insight: Insight, _ ground: IdeaGround) -> Bool {
    !insight.evidence.fields.contains { $0.topic == topic }
  }

  private static func order(_ left: DomainName?, _ right: DomainName?) -> Bool {
    switch (left, right) {
    case (nil, _): false
    case (_, nil): true
    case (let left?, let right?): left < right
    }
  }
}

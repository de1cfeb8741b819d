internal import Mesh

/// What is wrong in a domain's governance, as one proposal each.
struct FixIdeas {
  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    var remedies: [DomainName?: [Remedy]] = [:]
    func isTrial(_ topic: TopicName) -> Bool { ground.readings[topic].map(ground.isTrial) ?? false }
    func add(_ remedy: Remedy) { remedies[ground.readings[remedy.topic]?.domain, default: []].append(remedy) }
    for insight in ground.insights[.unclassifiedSensitiveData] ?? [] {
      guard let reading = insight.topics.first.flatMap({ ground.readings[$0] }) else { continue }
      for field in UnclassifiedSensitiveDataRule.untagged(reading) {
        add(
          Remedy(
            .classify, topic: reading.name, field: field.path, value: field.category.rawValue,
            reason: ground.index.isUnknown(.tags, of: reading.name)
              ? "\(field.reason) \(RemedyWords.tagsUnread)" : field.reason))
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
      for topic in insight.topics where !isTrial(topic) {
        add(Remedy(.schema, topic: topic, reason: insight.evidence.statement))
      }
    }
    for insight in ground.insights[.growingDeadLetters] ?? [] {
      for topic in insight.topics { add(Remedy(.deadLetters, topic: topic, reason: insight.evidence.statement)) }
    }
    for insight in ground.insights[.unownedTopic] ?? [] {
      for topic in insight.topics where !isTrial(topic) {
        let domain = ground.readings[topic]?.domain
        add(
          Remedy(
            .owner, topic: topic, value: neighbour(domain, ground)?.rawValue ?? "", reason: insight.evidence.statement))
      }
    }
    return remedies.keys.sorted(by: IdeaGround.order).flatMap { domain in
      let found = Dictionary(grouping: Set(remedies[domain]!).sorted(), by: \.topic)
      return ground.reviewable(found.keys.sorted(), of: domain).map { part, extent, topics in
        fix(domain, part, extent, topics.flatMap { found[$0]! }, ground)
      }
    }
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

  private func fix(
    _ domain: DomainName?, _ part: String?, _ extent: String?, _ remedies: [Remedy], _ ground: IdeaGround
  ) -> IdeaDraft {
    let topics = remedies.map(\.topic).uniqueSorted()
    let kinds = Dictionary(grouping: remedies, by: \.kind)
    let found = Self.points.filter { kinds[$0.0] != nil }
    let area =
      (domain.map(Titles.spaced) ?? "topics without a domain") + (part.map { " \($0)" } ?? "")
      + (extent.map { ", \($0)" } ?? "")
    // What concerns one topic of a domain says which.
    let name = topics.count > 1 ? area : domain == nil ? topics[0].rawValue : "\(area), \(topics[0])"
    return IdeaDraft(
      kind: .governanceFix, slug: "\(domain?.rawValue ?? "unplaced") \(part ?? "") governance",
      title: Titles.sentence("\(name): \(RemedyWords.gains(remedies))"),
      description: RemedyWords.fix(remedies),
      domain: domain, topics: topics,
      reasoning: "Each is a fact of this state, and each can be set right without touching a record.",
      evidence: RemedyWords.evidence(remedies),
      remedies: remedies,
      value: found.map { kind, points in
        let count = kinds[kind]!.count
        let words = RemedyWords.found(kinds[kind]!)
        return Figure(
          "value of \(kind.rawValue)", points * Double(count), unit: "points",
          basis: "\(Numbers.points(points)) × \(Numbers.counted(count, words))")
      } + [restricted(kinds[.classify] ?? [])].compactMap { $0 },
      confidence: [("what is wrong is read from the platform", 0.9)]
        + (kinds[.classify] == nil ? [] : [("categories are read from names and types", 0.75)])
        + (kinds[.owner] == nil ? [] : [("an owner may be known elsewhere", 0.7)]))
  }
}

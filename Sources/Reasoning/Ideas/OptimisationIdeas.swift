internal import Mesh

/// What costs more than it should or falls behind, as one proposal for each domain.
struct OptimisationIdeas {
  static let perPartition = 1000.0
  /// A group that is only to be watched is worth a tenth of what would go wrong later.
  static let watching = 0.1

  /// One thing to be set right, and the statement that it rests on.
  private struct Entry: Comparable {
    var remedy: Remedy
    var evidence: Evidence
    /// Whether it is enough to watch it.
    var isWatched = false

    static func < (left: Self, right: Self) -> Bool { left.remedy < right.remedy }
  }

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    var found: [DomainName?: [Entry]] = [:]
    func add(_ entry: Entry) { found[ground.readings[entry.remedy.topic]?.domain, default: []].append(entry) }
    for kind in [Insight.Kind.laggingGroup, .shortRetention, .hotTopic] {
      for insight in ground.insights[kind] ?? [] {
        if let remedy = remedy(for: insight, ground) { add(Entry(remedy: remedy, evidence: insight.evidence)) }
      }
    }
    for lags in LaggingGroupRule.watched(in: ground.index, among: { ground.readings[$0] != nil }) {
      for lag in lags {
        let remedy = Remedy(.lag, topic: lag.topic, value: lag.group.rawValue, reason: lag.evidence.statement)
        add(Entry(remedy: remedy, evidence: lag.evidence, isWatched: true))
      }
    }
    return found.keys.sorted(by: IdeaGround.order).flatMap { domain in
      let entries = Dictionary(grouping: found[domain]!.sorted(), by: \.remedy.topic)
      return ground.reviewable(entries.keys.sorted(), of: domain).map { part, extent, topics in
        draft(domain, part, extent, topics.flatMap { entries[$0]! }, ground)
      }
    }
  }

  private func draft(
    _ domain: DomainName?, _ part: String?, _ extent: String?, _ entries: [Entry], _ ground: IdeaGround
  ) -> IdeaDraft {
    let name =
      (domain.map(Titles.spaced) ?? "topics without a domain") + (part.map { " \($0)" } ?? "")
      + (extent.map { ", \($0)" } ?? "")
    let remedies = entries.map(\.remedy)
    let watched = entries.filter(\.isWatched)
    let due = entries.filter { !$0.isWatched }
    let groups = watched.map(\.remedy.value).uniqueSorted()
    var reasoning = due.map(\.evidence.statement)
    if !groups.isEmpty {
      reasoning.append(
        "\(Numbers.counted(groups.count, "groups are")) a little behind, further than others: that is to be watched."
      )
    }
    return IdeaDraft(
      kind: .optimisation, slug: "\(domain?.rawValue ?? "unplaced") \(part ?? "") \(due.isEmpty ? "lag" : "tuning")",
      title: due.isEmpty
        ? Self.watchTitle(domain, groups) : Titles.sentence("\(name): \(RemedyWords.gains(due.map(\.remedy)))"),
      description: RemedyWords.optimisation(remedies),
      domain: domain, topics: remedies.map(\.topic).uniqueSorted(),
      reasoning: reasoning.joined(separator: " "), evidence: entries.map(\.evidence), remedies: remedies,
      value: value(due.map(\.remedy), watched: groups.count, ground),
      confidence: [("the figures are read from the platform", 0.9), ("how the topics are used is inferred", 0.6)])
  }

  /// Readers gain by what is set right, not by what is watched.
  private func value(_ due: [Remedy], watched: Int, _ ground: IdeaGround) -> [Figure] {
    var value: [Figure] = []
    if !due.isEmpty {
      value.append(
        Figure(
          "value of settings", Double(due.count), unit: "points",
          basis: "1 point × \(Numbers.counted(due.count, "things")) that would go wrong later"))
      value += [ground.readerValue(due.map(\.topic).uniqueSorted())].compactMap { $0 }
    }
    if watched > 0 {
      value.append(
        Figure(
          "value of watching", Numbers.rounded(Self.watching * Double(watched)), unit: "points",
          basis: "\(Numbers.points(Self.watching)) × \(Numbers.counted(watched, "groups")) that may fall behind"))
    }
    return value
  }

  private static func watchTitle(_ domain: DomainName?, _ groups: [String]) -> String {
    guard groups.count > 1 else { return "Watch how far \(groups[0]) is behind" }
    return
      "Watch how far \(groups.count) groups \(domain.map { "of \(Titles.spaced($0))" } ?? "without a domain") are behind"
  }

  private func remedy(for insight: Insight, _ ground: IdeaGround) -> Remedy? {
    guard
      let topic = insight.kind == .shortRetention
        ? insight.evidence.topics.first(where: { joinedOrShort($0, insight, ground) }) : insight.topics.first,
      ground.readings[topic] != nil
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
}

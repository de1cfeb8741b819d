internal import Mesh

/// A state of one cluster arranged for the rules that make ideas. Copies in other environments go with their topic.
struct IdeaGround {
  /// The cluster, where it is not the one that counts most.
  private let other: ClusterName?
  let state: CurrentState
  let index: EstateIndex
  let readings: [TopicName: TopicReading]
  let domainsByName: [DomainName: Domain]
  let insights: [Insight.Kind: [Insight]]
  let joinsFrom: [TopicName: [Join]]
  let joinsTo: [TopicName: [Join]]
  let streams: EventStreams
  var words: Words { streams.words }
  private let trial = TrialRule(.standard)

  /// One for each cluster on which a topic lives, the one that counts most first.
  static func grounds(of state: CurrentState, _ estate: Estate) -> [IdeaGround] {
    let index = EstateIndex(estate)
    let homes = Dictionary(grouping: estate.deployment.topics) { estate.cluster(of: $0).name }
    return estate.clusters.compactMap { cluster in
      guard let topics = homes[cluster.name] else { return nil }
      let copies = Set(state.topics.filter { $0.copyOf != nil }.map(\.name))
      return IdeaGround(
        state, index, topics: Set(topics.map(\.name)).subtracting(copies),
        other: cluster.name == estate.cluster.name ? nil : cluster.name)
    }
  }

  private init(_ whole: CurrentState, _ index: EstateIndex, topics: Set<TopicName>, other: ClusterName?) {
    var state = whole
    if topics.count < whole.topics.count {
      state.topics.removeAll { !topics.contains($0.name) }
      state.joins.removeAll { !topics.contains($0.from.topic) || !topics.contains($0.to.topic) }
      state.insights.removeAll { !$0.topics.allSatisfy(topics.contains) }
    }
    self.state = state
    self.index = index
    streams = EventStreams(index)
    self.other = other
    readings = Dictionary(state.topics.map { ($0.name, $0) }) { first, _ in first }
    domainsByName = Dictionary(state.domains.map { ($0.name, $0) }) { first, _ in first }
    insights = Dictionary(grouping: state.insights, by: \.kind)
    joinsFrom = Dictionary(grouping: state.joins) { $0.from.topic }
    joinsTo = Dictionary(grouping: state.joins) { $0.to.topic }
  }

  /// What lies on another cluster than the first says so.
  func named(_ draft: IdeaDraft) -> IdeaDraft {
    guard let other else { return draft }
    var named = draft
    named.slug += "-\(other)"
    named.title += " on \(other)"
    return named
  }

  /// Data topics by domain, unplaced ones last and under nil.
  var domains: [(domain: Domain?, topics: [TopicReading])] {
    let placed = state.domains.map { domain in
      (Optional(domain), domain.topics.compactMap { readings[$0] }.filter { $0.kind == .data })
    }
    let rest = state.topics.filter { $0.kind == .data && $0.domain == nil }
    return placed.sorted { $0.0!.name < $1.0!.name }.filter { !$0.1.isEmpty } + (rest.isEmpty ? [] : [(nil, rest)])
  }

  /// Joins that stay inside of a set of topics.
  func joins(within topics: Set<TopicName>) -> [Join] {
    topics.sorted().flatMap { joinsFrom[$0] ?? [] }.filter { topics.contains($0.to.topic) }
  }

  func readers(of topic: TopicName) -> (count: Double, basis: String)? {
    let consumers = index.traffic(of: topic).consumers
    if let count = consumers.value {
      return (count, "\(topic): \(Numbers.counted(count, "consumers")) (\(consumers.basis))")
    }
    guard let groups = index.groups[topic] else { return nil }
    return (Double(groups.count), "\(topic): \(groups.count) \(Numbers.plural(groups.count, "group"))")
  }

  /// Whether it holds somebody's trials only.
  func isTrial(_ reading: TopicReading) -> Bool { reading.domain == nil && trial.isTrial(reading) }

  /// Topics that one change can name, in parts that one review can follow: as products of the domain are divided, and by
  /// name where no word divides them.
  func reviewable(
    _ topics: [TopicName], of domain: DomainName?
  ) -> [(part: String?, extent: String?, topics: [TopicName])] {
    let most = ProductIdeas.largestAdoption
    guard topics.count > most else { return [(nil, nil, topics)] }
    var partOf: [TopicName: String] = [:]
    if let domain {
      let divided = TopicParts(
        (domainsByName[domain]?.topics ?? []).compactMap { readings[$0] }.filter { $0.kind == .data }, of: domain,
        largest: ProductIdeas.largest)
      for part in divided.named { for topic in part.topics { partOf[topic.name] = part.name } }
    }
    let grouped = Dictionary(grouping: topics) { partOf[$0] }
    let parts: [(part: String?, extent: String?, topics: [TopicName])] = grouped.sorted {
      ($0.key ?? "") < ($1.key ?? "")
    }.compactMap {
      part, topics in
      part.map { (part: Optional($0), extent: nil, topics: topics) }
    }
    let rest = grouped[nil] ?? []
    return parts
      + stride(from: 0, to: rest.count, by: most).map { start in
        let chunk = Array(rest[start..<min(start + most, rest.count)])
        return (nil, rest.count > most ? "\(chunk[0]) to \(chunk[chunk.count - 1])" : nil, chunk)
      }
  }

  /// Domains by name, and what belongs to none after them.
  static func order(_ left: DomainName?, _ right: DomainName?) -> Bool {
    switch (left, right) {
    case (nil, _): false
    case (_, nil): true
    case (let left?, let right?): left < right
    }
  }

  // MARK: what several rules say alike

  func readerValue(_ topics: [TopicName], each points: Double = 1) -> Figure? {
    let readers = topics.compactMap(readers)
    guard !readers.isEmpty else { return nil }
    let count = readers.map(\.count).reduce(0, +)
    return Figure(
      "value of readers", Numbers.rounded(count * points), unit: "points",
      basis:
        "\(Numbers.points(points)) × \(Numbers.counted(count, "readers")) (\(readers.map(\.basis).joined(separator: "; ")))"
    )
  }

  func trafficValue(_ topics: [TopicName]) -> Figure? {
    let rates = topics.compactMap { topic in index.traffic(of: topic).recordsPerSecond.value.map { (topic, $0) } }
    guard !rates.isEmpty else { return nil }
    let sum = rates.map(\.1).reduce(0, +)
    return Figure(
      "value of traffic", Numbers.rounded(sum / 200), unit: "points",
      basis: "\(rates.map { "\($0.0): \(Numbers.text($0.1))" }.joined(separator: " + ")) records/s ÷ 200")
  }

  func trafficEvidence(_ topics: [TopicName]) -> Evidence? {
    let known = topics.filter { !index.traffic(of: $0).recordsPerSecond.isUnknown }
    guard !known.isEmpty else { return nil }
    return Evidence(
      topics.count == 1
        ? "The traffic of `\(topics[0])` is known."
        : "The traffic of \(known.count == topics.count ? "all" : "\(known.count) of") \(topics.count) topics is known.",
      topics: known,
      figures: known.map { Figure("records of \($0)", index.traffic(of: $0).recordsPerSecond, unit: "records/s") })
  }

  /// Cites only what is known to be read; a product's other topics may have readers whom nobody has counted.
  func readerEvidence(_ topics: [TopicName]) -> Evidence? {
    let counted = topics.filter { !index.traffic(of: $0).consumers.isUnknown }
    let read = topics.filter { topic in
      index.groups[topic] != nil || (index.traffic(of: topic).consumers.value ?? 0) > 0
    }
    guard !read.isEmpty || !counted.isEmpty else { return nil }
    let figures = counted.map { Figure("consumers of \($0)", index.traffic(of: $0).consumers, unit: "consumers") }
    guard !read.isEmpty else {
      // None was seen; where groups could not be read, that does not say that nobody reads.
      guard counted.allSatisfy({ index.unknownOfGroups(reading: $0) == nil }) else { return nil }
      return Evidence("Nobody reads \(Titles.list(counted)).", topics: counted, figures: figures)
    }
    let groups = read.flatMap { index.groups[$0] ?? [] }.map(\.name).uniqueSorted()
    let who =
      groups.isEmpty ? "consumers that are counted, not named" : Titles.list(groups.map { "`\($0)`" })
    return Evidence(
      "\(Titles.list(read)) \(read.count == 1 ? "is" : "are") read by \(who).", topics: read, groups: groups,
      figures: figures)
  }

  func connectorEvidence(_ topics: [TopicName]) -> Evidence? {
    let moved = topics.filter { index.connectors[$0] != nil }
    let connectors = moved.flatMap { index.connectors[$0] ?? [] }.map(\.name).uniqueSorted()
    guard !connectors.isEmpty else { return nil }
    return Evidence(
      "\(connectors.count) \(Numbers.plural(connectors.count, "connector")) \(connectors.count == 1 ? "moves" : "move") the records of \(Titles.list(moved)).",
      topics: moved, connectors: connectors)
  }

  func sensitiveEvidence(_ topics: [TopicReading]) -> Evidence? {
    let fields = topics.flatMap { topic in topic.sensitiveFields.map { FieldReference(topic.name, $0.path) } }
    guard !fields.isEmpty else { return nil }
    let categories = topics.flatMap { $0.sensitiveFields.map(\.category.rawValue) }.uniqueSorted()
    return Evidence(
      "\(fields.count) \(Numbers.plural(fields.count, "field")) \(fields.count == 1 ? "is" : "are") sensitive: \(categories.joined(separator: ", ")).",
      topics: fields.map(\.topic).uniqueSorted(), fields: fields.sorted(),
      figures: [Figure("sensitive fields", Double(fields.count), unit: "fields", basis: "counted in the schemas")])
  }

  func joinEvidence(_ joins: [Join]) -> [Evidence] { Self.evidence(of: joins) }

  static func evidence(of joins: [Join]) -> [Evidence] {
    joins.map { join in
      Evidence(
        "`\(join.from)` refers to `\(join.to)`: \(join.reason)",
        topics: [join.from.topic, join.to.topic].uniqueSorted(),
        fields: [join.from, join.to],
        figures: [
          Figure("confidence of the join", join.confidence, unit: "", basis: "by name, type and family of topics")
        ])
    }
  }

  func schemaShare(_ topics: [TopicReading]) -> Double {
    topics.isEmpty ? 0 : Double(topics.filter { $0.shape != nil }.count) / Double(topics.count)
  }
}

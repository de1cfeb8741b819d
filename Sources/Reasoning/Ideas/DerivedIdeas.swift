internal import Mesh

/// A topic whose records refer to others, joined to them once for everybody.
struct DerivedIdeas {
  static let leastConfidence = 0.6
  /// So many topics of a domain that refer to the same ones are a pattern, of which one is proposed: where it proves
  /// useful, the others follow.
  static let pattern = 3

  private struct Inputs: Hashable {
    var domain: DomainName?
    var targets: [TopicName]
  }

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    let drafts = ground.joinsFrom.keys.sorted().compactMap { source -> IdeaDraft? in
      guard let reading = ground.readings[source], reading.shape != nil, reading.kind == .data else { return nil }
      let joins = Self.usable(ground.joinsFrom[source]!.sorted()).filter { ground.readings[$0.to.topic]?.shape != nil }
      return joins.isEmpty ? nil : draft(reading, joins, ground)
    }
    let alike = Dictionary(grouping: drafts.indices) { place in
      Inputs(domain: drafts[place].domain, targets: drafts[place].joins.map(\.to.topic).sorted())
    }
    return alike.values.flatMap { places -> [Int: IdeaDraft] in
      guard places.count >= Self.pattern else {
        return Dictionary(uniqueKeysWithValues: places.map { ($0, drafts[$0]) })
      }
      let best = places.max { left, right in
        (drafts[left].worth, right) < (drafts[right].worth, left)
      }!
      return [best: standing(for: places.filter { $0 != best }.map { drafts[$0] }, drafts[best])]
    }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The best of a pattern, which names the others.
  private func standing(for others: [IdeaDraft], _ best: IdeaDraft) -> IdeaDraft {
    var one = best
    let sources = others.compactMap { $0.joins.first?.from.topic }.sorted()
    one.evidence.append(
      Evidence(
        "\(Titles.list(sources)) refer\(sources.count == 1 ? "s" : "") to the same, and can follow where this proves useful.",
        topics: sources))
    return one
  }

  /// One join a topic, the most certain, by fields that a query can name.
  static func usable(_ joins: [Join]) -> [Join] {
    let plain = joins.filter { join in
      join.confidence >= leastConfidence && [join.from.field, join.to.field].allSatisfy(QueryPlan.canName)
    }
    let best = Dictionary(grouping: plain) { $0.to.topic }.values.map { same in
      same.max { ($0.confidence, $1.from) < ($1.confidence, $0.from) }!
    }
    return best.sorted()
  }

  /// What is joined by which fields, and the question that it answers.
  static func query(_ source: TopicName, _ joins: [Join], meeting: (Join) -> Processing.Meeting?) -> IdeaQuery {
    let keys = joins.sorted().map { IdeaQuery.Key($0.from.field, refersTo: $0.to, meeting: meeting($0)) }
    let hours = keys.compactMap { key in if case .within(let hours)? = key.meeting { hours } else { nil } }.max()
    return IdeaQuery(
      .joined, source: source, keys: keys,
      window: hours.map { hours in
        IdeaQuery.Window(
          seconds: hours * 3_600,
          reason: hours > 1
            ? "What follows from what happened does so within a day, or not at all."
            : "Machines follow within an hour, and no longer than records are kept.")
      },
      question:
        "What do \(Titles.list(joins.map(\.to.topic).uniqueSorted())) say about each record of `\(source)`?")
  }

  /// What is joined by which fields, and what for.
  static func purpose(_ source: TopicName, _ joins: [Join], _ query: IdeaQuery?) -> String {
    let meetings = Dictionary(
      (query?.keys ?? []).compactMap { key in key.refersTo.map { ($0.topic, key.meeting) } },
      uniquingKeysWith: { first, _ in first })
    var near: [Int: [TopicName]] = [:]
    var held: [TopicName] = []
    var isAsOf = query != nil
    for target in joins.map(\.to.topic).uniqueSorted() {
      if case .within(let hours)?? = meetings[target] {
        near[hours, default: []].append(target)
      } else {
        held.append(target)
        if (meetings[target] ?? nil) == nil { isAsOf = false }
      }
    }
    let know = held.count == 1 ? "knows" : "know"
    var others = near.keys.sorted().map { hours in
      "the records of \(Titles.list(near[hours]!)) within \(Numbers.counted(hours, "hours")) of it"
    }
    if !held.isEmpty {
      others.insert("what \(Titles.list(held)) \(isAsOf ? "knew about it at its time" : "\(know) about it")", at: 0)
    }
    let keys = joins.sorted().map { "`\($0.from)` = `\($0.to)`" }
    return
      "Each record of `\(source)` with \(Titles.list(others)), joined once by \(Titles.list(keys)) and offered to all. "
      + "It answers what is behind each record of `\(source)`, without a join of one's own."
  }

  private func draft(_ source: TopicReading, _ joins: [Join], _ ground: IdeaGround) -> IdeaDraft {
    let targets = joins.map(\.to.topic).sorted()
    let topics = ([source.name] + targets).sorted()
    let readings = topics.compactMap { ground.readings[$0] }
    let own = Set(Words.raw(source.name.rawValue))
    let others = targets.map { target -> String in
      let words = Titles.words(target).split(separator: " ").map(String.init)
      let rest = words.filter { !own.contains($0) }
      return (rest.isEmpty ? words : rest).joined(separator: " ")
    }
    let query = Self.query(source.name, joins) { join in
      ground.readings[join.to.topic].flatMap {
        QueryPlan.meeting(of: source, with: $0, ground.index, by: join, ground.streams)
      }
    }
    let mean = joins.map(\.confidence).reduce(0, +) / Double(joins.count)
    var value = [
      Figure(
        "value of joins", 1.5 * Double(joins.count), unit: "points",
        basis: "1.5 points × \(Numbers.counted(joins.count, "joins")) that readers need not make themselves")
    ]
    value += [ground.readerValue([source.name]), ground.trafficValue([source.name])].compactMap { $0 }
    return IdeaDraft(
      kind: .derivedProduct, slug: "\(source.name)-enriched",
      title: Titles.sentence("\(Titles.words(source.name)) with \(Titles.list(others))"),
      description: Self.purpose(source.name, joins, query),
      domain: source.domain, topics: topics,
      reasoning: "Every reader that wants both must join them today; a product does it once, with one contract.",
      evidence: ground.joinEvidence(joins)
        + [
          ground.trafficEvidence([source.name]), ground.readerEvidence([source.name]),
          ground.sensitiveEvidence(readings),
        ].compactMap { $0 },
      joins: joins, query: query, value: value,
      confidence: [("joins", mean), ("schemas that could be read", ground.schemaShare(readings))])
  }
}

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
  ///
  /// - Parameter isAsOf: whether each record meets what the others held at its time.
  static func purpose(_ source: TopicName, _ joins: [Join], isAsOf: Bool) -> String {
    let targets = joins.map(\.to.topic).uniqueSorted()
    let keys = joins.sorted().map { "`\($0.from)` = `\($0.to)`" }
    let know = targets.count == 1 ? "knows" : "know"
    return
      "Each record of `\(source)` with what \(Titles.list(targets)) \(isAsOf ? "knew about it at its time" : "\(know) about it"), "
      + "joined once by \(Titles.list(keys)) and offered to all. It answers what is behind each record of `\(source)`, "
      + "without a join of one's own."
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
      description: Self.purpose(
        source.name, joins,
        isAsOf: joins.allSatisfy { join in
          ground.readings[join.to.topic].map { QueryPlan.meeting($0, ground.index, by: join) != nil } ?? false
        }),
      domain: source.domain, topics: topics,
      reasoning: "Every reader that wants both must join them today; a product does it once, with one contract.",
      evidence: ground.joinEvidence(joins)
        + [
          ground.trafficEvidence([source.name]), ground.readerEvidence([source.name]),
          ground.sensitiveEvidence(readings),
        ].compactMap { $0 },
      joins: joins, value: value,
      confidence: [("joins", mean), ("schemas that could be read", ground.schemaShare(readings))])
  }
}

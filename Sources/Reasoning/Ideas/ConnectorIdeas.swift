internal import Mesh

/// Connectors that failed, to be brought back by people: one proposal for those of a domain.
struct ConnectorIdeas {
  /// Of a connector that moves more topics, so many stand for all.
  static let mostTopics = 25
  /// Records that do not arrive are as bad as records that are lost on their way.
  static let points = 3.0

  private struct Failure {
    var connector: Connector
    var statement: String
    /// Those of the estate, sorted.
    var topics: [TopicName]
    var domain: DomainName?
  }

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    let failures = ground.index.estate.deployment.connectors.sorted { $0.name < $1.name }.compactMap { connector in
      failure(of: connector, ground)
    }
    let domains = Dictionary(grouping: failures, by: \.domain)
    return domains.keys.sorted(by: IdeaGround.order).flatMap { domain in
      batches(domains[domain]!).map { draft(domain, $0, ground) }
    }
  }

  private func failure(of connector: Connector, _ ground: IdeaGround) -> Failure? {
    guard let statement = FailedConnectorRule.statement(on: connector) else { return nil }
    let topics = connector.topics.uniqueSorted().filter { ground.readings[$0] != nil }
    guard !topics.isEmpty else { return nil }
    let domains = Dictionary(grouping: topics.compactMap { ground.readings[$0]?.domain }) { $0 }
    let domain = domains.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    return Failure(connector: connector, statement: statement, topics: topics, domain: domain)
  }

  /// As many as one person can look after at once, by their topics.
  private func batches(_ failures: [Failure]) -> [[Failure]] {
    var batches: [[Failure]] = []
    var topics: Set<TopicName> = []
    for failure in failures {
      if batches.isEmpty || topics.union(failure.topics).count > Self.mostTopics {
        batches.append([])
        topics = []
      }
      topics.formUnion(failure.topics)
      batches[batches.count - 1].append(failure)
    }
    return batches
  }

  private func draft(_ domain: DomainName?, _ failures: [Failure], _ ground: IdeaGround) -> IdeaDraft {
    let names = failures.map(\.connector.name)
    let topics = Array(failures.flatMap(\.topics).uniqueSorted().prefix(Self.mostTopics))
    let evidence = failures.flatMap { self.evidence($0, topics, ground) }
    let title =
      names.count == 1
      ? "Bring back the connector \(names[0])"
      : "Bring back \(names.count) connectors \(domain.map { "of \(Titles.spaced($0))" } ?? "without a domain")"
    return IdeaDraft(
      kind: .optimisation,
      slug: names.count == 1 ? "\(names[0])-connector" : "\(domain?.rawValue ?? "unplaced")-connectors",
      title: title, description: RemedyWords.repair(names), domain: domain, topics: topics,
      reasoning: failures.map(\.statement).joined(separator: " "), evidence: evidence,
      remedies: failures.flatMap { remedy($0, topics, ground) }.uniqueSorted(), connectors: names,
      value: [
        Figure(
          "value of connectors", Self.points * Double(names.count), unit: "points",
          basis:
            "\(Numbers.points(Self.points)) × \(Numbers.counted(names.count, "connectors that move")) records again")
      ] + [waiting(failures, ground)].compactMap { $0 },
      confidence: [("that it failed is the platform's own word", 0.95)])
  }

  /// Whoever reads what a source writes waits for it; a sink is not missed by the other readers of its topics.
  private func waiting(_ failures: [Failure], _ ground: IdeaGround) -> Figure? {
    ground.readerValue(failures.filter { $0.connector.direction == .source }.flatMap(\.topics).uniqueSorted())
  }

  /// That it failed, and what its platform says of it, in its words.
  private func evidence(_ failure: Failure, _ named: [TopicName], _ ground: IdeaGround) -> [Evidence] {
    let name = failure.connector.name
    let topics = failure.topics.filter(named.contains)
    let said = said(of: name, ground)
    return [
      Evidence(
        failure.statement, topics: topics, connectors: [name],
        figures: [
          Figure(
            "topics of \(name)", Double(failure.connector.topics.uniqueSorted().count), unit: "topics",
            basis: "named by the connector")
        ])
    ]
      + said.map { finding in
        Evidence("Its platform says: “\(finding.message)”", topics: topics, connectors: [name])
      }
  }

  /// What its platform says of it.
  private func said(of name: ConnectorName, _ ground: IdeaGround) -> [Finding] {
    ground.state.findings.filter { $0.rule == FailedConnectorRule.finding && $0.subject == name.rawValue }
  }

  /// What to do about it, on the first of its topics that the idea names.
  private func remedy(_ failure: Failure, _ named: [TopicName], _ ground: IdeaGround) -> [Remedy] {
    guard let topic = failure.topics.first(where: named.contains) else { return [] }
    let name = failure.connector.name
    let step = ConnectorRepair.step(after: said(of: name, ground).map(\.message), on: name)
    return [
      Remedy(.connector, topic: topic, value: name.rawValue, reason: "\(failure.statement) \(step)")
    ]
  }
}

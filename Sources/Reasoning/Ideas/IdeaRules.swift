public import Mesh

/// What could be made of a state: ideas with evidence, confidence and rank, the best first, of several kinds and domains.
public struct IdeaRules: Sendable {
  private let kinds: Set<Idea.Kind>?
  private let acceptance: Acceptance
  private let silenceDays: Int

  /// - Parameter silenceDays: how long nothing may have been produced to a topic before its silence counts as proven.
  public init(
    kinds: Set<Idea.Kind>? = nil, acceptance: Acceptance = Acceptance(),
    silenceDays: Int = Settings.PolicyPart().silenceDays
  ) {
    self.kinds = kinds
    self.acceptance = acceptance
    self.silenceDays = silenceDays
  }

  /// `taken` are the ids that proposals already have; the same identity keeps its id.
  public func ideas(
    from state: CurrentState, estate: Estate, taken: [ProposalID: IdeaIdentity]
  ) -> [Idea] {
    // A product stands on one cluster.
    let drafts = IdeaGround.grounds(of: state, estate).flatMap { ground in
      self.drafts(on: ground).map { (ground.named($0), ground) }
    }
    let ids = ProposalSlug.ids(wanted: drafts.map { ($0.0.identity, $0.0.slug) }, taken: taken)
    return IdeaOrder.varied(
      drafts.map { idea($0, id: ids[$0.identity]!, $1) }.filter { kinds?.contains($0.kind) ?? true })
  }

  private func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    IdeaMerging.merged(
      ProductIdeas().drafts(on: ground) + DerivedIdeas().drafts(on: ground)
        + AggregatedIdeas().drafts(on: ground) + FixIdeas().drafts(on: ground)
        + OptimisationIdeas().drafts(on: ground) + ConnectorIdeas().drafts(on: ground)
        + RetirementIdeas(silenceDays: silenceDays).drafts(on: ground))
  }

  private func idea(_ draft: IdeaDraft, id: ProposalID, _ ground: IdeaGround) -> Idea {
    let sized = effort(draft, ground)
    let effort = sized + [Self.deciding]
    let value = draft.value.compactMap(\.value).reduce(0, +)
    let work = effort.compactMap(\.value).reduce(0, +)
    let acceptance = acceptance.figure(of: draft.kind)
    let confidence = draft.confidence.map(\.value).reduce(0, +) / Double(max(1, draft.confidence.count))
    let parts = draft.confidence.map { "\($0.name) \(Numbers.text($0.value))" }.joined(separator: ", ")
    let ranking =
      draft.value + effort + [acceptance].compactMap { $0 } + [
        Figure(Idea.confidence, Numbers.rounded(confidence), unit: "", basis: "the mean of: \(parts)"),
        Figure(
          "value", Numbers.rounded(value), unit: "points",
          basis: "sum of \(draft.value.map(\.name).joined(separator: ", "))"),
        Figure(
          "effort", Numbers.rounded(work), unit: "points", basis: "sum of \(effort.map(\.name).joined(separator: ", "))"
        ),
        Figure(
          "rank", Numbers.rounded(value / max(work, 1) * confidence * (acceptance?.value ?? 1), places: 3), unit: "",
          basis:
            "\(Numbers.points(value)) of value ÷ \(Numbers.points(max(work, 1))) of effort × confidence \(Numbers.text(confidence))"
            + (acceptance?.value.map { " × acceptance \(Numbers.text($0))" } ?? "")
        ),
      ]
    return Idea(
      ideaId: id, kind: draft.kind, title: draft.title, description: draft.description, domain: draft.domain,
      relatedTopics: draft.topics,
      reasoning: "\(draft.reasoning) Confidence \(Numbers.text(confidence)) is the mean of: \(parts).",
      evidence: draft.evidence, joins: draft.joins, query: draft.query, potentialUsers: users(draft, ground),
      estimatedComplexity: complexity(sized.compactMap(\.value).reduce(0, +)),
      remedies: draft.remedies, confidenceScore: Numbers.rounded(confidence), ranking: ranking)
  }

  /// What a proposal takes of people whatever its size, so that ten small ones do not come before one that is worth more.
  private static let deciding = Figure(
    "effort of deciding", 3, unit: "points",
    basis: "read, decided on at four checkpoints and reviewed, whatever its size")

  private func effort(_ draft: IdeaDraft, _ ground: IdeaGround) -> [Figure] {
    let readings = draft.topics.compactMap { ground.readings[$0] }
    let fields = readings.map { $0.shape?.fields.filter(\.isLeaf).count ?? 0 }.reduce(0, +)
    let sensitive = readings.map(\.sensitiveFields.count).reduce(0, +)
    func points(_ name: String, _ count: Int, _ each: Double, _ words: String) -> Figure? {
      count == 0
        ? nil
        : Figure(
          "effort of \(name)", Numbers.rounded(each * Double(count)), unit: "points",
          basis: "\(Numbers.points(each)) × \(Numbers.counted(count, words))")
    }
    switch draft.kind {
    case .dataProduct, .derivedProduct:
      return [
        points("topics", draft.topics.count, 1, "topics"), points("fields", fields, 0.05, "fields"),
        points("sensitive fields", sensitive, 0.25, "sensitive fields"),
        points("topics without a schema", readings.filter { $0.shape == nil }.count, 1, "topics without a schema"),
        draft.kind == .derivedProduct ? points("processing", draft.joins.count, 3, "joins to be run and watched") : nil,
        draft.query?.form == .aggregated ? points("processing", 1, 3, "windows to be run and watched") : nil,
        points("numbers", draft.query?.measures.count ?? 0, 0.25, "numbers to be agreed on"),
      ].compactMap { $0 }
    case .adoption: return [points("topics", draft.topics.count, 0.5, "topics")].compactMap { $0 }
    case .governanceFix, .optimisation, .retirement:
      // Who brings a connector back looks at it, and not at each topic that it moves.
      let remedies = draft.remedies.filter { $0.kind != .connector }
      let topics = draft.connectors.isEmpty ? draft.topics : remedies.map(\.topic).uniqueSorted()
      return [
        points("topics", topics.count, 0.5, "topics"), points("remedies", remedies.count, 0.25, "remedies"),
        points("connectors", draft.connectors.count, 1, "connectors"),
      ].compactMap { $0 }
    }
  }

  private func complexity(_ work: Double) -> Idea.Complexity {
    switch work {
    case ..<3: .low
    case ..<8: .medium
    case ..<16: .high
    default: .veryHigh
    }
  }

  /// Groups, sinks, and the domains whose topics refer to these.
  private func users(_ draft: IdeaDraft, _ ground: IdeaGround) -> [String] {
    let topics = Set(draft.topics)
    let groups = draft.topics.flatMap { ground.index.groups[$0] ?? [] }.map { "group \($0.name)" }
    let sinks = draft.topics.flatMap { ground.index.connectors[$0] ?? [] }.filter { $0.direction == .sink }
      .map { "connector \($0.name)" }
    let neighbours = topics.sorted().flatMap { ground.joinsTo[$0] ?? [] }.filter { !topics.contains($0.from.topic) }
      .compactMap { ground.readings[$0.from.topic]?.domain }.filter { $0 != draft.domain }.map { "domain \($0)" }
    return (groups + sinks + neighbours).uniqueSorted()
  }
}

public import Mesh

/// How big an idea really is, and what else it touches.
public struct ScopeRule: Sendable {
  public init() {}

  public func challenge(_ idea: Idea, in state: StateIndex, others: [Idea]) -> ScopeChallenge {
    let facts = IdeaFacts(idea.relatedTopics, in: state)
    let weights =
      [
        Weight(facts.topicsFigure, each: 2, unit: "points"), Weight(facts.fieldsFigure, each: 0.1, unit: "points"),
        Weight(IdeaFacts.joinsFigure(idea), each: 1.5, unit: "points"),
        Weight(facts.sensitiveFigure, each: 0.5, unit: "points"), Weight(facts.readers, each: 0.5, unit: "points"),
        Weight(facts.connectorsFigure, each: 0.5, unit: "points"),
        Weight(facts.missingSchemas, each: 2, unit: "points"),
        Weight(IdeaFacts.remediesFigure(idea), each: 0.25, unit: "points"),
      ] + IdeaFacts.sumsFigures(idea).map { Weight($0, each: 0.5, unit: "points") }
    let sum = weights.map(\.value).reduce(0, +)
    let domains = facts.entries.compactMap(\.reading.domain).uniqueSorted()
    let met = Self.met(idea, others: others)
    let unknown = facts.unknown
    let creep = Self.creep(
      met: met.count, domains: domains.count, unknown: unknown.count, topics: max(1, facts.entries.count))
    let rating = Self.rating(sum)
    let confidence = Self.confidence("confidence in the scope", unknown: unknown.count, topics: facts.entries.count)
    return ScopeChallenge(
      ideaId: idea.ideaId, ideaTitle: idea.title, complexityRating: rating,
      figures: weights.flatMap { [$0.count, $0.product] } + [
        Figure(
          "complexity", Numbers.rounded(sum), unit: "points",
          basis: weights.filter { $0.value != 0 }.map(\.words).joined(separator: " + ")),
        Figure(
          "proposals that share a topic", Double(met.count), unit: "proposals",
          basis: met.isEmpty ? "none" : met.map(\.ideaId.rawValue).joined(separator: ", ")),
        Figure(
          "unknown inputs", Double(unknown.count), unit: "inputs",
          basis: unknown.isEmpty ? "none" : unknown.map(\.what).joined(separator: ", ")),
        Self.blastRadius(facts, state), creep.figure, confidence,
      ],
      scopeCreepRisk: creep.risk, technicalChallenges: Self.challenges(idea, facts, domains),
      integrationPoints: facts.groups.map { "group \($0)" }
        + facts.connectors.map { "connector \($0.name) (\($0.type))" },
      dependencies: met.map { "\($0.ideaId): \(Self.relation(idea, to: $0))" },
      recommendedScopeAdjustments: Self.adjustments(idea, facts, sum: sum),
      reasoning:
        "\(Numbers.text(sum)) points make it \(rating.rawValue.lowercased().replacing("_", with: " ")) (up to 5 trivial, 12 simple, 25 moderate, 50 complex).",
      confidenceScore: confidence.value ?? 0)
  }

  /// Five inputs a topic: rate, readers, partitions, settings, fields.
  static func confidence(_ name: String, unknown: Int, topics: Int) -> Figure {
    let inputs = max(1, 5 * topics)
    let value = 0.95 - 0.6 * Double(unknown) / Double(inputs)
    return Figure(
      name, Numbers.rounded(max(0.2, value)), unit: "",
      basis: "0.95 − 0.6 × \(unknown) of \(inputs) inputs unknown" + (value < 0.2 ? ", at least 0.2" : ""))
  }

  private static func rating(_ points: Double) -> ScopeChallenge.Complexity {
    switch points {
    case ..<5: .trivial
    case ..<12: .simple
    case ..<25: .moderate
    case ..<50: .complex
    default: .veryComplex
    }
  }

  /// Who would notice a mistake first: groups, sinks, and the domains whose topics refer to these.
  private static func blastRadius(_ facts: IdeaFacts, _ state: StateIndex) -> Figure {
    let topics = Set(facts.entries.map(\.topic.name))
    let own = Set(facts.entries.compactMap(\.reading.domain))
    let referring = topics.sorted().flatMap { state.joinsTo[$0] ?? [] }.map(\.from.topic).filter {
      !topics.contains($0)
    }
    let domains = Set(referring.compactMap { state.reading(of: $0)?.domain }).subtracting(own)
    let dependents =
      facts.groups.map { "group \($0)" }
      + facts.connectors.filter { $0.direction == .sink }.map { "connector \($0.name)" }
      + domains.sorted().map { "domain \($0)" }
    return Figure(
      ScopeChallenge.blastRadius, Double(dependents.count), unit: "dependents",
      basis: dependents.isEmpty ? "nobody who was seen" : dependents.joined(separator: ", "))
  }

  private static func met(_ idea: Idea, others: [Idea]) -> [Idea] {
    let topics = Set(idea.relatedTopics)
    return others.filter { $0.ideaId != idea.ideaId && !topics.isDisjoint(with: $0.relatedTopics) }
      .sorted { $0.ideaId < $1.ideaId }
  }

  private static func relation(_ idea: Idea, to other: Idea) -> String {
    let shared = Set(idea.relatedTopics).intersection(other.relatedTopics).sorted()
    let topics = Titles.list(shared)
    switch other.kind {
    case .governanceFix, .optimisation: return "changes \(topics), which only one product can manage."
    case .retirement: return "asks whether \(topics) is still needed; decide that first."
    case .derivedProduct: return "reads \(topics) as its input."
    case .dataProduct, .adoption:
      return "shares \(topics); whichever is merged first manages \(shared.count == 1 ? "it" : "them")."
    }
  }

  private static func creep(met: Int, domains: Int, unknown: Int, topics: Int) -> (risk: Risk, figure: Figure) {
    var reasons: [String] = []
    if met > 0 { reasons.append("\(met) other \(met == 1 ? "proposal shares" : "proposals share") its topics") }
    if met > 3 { reasons.append("they are more than 3") }
    if domains > 1 { reasons.append("it crosses \(domains) domains") }
    if unknown * 2 > 5 * topics { reasons.append("\(unknown) of \(5 * topics) inputs are unknown") }
    return Risk.counted("risk of growing", reasons)
  }

  private static func challenges(_ idea: Idea, _ facts: IdeaFacts, _ domains: [DomainName]) -> [String] {
    var result: [String] = []
    if !facts.withoutSchema.isEmpty {
      result.append(
        "\(Titles.list(facts.withoutSchema)): without a schema that could be read, nobody can promise fields.")
    }
    let loose = idea.joins.filter { $0.confidence < 0.8 }
    for join in loose {
      result.append(
        "The join of `\(join.from)` to `\(join.to)` is inferred with confidence \(Numbers.text(join.confidence)); check it on records."
      )
    }
    if facts.sensitiveFields > 0 {
      result.append(
        "\(facts.sensitiveFields) sensitive \(Numbers.plural(facts.sensitiveFields, "field")) must be classified before anyone new may read them."
      )
    }
    if domains.count > 1 {
      result.append("It crosses the domains \(Titles.list(domains.map(\.rawValue))), so that several teams must agree.")
    }
    if idea.kind == .derivedProduct {
      result.append(
        idea.query?.form == .aggregated
          ? "A record that comes after its window was written is in none; how late records come is to be found out."
          : "The join keeps records in memory; how long it must remember them is to be agreed.")
    }
    for topic in facts.vanished { result.append("`\(topic)` is no longer in the estate.") }
    return result
  }

  private static func adjustments(_ idea: Idea, _ facts: IdeaFacts, sum: Double) -> [String] {
    var result: [String] = []
    if sum >= 50, facts.entries.count > 5 {
      result.append("Divide it: \(facts.entries.count) topics in one product are more than one review can follow.")
    }
    if !facts.withoutSchema.isEmpty, idea.kind == .dataProduct {
      result.append(
        "Offer \(Titles.list(facts.withoutSchema)) later, when \(facts.withoutSchema.count == 1 ? "it has" : "they have") a schema."
      )
    }
    if facts.sensitiveFields > 10 {
      result.append("Begin with the topics that hold nothing sensitive.")
    }
    return result
  }
}

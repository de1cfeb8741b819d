public import Mesh

/// How long an idea takes: hours by phase from what is counted, weeks by what the team can give and by the days on which
/// somebody waits for somebody else's word.
public struct TimeRule: Sendable {
  private let team: TeamCapacity

  public init(team: TeamCapacity = TeamCapacity()) { self.team = team }

  private struct Part {
    var name: String
    var description: String
    /// Hours that are needed whatever the size.
    var fixed: Double
    var weights: [Weight]
    /// Working days in which others are waited for, beside the hours.
    var waiting = 0.0

    var hours: Double { fixed + weights.map(\.value).reduce(0, +) }

    var words: String {
      ((fixed > 0 ? ["\(Numbers.text(fixed)) h"] : []) + weights.filter { $0.value > 0 }.map(\.words)).joined(
        separator: " + ")
    }

    func weeks(_ weekly: Double) -> Double { hours / weekly + waiting / Self.week }

    static let week = 5.0
  }

  public func challenge(_ idea: Idea, in state: StateIndex) -> TimeChallenge {
    let facts = IdeaFacts(idea.relatedTopics, in: state)
    let parts = parts(idea, facts).filter { $0.hours > 0 }
    let hours = parts.map(\.hours).reduce(0, +)
    let unknown = facts.unknown
    let low = 0.75
    let high = 1.4 + 0.05 * Double(min(unknown.count, 20))
    let effort = Estimate(
      low: Numbers.rounded(hours * low, places: 2), medium: Numbers.rounded(hours, places: 2),
      high: Numbers.rounded(hours * high, places: 2))
    let week = team.hours(of: facts.owner)
    let weekly = week.value ?? team.weeklyHours
    let inputs = parts.flatMap(\.weights)
    let waiting = parts.map(\.waiting).reduce(0, +)
    let weeks = hours / weekly + waiting / Part.week
    // Waiting halves where everybody is there, and doubles where somebody is away.
    let best = effort.low / weekly + waiting / 2 / Part.week
    let worst = effort.high / weekly + waiting * 2 / Part.week
    let risk = Self.risk(unknown: unknown.count, facts: facts, weeks: weeks)
    let confidence = ScopeRule.confidence(
      "confidence in the time", unknown: unknown.count, topics: facts.entries.count)
    return TimeChallenge(
      ideaId: idea.ideaId, ideaTitle: idea.title, estimatedDurationWeeks: Numbers.rounded(weeks),
      bestCaseWeeks: Numbers.rounded(best), worstCaseWeeks: Numbers.rounded(worst),
      effortHours: effort,
      figures: Self.unique(inputs.map(\.count)) + inputs.filter { $0.value > 0 }.map(\.product)
        + parts.map { Figure("hours of \($0.name)", Numbers.rounded($0.hours, places: 2), unit: "h", basis: $0.words) }
        + [
          Figure(
            "effort", effort.medium, unit: "h",
            basis: parts.map { "\($0.name) \(Numbers.text($0.hours))" }.joined(separator: " + ")),
          Figure("best case", effort.low, unit: "h", basis: "\(Numbers.text(hours)) h × \(Numbers.text(low))"),
          Figure(
            "worst case", effort.high, unit: "h",
            basis: "\(Numbers.text(hours)) h × (1.4 + 0.05 × \(min(unknown.count, 20)) unknown inputs)"),
          week,
          Figure(
            "waiting", Numbers.rounded(waiting), unit: "working days",
            basis: parts.filter { $0.waiting > 0 }.map { "\($0.name) \(Numbers.text($0.waiting))" }
              .joined(separator: " + ")),
          Figure(
            "duration", Numbers.rounded(weeks), unit: "weeks",
            basis:
              "\(Numbers.text(hours)) h ÷ \(Numbers.text(weekly)) h/week + \(Numbers.text(waiting)) working days of waiting ÷ 5"
          ),
          Figure(
            "shortest duration", Numbers.rounded(best), unit: "weeks",
            basis: "\(Numbers.text(effort.low)) h ÷ \(Numbers.text(weekly)) h/week + half of the waiting"),
          Figure(
            "longest duration", Numbers.rounded(worst), unit: "weeks",
            basis: "\(Numbers.text(effort.high)) h ÷ \(Numbers.text(weekly)) h/week + twice the waiting"),
          risk.figure, confidence,
        ],
      scheduleRisk: risk.risk,
      implementationPhases: parts.map {
        .init(
          name: $0.name, durationWeeks: Numbers.rounded($0.weeks(weekly)),
          description: "\($0.description) \($0.words) = \(Numbers.text($0.hours)) h."
            + ($0.waiting > 0 ? " Others are waited for on \(Numbers.counted($0.waiting, "working days"))." : ""))
      },
      timeRiskFactors: Self.risks(facts, unknown, idea: idea),
      parallelWorkOpportunities: Self.parallel(idea, facts),
      reasoning:
        "\(Numbers.text(hours)) hours at \(Numbers.text(weekly)) hours a week (\(week.basis)), and \(Numbers.counted(waiting, "working days")) in which others are waited for.",
      confidenceScore: confidence.value ?? 0)
  }

  private func parts(_ idea: Idea, _ facts: IdeaFacts) -> [Part] {
    let joins = IdeaFacts.joinsFigure(idea)
    let remedies = IdeaFacts.remediesFigure(idea)
    let isProduct = idea.kind == .dataProduct || idea.kind == .derivedProduct
    var parts = [
      Part(
        name: "review", description: "Read the generated files and agree on purpose and owner.", fixed: 2,
        weights: [Weight(facts.topicsFigure, each: 0.5, unit: "h")], waiting: isProduct ? 2 : 1)
    ]
    if isProduct {
      parts.append(
        Part(
          name: "contracts", description: "Agree on each field, its meaning and the promises.", fixed: 0,
          weights: [
            Weight(facts.fieldsFigure, each: 0.1, unit: "h"), Weight(facts.missingSchemas, each: 6, unit: "h"),
          ], waiting: 2))
    }
    if isProduct || idea.kind == .governanceFix {
      parts.append(
        Part(
          name: "classification", description: "Confirm what is sensitive and who may see it.", fixed: 0,
          weights: [Weight(facts.sensitiveFigure, each: 0.25, unit: "h")]))
    }
    if idea.kind == .derivedProduct {
      parts.append(
        Part(
          name: "processing",
          description: idea.query?.form == .aggregated
            ? "Agree on the window, run the statement, compare its numbers with those of readers."
            : "Check the joins on records, run the statement, compare its output.",
          fixed: 6,
          weights: [Weight(joins, each: 5, unit: "h")]
            + IdeaFacts.sumsFigures(idea).map { Weight($0, each: 1.5, unit: "h") }
            + [Weight(Self.load(facts), each: 1, unit: "h")]))
    } else if idea.kind == .dataProduct {
      parts.append(
        Part(
          name: "joins", description: "Check that the joins hold on records.", fixed: 0,
          weights: [Weight(joins, each: 1, unit: "h")]))
    }
    if !idea.topicRemedies.isEmpty {
      parts.append(
        Part(
          name: "remedies", description: "Set right what is wrong, one after the other.", fixed: 0,
          weights: [Weight(remedies, each: 0.5, unit: "h")]))
    }
    if !idea.failedConnectors.isEmpty {
      parts.append(
        Part(
          name: "connectors", description: "Find out why each fails, set it right, start it anew.", fixed: 0,
          weights: [Weight(IdeaFacts.failedConnectorsFigure(idea), each: 3, unit: "h")], waiting: 1))
    }
    parts.append(
      Part(
        name: "roll-out", description: "Import, plan, apply, and tell the readers.", fixed: 2,
        weights: [Weight(facts.readers, each: 0.5, unit: "h"), Weight(facts.connectorsFigure, each: 0.25, unit: "h")]))
    return parts
  }

  /// Runs of a load test: one for each 500 records a second that were measured.
  private static func load(_ facts: IdeaFacts) -> Figure {
    let rate = facts.recordsPerSecond
    return Figure(
      "load tests", rate.value.map { ($0 / 500).rounded(.up) } ?? 0, unit: "load tests",
      basis: rate.value == nil ? rate.basis : "\(rate.basis) records/s ÷ 500, rounded up")
  }

  private static func unique(_ figures: [Figure]) -> [Figure] {
    var seen: Set<Figure> = []
    return figures.filter { seen.insert($0).inserted }
  }

  private static func risk(unknown: Int, facts: IdeaFacts, weeks: Double) -> (risk: Risk, figure: Figure) {
    let inputs = max(1, 5 * facts.entries.count)
    var reasons: [String] = []
    if weeks > 2 { reasons.append("\(Numbers.text(Numbers.rounded(weeks))) weeks are more than 2") }
    if weeks > 6 { reasons.append("they are more than 6") }
    if facts.owner == nil { reasons.append("no owner is known") }
    if unknown * 2 > inputs { reasons.append("\(unknown) of \(inputs) inputs are unknown") }
    return Risk.counted("schedule risk", reasons)
  }

  private static func risks(_ facts: IdeaFacts, _ unknown: [Unknown], idea: Idea) -> [String] {
    var result: [String] = []
    if facts.owner == nil {
      result.append("No owner is known: finding one comes first and is not counted in the hours.")
    }
    if !unknown.isEmpty {
      result.append(
        "\(unknown.count) \(Numbers.plural(unknown.count, "input")) \(unknown.count == 1 ? "is" : "are") unknown, which widens the worst case."
      )
    }
    if !facts.withoutSchema.isEmpty { result.append("Writing a schema needs those who write the records.") }
    if idea.joins.contains(where: { $0.confidence < 0.8 }) {
      result.append("A join that does not hold on records must be thought over.")
    }
    return result
  }

  private static func parallel(_ idea: Idea, _ facts: IdeaFacts) -> [String] {
    var result: [String] = []
    if facts.entries.count > 1, idea.kind == .dataProduct {
      result.append("The contracts of the \(facts.entries.count) topics.")
    }
    if facts.sensitiveFields > 0, idea.kind != .retirement { result.append("Classification beside the contracts.") }
    if idea.kind == .derivedProduct { result.append("The processing, once the input contracts stand.") }
    return result
  }
}

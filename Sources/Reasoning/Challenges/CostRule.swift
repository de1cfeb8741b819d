public import Mesh

/// What an idea costs to make, and how it changes the monthly bill: prices times measured use.
public struct CostRule: Sendable {
  let prices: Prices

  static let month = 730.0 * 3600
  static let gigabyte = 1_073_741_824.0

  public init(prices: Prices = .standard) { self.prices = prices }

  public func challenge(_ idea: Idea, in state: StateIndex, time: TimeChallenge) -> CostChallenge {
    let facts = IdeaFacts(idea.relatedTopics, in: state)
    let lines = lines(idea, facts)
    let known = lines.compactMap(\.monthlyCost)
    let monthly = known.isEmpty ? nil : known.reduce(.zero, +)
    let development = Estimate(
      low: Numbers.rounded(time.effortHours.low * prices.engineerHour),
      medium: Numbers.rounded(time.effortHours.medium * prices.engineerHour),
      high: Numbers.rounded(time.effortHours.high * prices.engineerHour))
    let today = today(facts)
    let unknown = self.unknown(idea, facts, lines)
    let risk = risk(lines, unknown, development: development)
    let gain = gain(idea, development: development, lines)
    let confidence = confidence(lines, known: known.count, unknown: unknown.count)
    let figures =
      [
        Figure(
          "development", development.medium, unit: prices.currency,
          basis:
            "\(Numbers.text(time.effortHours.medium)) h × \(Numbers.text(prices.engineerHour)) \(prices.currency)/h")
      ] + traffic(facts) + today
      + lines.compactMap { line in
        line.monthlyCost.map {
          Figure(
            "change: \(line.component)", Numbers.rounded($0.medium), unit: "\(prices.currency)/month", basis: line.notes
          )
        }
      } + [
        Figure(
          "change of the monthly bill", monthly.map { Numbers.rounded($0.medium) }, unit: "\(prices.currency)/month",
          basis: known.isEmpty
            ? "no line is known"
            : "sum of \(known.count) of \(lines.count) lines"
              + (known.count < lines.count ? "; what the others come to is open" : "")),
        gain.figure, risk.figure, confidence,
      ]
    return CostChallenge(
      ideaId: idea.ideaId, ideaTitle: idea.title, currency: prices.currency, pricesOf: prices.date,
      developmentCostEstimate: development, monthlyOperationalCost: monthly.map(Self.rounded),
      resourceRequirements: [
        .init(type: "engineer", count: 1, durationWeeks: time.estimatedDurationWeeks)
      ],
      infrastructureCosts: lines.map {
        .init(component: $0.component, monthlyCost: $0.monthlyCost.map(Self.rounded), notes: $0.notes)
      },
      figures: figures, unknown: unknown, costRisk: risk.risk, roiPotential: gain.promise,
      costOptimizationOpportunities: opportunities(idea, facts),
      reasoning:
        "\(Self.share(known.count, of: lines.count)) Prices of \(prices.date): \(prices.source)\(prices.source.hasSuffix(".") ? "" : ".")",
      confidenceScore: confidence.value ?? 0)
  }

  private static func share(_ known: Int, of all: Int) -> String {
    if all == 0 { return "Nothing is added to the bill." }
    if known == all {
      return all == 1 ? "The one line of the bill is known." : "All \(all) lines of the bill are known."
    }
    if known == 0 {
      return all == 1 ? "The one line of the bill is unknown." : "None of the \(all) lines of the bill is known."
    }
    return "\(known) of \(all) lines of the bill \(known == 1 ? "is" : "are") known."
  }

  func spread(_ cost: Double) -> Estimate {
    Estimate(low: min(cost * 0.5, cost * 2), medium: cost, high: max(cost * 0.5, cost * 2))
  }

  static func exact(_ cost: Double) -> Estimate { Estimate(low: cost, medium: cost, high: cost) }

  private static func rounded(_ estimate: Estimate) -> Estimate {
    Estimate(
      low: Numbers.rounded(estimate.low), medium: Numbers.rounded(estimate.medium), high: Numbers.rounded(estimate.high)
    )
  }

  private func unknown(_ idea: Idea, _ facts: IdeaFacts, _ lines: [CostChallenge.Line]) -> [Unknown] {
    lines.filter { $0.monthlyCost == nil }.map {
      Unknown("cost of \($0.component)", why: $0.notes.replacing("unknown: ", with: ""))
    }.uniqueSorted()
  }

  private func opportunities(_ idea: Idea, _ facts: IdeaFacts) -> [String] {
    var result: [String] = []
    if idea.kind == .derivedProduct {
      result.append(
        "Stop the readers' own joins once they read the product: each saves its reading of \(Titles.list(facts.topicNames))."
      )
    }
    for entry in facts.entries
    where (entry.topic.config?["retention.ms"]).flatMap(Double.init).map({ $0 > 2_592_000_000 }) ?? false {
      result.append("`\(entry.topic.name)` keeps its records for more than 30 days; ask whether anyone needs that.")
    }
    if !facts.entries.contains(where: { !$0.traffic.bytesPerSecond.isUnknown }), idea.kind != .adoption {
      result.append("Measure bytes: every amount here is estimated from records or unknown.")
    }
    return result
  }
}

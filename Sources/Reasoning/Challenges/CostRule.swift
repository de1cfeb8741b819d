public import Mesh

/// What an idea costs to make, and how it changes the monthly bill: prices times measured use.
public struct CostRule: Sendable {
  private let prices: Prices

  static let month = 730.0 * 3600
  static let gigabyte = 1_073_741_824.0

  public init(prices: Prices = .standard) { self.prices = prices }

  public func challenge(
    _ idea: Idea, state: CurrentState, estate: Estate, time: TimeChallenge
  ) -> CostChallenge {
    let facts = IdeaFacts(idea.relatedTopics, state: state, estate: estate)
    let lines = lines(idea, facts)
    let known = lines.compactMap(\.monthlyCost)
    let monthly = known.isEmpty ? nil : known.reduce(.zero, +)
    let development = Estimate(
      low: Numbers.rounded(time.effortHours.low * prices.engineerHour),
      medium: Numbers.rounded(time.effortHours.medium * prices.engineerHour),
      high: Numbers.rounded(time.effortHours.high * prices.engineerHour))
    let today = today(facts)
    let unknown = self.unknown(idea, facts, lines)
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
          basis: known.isEmpty ? "no line is known" : "sum of \(known.count) of \(lines.count) lines")
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
      figures: figures, unknown: unknown, costRisk: risk(lines, unknown, development: development),
      roiPotential: gain(idea, development: development, monthly: monthly),
      costOptimizationOpportunities: opportunities(idea, facts),
      reasoning:
        "Prices of \(prices.date) (\(prices.source)). \(known.count) of \(lines.count) lines of the bill are known.",
      confidenceScore: Numbers.rounded(
        max(0.2, 0.9 * (lines.isEmpty ? 1 : Double(known.count) / Double(lines.count)) - (unknown.isEmpty ? 0 : 0.1))))
  }

  // MARK: traffic

  private func bytes(_ entry: IdeaFacts.Entry) -> Measured {
    RecordSize.bytesPerSecond(entry.traffic, entry.reading.shape)
  }

  private func traffic(_ facts: IdeaFacts) -> [Figure] {
    facts.entries.map { Figure("bytes of \($0.topic.name)", bytes($0), unit: "bytes/s") }
  }

  /// What an amount in GB costs, wider where the amount is estimated.
  private func priced(_ bytesPerSecond: Measured, times count: Double, at price: Double) -> Estimate? {
    guard let value = bytesPerSecond.value else { return nil }
    let cost = value * Self.month / Self.gigabyte * count * price
    let isEstimated = if case .estimated = bytesPerSecond { true } else { false }
    let low = cost * (isEstimated ? 0.5 : 0.9)
    let high = cost * (isEstimated ? 2 : 1.1)
    return Estimate(low: min(low, high), medium: cost, high: max(low, high))
  }

  private func notes(_ name: TopicName, _ measured: Measured, times words: String, at price: Double) -> String {
    guard let value = measured.value else { return "unknown: \(measured.basis.replacing("unknown: ", with: ""))" }
    return
      "\(name): \(Numbers.text(value)) bytes/s (\(measured.basis)) × 730 h ÷ 2^30 × \(words)\(Numbers.text(price)) \(prices.currency)/GB"
  }

  /// What the topics keep: measured, or what flows in while records are kept.
  private func stored(_ entry: IdeaFacts.Entry) -> Measured {
    if !entry.traffic.storedBytes.isUnknown { return entry.traffic.storedBytes }
    guard let rate = bytes(entry).value else {
      return .unknown("neither stored bytes nor traffic of \(entry.topic.name) are known")
    }
    guard let config = entry.topic.config else {
      return .unknown("the settings of \(entry.topic.name) could not be read")
    }
    guard CleanupPolicy(config: config) == .deletion else {
      return .unknown("\(entry.topic.name) is compacted: what it keeps does not follow from its traffic")
    }
    let text = config["retention.ms"]
    let milliseconds = text.flatMap(Double.init) ?? 604_800_000
    guard milliseconds >= 0 else { return .unknown("\(entry.topic.name) keeps its records for ever") }
    return .estimated(
      rate * milliseconds / 1000,
      from:
        "\(Numbers.text(rate)) bytes/s × retention \(Numbers.text(milliseconds / 86_400_000)) d\(text == nil ? ", Kafka's default" : "")"
    )
  }

  /// Today's bill for the topics, which the idea does not change by itself.
  private func today(_ facts: IdeaFacts) -> [Figure] {
    facts.entries.flatMap { entry -> [Figure] in
      let name = entry.topic.name
      let bytes = bytes(entry)
      let stored = stored(entry)
      let write = priced(bytes, times: 1, at: prices.ingressGb)
      return [
        Figure(
          "today: writing \(name)", write.map { Numbers.rounded($0.medium) }, unit: "\(prices.currency)/month",
          basis: notes(name, bytes, times: "", at: prices.ingressGb)),
        Figure(
          "today: keeping \(name)", stored.value.map { Numbers.rounded($0 / Self.gigabyte * prices.storageGbMonth) },
          unit: "\(prices.currency)/month",
          basis: stored.value.map {
            "\(Numbers.text($0)) bytes (\(stored.basis)) ÷ 2^30 × \(Numbers.text(prices.storageGbMonth)) \(prices.currency)/GB"
          } ?? stored.basis),
      ]
    }
  }

  // MARK: the change

  private func lines(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    switch idea.kind {
    case .dataProduct: reads(facts, why: "one new reader of ")
    case .derivedProduct: derived(idea, facts)
    case .adoption:
      [
        .init(
          component: "import", monthlyCost: .zero, notes: "What runs is only imported: nothing is added to the bill.")
      ]
    case .governanceFix:
      [
        .init(
          component: "tags and modes", monthlyCost: .zero,
          notes: "Tags and compatibility modes are part of the governance package that is already there.")
      ]
    case .optimisation: settings(idea, facts)
    case .retirement: savings(facts)
    }
  }

  private func reads(_ facts: IdeaFacts, why: String) -> [CostChallenge.Line] {
    facts.entries.map { entry in
      let bytes = bytes(entry)
      return .init(
        component: "\(why)\(entry.topic.name)", monthlyCost: priced(bytes, times: 1, at: prices.egressGb),
        notes: notes(entry.topic.name, bytes, times: "1 new reader × ", at: prices.egressGb))
    }
  }

  private func derived(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    var lines = reads(facts, why: "the statement reading ")
    let source = idea.joins.first?.from.topic
    let entry = facts.entries.first { $0.topic.name == source }
    let output: Measured = {
      guard let entry, let rate = entry.traffic.recordsPerSecond.value else {
        return .unknown("the record rate of \(source.map(\.rawValue) ?? "the source") is not measured")
      }
      let shapes = facts.entries.map(\.reading.shape)
      guard shapes.allSatisfy({ $0 != nil }) else {
        return .unknown("without all schemas the size of the output is unknown")
      }
      let size = shapes.compactMap(RecordSize.estimate).reduce(0, +) - 30 * Double(shapes.count - 1)
      return .estimated(
        rate * size, from: "\(Numbers.text(rate)) records/s × \(Numbers.text(size)) bytes, all fields together")
    }()
    let name = TopicName("the output")
    lines.append(
      .init(
        component: "writing the output", monthlyCost: priced(output, times: 1, at: prices.ingressGb),
        notes: notes(name, output, times: "", at: prices.ingressGb)))
    let days = entry?.topic.config.map { ($0["retention.ms"].flatMap(Double.init) ?? 604_800_000) / 86_400_000 }
    let kept = output.value.flatMap { rate in days.flatMap { $0 >= 0 ? rate * $0 * 86400 / Self.gigabyte : nil } }
    lines.append(
      .init(
        component: "keeping the output", monthlyCost: kept.map { spread($0 * prices.storageGbMonth) },
        notes: kept.map {
          "\(Numbers.text($0)) GB = output × \(Numbers.text(days ?? 0)) d, as its source keeps records; × \(Numbers.text(prices.storageGbMonth)) \(prices.currency)/GB"
        } ?? "unknown: the output's rate or the source's retention is unknown"))
    lines.append(
      .init(
        component: "one new reader of the output", monthlyCost: priced(output, times: 1, at: prices.egressGb),
        notes: notes(name, output, times: "1 new reader × ", at: prices.egressGb)))
    lines.append(
      .init(
        component: "Flink",
        monthlyCost: Estimate(
          low: 730 * prices.flinkCfuHour, medium: 730 * prices.flinkCfuHour, high: 4 * 730 * prices.flinkCfuHour),
        notes:
          "1 to 4 CFU × 730 h × \(Numbers.text(prices.flinkCfuHour)) \(prices.currency)/h; a statement takes at least 1"
      ))
    if prices.partitionMonth > 0 {
      let partitions = entry?.topic.partitions
      lines.append(
        .init(
          component: "partitions of the output",
          monthlyCost: partitions.map { Self.exact(Double($0) * prices.partitionMonth) },
          notes: partitions.map { "\($0) partitions × \(Numbers.text(prices.partitionMonth)) \(prices.currency)/month" }
            ?? "unknown: the source's partitions"))
    }
    return lines
  }

  private func settings(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    idea.remedies.map { remedy in
      let entry = facts.entries.first { $0.topic.name == remedy.topic }
      let component = "\(remedy.kind.rawValue) of \(remedy.topic)"
      switch remedy.kind {
      case .partitions:
        guard let now = entry?.topic.partitions, let then = Int(remedy.value) else {
          return .init(component: component, monthlyCost: nil, notes: "unknown: the partitions of today")
        }
        return .init(
          component: component, monthlyCost: Self.exact(Double(then - now) * prices.partitionMonth),
          notes: "(\(then) − \(now)) partitions × \(Numbers.text(prices.partitionMonth)) \(prices.currency)/month")
      case .setting where remedy.value.hasPrefix("retention.ms="):
        let then = Double(remedy.value.dropFirst("retention.ms=".count))
        let now = entry?.topic.config?["retention.ms"].flatMap(Double.init)
        guard let entry, let rate = bytes(entry).value, let then, let now else {
          return .init(component: component, monthlyCost: nil, notes: "unknown: the traffic or the retention of today")
        }
        let gigabytes = rate * (then - now) / 1000 / Self.gigabyte
        return .init(
          component: component, monthlyCost: spread(gigabytes * prices.storageGbMonth),
          notes:
            "\(Numbers.text(rate)) bytes/s (\(bytes(entry).basis)) × \(Numbers.text((then - now) / 86_400_000)) d more × \(Numbers.text(prices.storageGbMonth)) \(prices.currency)/GB"
        )
      case .setting:
        return .init(
          component: component, monthlyCost: nil,
          notes: "unknown: how much remains after compaction does not follow from the traffic")
      default:
        return .init(component: component, monthlyCost: .zero, notes: "Looking into it adds nothing to the bill.")
      }
    }
  }

  private func savings(_ facts: IdeaFacts) -> [CostChallenge.Line] {
    facts.entries.flatMap { entry -> [CostChallenge.Line] in
      let stored = stored(entry)
      let tasks = entry.connectors.compactMap(\.tasks)
      var lines: [CostChallenge.Line] = [
        .init(
          component: "keeping \(entry.topic.name)",
          monthlyCost: stored.value.map { spread(-$0 / Self.gigabyte * prices.storageGbMonth) },
          notes: stored.value.map {
            "saved: \(Numbers.text($0)) bytes (\(stored.basis)) ÷ 2^30 × \(Numbers.text(prices.storageGbMonth)) \(prices.currency)/GB"
          } ?? stored.basis)
      ]
      if !tasks.isEmpty {
        let sum = tasks.reduce(0, +)
        lines.append(
          .init(
            component: "connectors of \(entry.topic.name)",
            monthlyCost: spread(-Double(sum) * 730 * prices.connectorTaskHour),
            notes:
              "saved if they are stopped: \(sum) tasks × 730 h × \(Numbers.text(prices.connectorTaskHour)) \(prices.currency)/h"
          ))
      }
      return lines
    }
  }

  // MARK: what follows

  private func spread(_ cost: Double) -> Estimate {
    Estimate(low: min(cost * 0.5, cost * 2), medium: cost, high: max(cost * 0.5, cost * 2))
  }

  private static func exact(_ cost: Double) -> Estimate { Estimate(low: cost, medium: cost, high: cost) }

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

  private func risk(_ lines: [CostChallenge.Line], _ unknown: [Unknown], development: Estimate) -> Risk {
    var points = 0
    if !lines.isEmpty, Double(unknown.count) / Double(lines.count) > 0.5 { points += 1 }
    if development.high > 10_000 { points += 1 }
    if development.high > 50_000 { points += 1 }
    if lines.compactMap(\.monthlyCost).reduce(.zero, +).high > 1000 { points += 1 }
    return Risk.allCases[min(points, 4)]
  }

  /// Points of value for each thousand that it costs in its first year.
  private func gain(_ idea: Idea, development: Estimate, monthly: Estimate?) -> CostChallenge.Return {
    let value = idea.ranking.first { $0.name == "value" }?.value ?? 0
    let year = (development.medium + 12 * max(0, monthly?.medium ?? 0)) / 1000
    switch value / max(year, 0.1) {
    case ..<0.5: return .minimal
    case ..<1.5: return .low
    case ..<4: return .moderate
    case ..<10: return .high
    default: return .veryHigh
    }
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

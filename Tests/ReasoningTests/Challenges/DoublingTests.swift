import Mesh
import Reasoning
import Testing

/// Doubling one input alone changes the numbers that cite it, and no other.
@Suite struct DoublingTests {
  private struct Inputs {
    var idea: Idea
    var state: CurrentState
    var estate: Estate
    var prices = Prices.standard

    var index: StateIndex { StateIndex(state, of: estate) }
  }

  private func inputs() throws -> Inputs {
    var estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long", "email"], "sales.customers": ["customer_id long", "city"],
    ])
    estate.metrics.topics = ["sales.orders", "sales.customers"].map { name in
      Throughput(
        topic: name, recordsPerSecond: .measured(600, over: "5m"), bytesPerSecond: .measured(90_000, over: "5m"),
        storedBytes: .measured(5e10, over: "now"), consumers: .measured(2, over: "5m"))
    }
    estate.deployment.connectors = [
      Connector(name: "in", type: "Source", direction: .source, status: "RUNNING", topics: ["sales.orders"], tasks: 1)
    ]
    let state = StateReader().read(estate)
    let idea = try #require(
      IdeaRules(kinds: [.derivedProduct]).ideas(from: state, estate: estate, taken: [:]).first)
    return Inputs(idea: idea, state: state, estate: estate)
  }

  /// The names of all figures of the three challenges that have another value.
  private func changed(_ change: (inout Inputs) -> Void) throws -> [String] {
    let before = try inputs()
    var after = before
    change(&after)
    let (old, new) = (figures(before), figures(after))
    #expect(Set(old.keys) == Set(new.keys))
    return old.keys.filter { old[$0] != new[$0] }.sorted()
  }

  private func figures(_ inputs: Inputs) -> [String: Double?] {
    let scope = ScopeRule().challenge(inputs.idea, in: inputs.index, others: [])
    let time = TimeRule().challenge(inputs.idea, in: inputs.index)
    let cost = CostRule(prices: inputs.prices).challenge(
      inputs.idea, in: inputs.index, time: time)
    var result: [String: Double?] = [:]
    for (side, figures) in [("scope", scope.figures), ("time", time.figures), ("cost", cost.figures)] {
      // The return follows from every cost, and would stand in each list.
      for figure in figures where figure.name != "return" { result["\(side) \(figure.name)"] = figure.value }
    }
    for line in cost.infrastructureCosts { result["bill \(line.component)"] = line.monthlyCost?.medium }
    return result
  }

  private let effort = [
    "time best case", "time duration", "time effort", "time longest duration", "time shortest duration",
    "time worst case",
  ]

  @Test func `fields`() throws {
    let changed = try changed { inputs in
      for place in inputs.state.topics.indices {
        guard let fields = inputs.state.topics[place].shape?.fields else { continue }
        inputs.state.topics[place].shape?.fields =
          fields
          + fields.map { field in
            var copy = field
            copy.path = FieldPath("\(field.path)2")
            return copy
          }
      }
    }
    #expect(
      changed
        == ([
          "bill keeping the output", "bill one new reader of the output", "bill writing the output",
          "cost change of the monthly bill", "cost change: keeping the output",
          "cost change: one new reader of the output",
          "cost change: writing the output", "cost development", "scope complexity", "scope fields",
          "scope points for fields", "time fields", "time h for fields", "time hours of contracts",
        ] + effort).sorted())
  }

  @Test func `sensitive fields`() throws {
    let changed = try changed { inputs in
      for place in inputs.state.topics.indices {
        inputs.state.topics[place].sensitiveFields += inputs.state.topics[place].sensitiveFields
      }
    }
    #expect(
      changed
        == ([
          "cost development", "scope complexity", "scope points for sensitive fields", "scope sensitive fields",
          "time h for sensitive fields", "time hours of classification", "time sensitive fields",
        ] + effort).sorted())
  }

  @Test func `joins`() throws {
    let changed = try changed { $0.idea.joins += $0.idea.joins }
    #expect(
      changed
        == ([
          "cost development", "scope complexity", "scope joins", "scope points for joins", "time h for joins",
          "time hours of processing", "time joins",
        ] + effort).sorted())
  }

  @Test func `readers`() throws {
    let changed = try changed { inputs in
      for place in inputs.estate.metrics.topics.indices {
        inputs.estate.metrics.topics[place].consumers = .measured(4, over: "5m")
      }
    }
    #expect(
      changed
        == ([
          "cost development", "scope complexity", "scope points for readers", "scope readers", "time h for readers",
          "time hours of roll-out", "time readers",
        ] + effort).sorted())
  }

  @Test func `measured bytes`() throws {
    let changed = try changed { inputs in
      inputs.estate.metrics.topics[0].bytesPerSecond = .measured(180_000, over: "5m")
    }
    #expect(
      changed == [
        "bill the statement reading sales.orders", "cost bytes of sales.orders", "cost change of the monthly bill",
        "cost change: the statement reading sales.orders", "cost today: writing sales.orders",
      ])
  }

  @Test func `measured records`() throws {
    let changed = try changed { inputs in
      inputs.estate.metrics.topics[0].recordsPerSecond = .measured(1200, over: "5m")
    }
    #expect(
      changed
        == ([
          "bill keeping the output", "bill one new reader of the output", "bill writing the output",
          "cost change of the monthly bill", "cost change: keeping the output",
          "cost change: one new reader of the output",
          "cost change: writing the output", "cost development", "time h for load tests", "time hours of processing",
          "time load tests",
        ] + effort).sorted())
  }

  @Test func `connectors`() throws {
    let changed = try changed { inputs in
      var second = inputs.estate.deployment.connectors[0]
      second.name = "in-2"
      inputs.estate.deployment.connectors.append(second)
    }
    #expect(
      changed
        == ([
          "cost development", "scope complexity", "scope connectors", "scope points for connectors", "time connectors",
          "time h for connectors", "time hours of roll-out",
        ] + effort).sorted())
  }

  @Test func `the price of an engineer's hour`() throws {
    #expect(try changed { $0.prices.engineerHour *= 2 } == ["cost development"])
  }

  @Test func `the price of storage`() throws {
    #expect(
      try changed { $0.prices.storageGbMonth! *= 2 } == [
        "bill keeping the output", "cost change of the monthly bill", "cost change: keeping the output",
        "cost today: keeping sales.customers", "cost today: keeping sales.orders",
      ])
  }

  @Test func `topics`() throws {
    let before = try inputs()
    var more = before.estate
    more.deployment.topics.append(Topic(name: "sales.extra", partitions: 6, config: [:]))
    var state = before.state
    state.topics.append(TopicReading(name: "sales.extra", kind: .data, shape: RecordShape(name: "E", fields: [])))
    var idea = before.idea
    idea.relatedTopics = (idea.relatedTopics + ["sales.extra"]).sorted()
    let old = ScopeRule().challenge(before.idea, in: before.index, others: [])
    let new = ScopeRule().challenge(idea, in: StateIndex(state, of: more), others: [])
    let changed = zip(old.figures, new.figures).filter { $0.value != $1.value }.map(\.0.name)
    #expect(changed == ["topics", "points for topics", "complexity", "unknown inputs", "confidence in the scope"])
  }

  @Test func `a price that the book does not have is unknown, not zero`() throws {
    let inputs = try inputs()
    var prices = inputs.prices
    (prices.flinkCfuHour, prices.egressGb, prices.partitionMonth) = (nil, nil, nil)
    let time = TimeRule().challenge(inputs.idea, in: inputs.index)
    let cost = CostRule(prices: prices).challenge(inputs.idea, in: inputs.index, time: time)
    let unpriced = cost.infrastructureCosts.filter { $0.monthlyCost == nil }
    #expect(
      unpriced.map { "\($0.component): \($0.notes)" } == [
        "the statement reading sales.customers: unknown: the price book of \(prices.date) has no price for a GB read",
        "the statement reading sales.orders: unknown: the price book of \(prices.date) has no price for a GB read",
        "one new reader of the output: unknown: the price book of \(prices.date) has no price for a GB read",
        "Flink: unknown: the price book of \(prices.date) has no price for an hour of a Flink compute unit",
        "partitions of the output: unknown: the price book of \(prices.date) has no price for a partition",
      ])
    #expect(cost.unknown.count == unpriced.count)
    #expect(cost.monthlyOperationalCost != nil)
  }

  @Test func `what nobody measured is unknown, not zero`() throws {
    var inputs = try inputs()
    inputs.estate.metrics.topics = []
    let time = TimeRule().challenge(inputs.idea, in: inputs.index)
    let cost = CostRule().challenge(inputs.idea, in: inputs.index, time: time)
    #expect(
      cost.infrastructureCosts.map { "\($0.component): \($0.monthlyCost.map { String($0.medium) } ?? $0.notes)" } == [
        "the statement reading sales.customers: unknown: neither bytes nor records of sales.customers are measured",
        "the statement reading sales.orders: unknown: neither bytes nor records of sales.orders are measured",
        "writing the output: unknown: the record rate of sales.orders is not measured",
        "keeping the output: unknown: the output's rate or the source's retention is unknown",
        "one new reader of the output: unknown: the record rate of sales.orders is not measured", "Flink: 153.3",
      ])
    #expect(cost.unknown.count == 5)
  }

  @Test func `a team's own hours set the weeks`() throws {
    let inputs = try inputs()
    var state = inputs.state
    for place in state.topics.indices { state.topics[place].owner = "sales" }
    let index = StateIndex(state, of: inputs.estate)
    let half = TimeRule(team: TeamCapacity(weeklyHours: 30, ofTeam: ["sales": 15]))
      .challenge(inputs.idea, in: index)
    let whole = TimeRule(team: TeamCapacity(weeklyHours: 30)).challenge(inputs.idea, in: index)
    #expect(half.effortHours == whole.effortHours)
    // Others are waited for as long whatever the team can give.
    let waiting = try #require(half.figures.first { $0.name == "waiting" }?.value) / 5
    #expect(waiting > 0)
    #expect(abs(half.estimatedDurationWeeks - waiting - 2 * (whole.estimatedDurationWeeks - waiting)) < 0.04)
  }
}

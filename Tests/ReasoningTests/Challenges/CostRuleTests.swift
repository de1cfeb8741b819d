import Mesh
import Testing

@testable import Reasoning

@Suite struct CostRuleTests {
  private func journey() -> Journey {
    var estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"],
    ])
    estate.metrics.topics = ["sales.orders", "sales.customers"].map {
      Throughput(
        topic: $0, recordsPerSecond: .measured(900, over: "5m"), bytesPerSecond: .measured(9e6, over: "5m"),
        storedBytes: .measured(1e10, over: "now"), consumers: .measured(4, over: "5m"))
    }
    return Journey(estate)
  }

  private func cost(_ idea: Idea, _ journey: Journey, _ change: (inout Prices) -> Void) -> CostChallenge {
    var prices = Prices.standard
    change(&prices)
    return CostRule(prices: prices).challenge(
      idea, in: journey.index, time: TimeRule().challenge(idea, in: journey.index))
  }

  @Test(arguments: [Idea.Kind.dataProduct, .derivedProduct])
  func `a price that is missing makes nothing look better`(kind: Idea.Kind) throws {
    let journey = journey()
    let idea = try #require(journey.ideas.first { $0.kind == kind })
    let whole = cost(idea, journey) { _ in }
    let open = cost(idea, journey) {
      $0.egressGb = nil
      $0.flinkCfuHour = nil
    }
    #expect(!whole.isMonthlyCostOpen && open.isMonthlyCostOpen)
    #expect(whole.openLines == [] && !open.openLines.isEmpty)
    let order = CostChallenge.Return.allCases
    #expect(order.firstIndex(of: open.roiPotential)! <= order.firstIndex(of: CostRule.mostWhereOpen)!)
    let figure = try #require(open.figures.first { $0.name == "return" })
    #expect(figure.basis.contains("of the bill are unknown"))
    let scope = ScopeRule().challenge(idea, in: journey.index, others: [])
    let time = TimeRule().challenge(idea, in: journey.index)
    let decision = Weighing().decision(
      on: idea, challenges: Challenges(scope: scope, time: time, cost: open), readings: [])
    let said = decision.keyFindings + decision.tradeOffs.map(\.price)
    let bill = said.filter { $0.contains("monthly bill") || $0.contains("a month") || $0.contains("new reader") }
    #expect(!bill.isEmpty && bill.allSatisfy { $0.contains("at least") || $0.contains("unknown") }, "\(bill)")
  }

  @Test func `what is saved while lines are open is the least of it and never the most`() throws {
    let lines = [
      CostChallenge.Line(component: "storage", monthlyCost: nil, notes: "unknown: bytes"),
      CostChallenge.Line(component: "connector", monthlyCost: CostRule().spread(-400), notes: "1 task"),
    ]
    let journey = journey()
    var saving = cost(try #require(journey.ideas.first), journey) { _ in }
    saving.infrastructureCosts = lines
    saving.monthlyOperationalCost = CostRule().spread(-400)
    #expect(saving.least?.isSaving == true && saving.least?.amount == 200)
    #expect(saving.fact.statement.contains("take at least 200 off the monthly bill"))
    saving.infrastructureCosts.removeFirst()
    #expect(saving.least == nil && saving.fact.statement.contains("changes by -400, from -800 to -200"))
  }

  @Test func `return, risk and confidence open to their arithmetic`() throws {
    let journey = Journey(try Estates.demo())
    for idea in journey.ideas {
      let challenges = journey.challenges(idea)
      let names = [challenges.scope.figures, challenges.time.figures, challenges.cost.figures].map { $0.map(\.name) }
      #expect(Set(names[0]).isSuperset(of: ["risk of growing", "confidence in the scope"]))
      #expect(Set(names[1]).isSuperset(of: ["schedule risk", "confidence in the time"]))
      #expect(Set(names[2]).isSuperset(of: ["return", "cost risk", "confidence in the cost"]))
      #expect(idea.ranking.contains { $0.name == Idea.confidence && $0.basis.hasPrefix("the mean of: ") })
      let risk = try #require(challenges.time.figures.first { $0.name == "schedule risk" }?.value)
      #expect(challenges.time.scheduleRisk == Risk.allCases[Int(risk)])
    }
  }
}

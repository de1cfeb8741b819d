import Mesh
import Reasoning
import Testing

@Suite struct WeighingTests {
  @Test func `the demonstration's gaming product is approved with conditions`() throws {
    let journey = Journey(try Estates.demo())
    let idea = try #require(journey.idea("gaming-analytics"))
    let decision = journey.decision(idea)
    #expect(decision.recommendation == .approveWithConditions)
    #expect(
      decision.conditions == [
        "A team is named that answers for `gaming_games`, `gaming_player_activity` and `gaming_players`.",
        "A person confirms the categories of the 2 sensitive fields.",
        "The join of `gaming_player_activity.game_room_id` to `gaming_games.id` is checked on records.",
      ])
    #expect(decision.figures.map(\.name) == ["worth", "ease", "calm", "trust", "score"])
  }

  @Test func `every idea of the demonstration gets a decision with reasons`() throws {
    let journey = Journey(try Estates.demo())
    for idea in journey.ideas {
      let decision = journey.decision(idea)
      #expect(!decision.summary.isEmpty && !decision.keyFindings.isEmpty && !decision.tradeOffs.isEmpty)
    }
    let kinds = Set(
      journey.ideas.map {
        journey.decision($0).recommendation
      })
    #expect(kinds.count > 1)
  }

  @Test func `without conditions the yes is plain`() throws {
    var estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"],
    ])
    for place in estate.deployment.topics.indices { estate.deployment.topics[place].owner = "sales" }
    estate.metrics.topics = ["sales.orders", "sales.customers"].map {
      Throughput(
        topic: $0, recordsPerSecond: .measured(900, over: "5m"), bytesPerSecond: .measured(9e4, over: "5m"),
        storedBytes: .measured(1e10, over: "now"), consumers: .measured(4, over: "5m"))
    }
    let journey = Journey(estate)
    let idea = try #require(journey.idea("sales-analytics"))
    let decision = journey.decision(idea)
    #expect(decision.recommendation == .stronglyApprove)
    #expect(decision.conditions == [])
  }

  @Test func `a limit on the bill asks for the lines that are unknown, though others are known`() throws {
    let journey = Journey(try Estates.demo())
    let idea = try #require(journey.idea("gaming-analytics"))
    var challenges = journey.challenges(idea)
    let limited = Weighing(policy: Settings.DecisionPart(mostMonthlyCost: 1_000_000))
    func asked() -> [String] {
      limited.decision(
        on: idea, challenges: challenges, readings: idea.relatedTopics.sorted().compactMap(journey.index.reading)
      ).conditions.filter { $0.contains("the policy has a limit for it") }
    }
    challenges.cost.infrastructureCosts = [
      .init(component: "Storage", monthlyCost: Estimate(low: 1, medium: 2, high: 3), notes: ""),
      .init(component: "Reading by new consumers", monthlyCost: nil, notes: ""),
    ]
    challenges.cost.monthlyOperationalCost = Estimate(low: 1, medium: 2, high: 3)
    #expect(
      asked() == [
        "What “Reading by new consumers” adds to the monthly bill is found out: the policy has a limit for it."
      ])
    challenges.cost.infrastructureCosts.removeLast()
    #expect(asked() == [])
    challenges.cost.monthlyOperationalCost = nil
    #expect(
      asked() == ["What it adds to the monthly bill, which is unknown, is found out: the policy has a limit for it."])
  }
}

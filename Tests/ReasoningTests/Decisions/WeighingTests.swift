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
}

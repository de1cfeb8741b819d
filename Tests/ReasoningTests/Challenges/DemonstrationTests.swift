import Mesh
import Testing

@testable import Reasoning

/// What the demonstration's ideas take and cost.
@Suite struct DemonstrationTests {
  @Test func `a gaming idea is moderate, takes about two weeks and costs little, each with its arithmetic`() throws {
    let journey = Journey(try Estates.demo())
    let idea = try #require(journey.idea("gaming-analytics"))
    let challenges = journey.challenges(idea)
    #expect(challenges.scope.complexityRating == .moderate)
    #expect(challenges.time.estimatedDurationWeeks >= 1.5 && challenges.time.estimatedDurationWeeks <= 2.5)
    #expect(challenges.cost.costRisk <= .low)
    let monthly = try #require(challenges.cost.monthlyOperationalCost)
    #expect(monthly.medium < 50)
    #expect(challenges.cost.developmentCostEstimate.medium < 2_000)
    for figure in challenges.scope.figures + challenges.time.figures + challenges.cost.figures {
      #expect(!figure.basis.isEmpty, "\(figure.name)")
    }
    #expect(challenges.cost.figures.first { $0.name == "development" }?.basis.contains(" h × ") == true)
  }

  @Test func `all 37 topics as one cost more and take longer than one of them`() throws {
    let journey = Journey(try Estates.demo())
    let all = journey.estate.deployment.topics.map(\.name)
    #expect(all.count == 37)
    func challenges(_ topics: [TopicName]) -> Challenges {
      journey.challenges(
        Idea(
          ideaId: "some", kind: .dataProduct, title: "Some", description: "Some topics.", domain: nil,
          relatedTopics: topics, reasoning: "To compare.", evidence: [], estimatedComplexity: .low, confidenceScore: 1))
    }
    let (small, large) = (challenges(["orders"]), challenges(all))
    #expect(large.time.effortHours.low > small.time.effortHours.high)
    #expect(large.time.estimatedDurationWeeks > 5 * small.time.estimatedDurationWeeks)
    #expect(large.cost.developmentCostEstimate.medium > 5 * small.cost.developmentCostEstimate.medium)
    let monthly = try [large, small].map { try #require($0.cost.monthlyOperationalCost).medium }
    #expect(monthly[0] > monthly[1])
    #expect(small.scope.complexityRating != large.scope.complexityRating)
  }
}

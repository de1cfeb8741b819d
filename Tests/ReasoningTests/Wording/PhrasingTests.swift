/// What was computed cannot be talked down.
import Mesh
import Testing

@testable import Reasoning

@Suite struct PhrasingTests {
  /// What a reply is refused for that differs from the rules' words in these values.
  private func flaws(_ words: some Phrasing, _ change: [String: Reply.Value]) -> [String] {
    var flaws: [ReplyFlaw] = []
    _ = words.answer(
      saying: Reply(words.draft.values.merging(change) { $1 }), by: "a-model", &flaws)
    return flaws.map(\.sentence)
  }

  private let time = TimePhrasing(
    TimeChallenge(
      ideaId: "a", ideaTitle: "A", estimatedDurationWeeks: 2.4, bestCaseWeeks: 1.5, worstCaseWeeks: 5,
      effortHours: .zero, figures: [], scheduleRisk: .moderate, implementationPhases: [],
      timeRiskFactors: ["Holidays."],
      parallelWorkOpportunities: [], reasoning: "So it is.", confidenceScore: 0.5))

  private let cost = CostPhrasing(
    CostChallenge(
      ideaId: "a", ideaTitle: "A", currency: "USD", pricesOf: "2026-01-31",
      developmentCostEstimate: Estimate(low: 1_000, medium: 2_000, high: 4_000),
      monthlyOperationalCost: nil, resourceRequirements: [], infrastructureCosts: [], figures: [], unknown: [],
      costRisk: .high, roiPotential: .moderate, costOptimizationOpportunities: [], reasoning: "So it is.",
      confidenceScore: 0.5))

  private let decision = DecisionPhrasing(
    Decision(
      ideaId: "a", ideaTitle: "A", recommendation: .approveWithConditions, overallRisk: .moderate,
      keyFindings: ["One."],
      conditions: ["An owner is named."], alternativeApproaches: [], tradeOffs: [], figures: [], summary: "Yes, if.",
      detailedReasoning: "So it is.", confidenceScore: 0.5))

  @Test func `a duration is neither talked down nor up`() {
    #expect(flaws(time, [:]) == [])
    #expect(
      flaws(time, ["estimated_weeks": .number(1), "worst_case_weeks": .number(9), "schedule_risk": .text("LOW")]) == [
        "`estimated_weeks` is 1, below the computed 2.4.", "`worst_case_weeks` is 9, and 5 was computed.",
        "`schedule_risk` is LOW, below the computed MODERATE.",
      ])
  }

  @Test func `a cost is not talked down, and one that nobody knows stays unknown`() {
    #expect(flaws(cost, [:]) == [])
    #expect(
      flaws(
        cost,
        [
          "development_cost": .number(100), "monthly_cost": .number(5), "cost_risk": .text("MINIMAL"),
          "return": .text("VERY_HIGH"),
        ]) == [
          "`development_cost` is 100, below the computed 2000.",
          "`monthly_cost` is 5, and nobody knows it: it is null.",
          "`return` is VERY_HIGH, above the computed MODERATE.", "`cost_risk` is MINIMAL, below the computed HIGH.",
        ])
  }

  @Test func `a decision may be more careful than the rules, and never less`() {
    #expect(
      flaws(decision, ["recommendation": .text("APPROVE"), "overall_risk": .text("LOW")]) == [
        "`recommendation` is APPROVE, less careful than the computed APPROVE_WITH_CONDITIONS.",
        "`overall_risk` is LOW, below the computed MODERATE.",
      ])
    #expect(flaws(decision, ["recommendation": .text("REJECT"), "overall_risk": .text("HIGH")]) == [])
  }

  @Test func `what the rules found stays, and a model may add to it`() {
    var flaws: [ReplyFlaw] = []
    let reply = Reply(
      decision.draft.values.merging([
        "further_conditions": .texts(["The steward agrees.", "An owner is named."]), "summary": .text("Yes, if owned."),
      ]) { $1 })
    let answer = decision.answer(saying: reply, by: "a-model", &flaws)
    #expect(answer.conditions == ["An owner is named.", "The steward agrees."])
    #expect(answer.keyFindings == ["One."])
    #expect(answer.summary == "Yes, if owned.")
    #expect(flaws == [])
  }

  @Test func `the rules' own words pass for every record of a journey`() throws {
    let journey = Journey(try Estates.demo())
    for idea in journey.ideas {
      let challenges = journey.challenges(idea)
      func check(_ words: some Phrasing) {
        let form = ModelForm(
          words, agent: "a", question: "b", facts: words.facts + challenges.facts + idea.evidence,
          topics: journey.index.sheets(of: idea.relatedTopics), redact: [])
        if case .failure(let refused) = form.read(words.draft, by: "a-model") {
          Issue.record("\(idea.ideaId): \(refused.flaws)")
        }
      }
      check(IdeaPhrasing(idea))
      check(ScopePhrasing(challenges.scope))
      check(TimePhrasing(challenges.time))
      check(CostPhrasing(challenges.cost))
      check(DecisionPhrasing(journey.decision(idea)))
      check(SolutionPhrasing(journey.solution(idea)))
    }
    #expect(!journey.ideas.isEmpty)
  }
}

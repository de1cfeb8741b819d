import Demo
import Mesh
import Testing

@Suite struct DemoStoryTests {
  @Test func `products of several topics are approved, and what touches their topics waits`() {
    let ideas = [
      idea("games", .dataProduct, ["players", "rooms"], 0.8),
      idea("alone", .dataProduct, ["users"], 0.9),
      idea("unsure", .dataProduct, ["a", "b"], 0.3),
      idea("joined", .derivedProduct, ["players", "users"], 0.8),
      idea("fix", .governanceFix, ["players"], 0.9),
      idea("other-fix", .governanceFix, ["elsewhere"], 0.9),
      idea("silent", .retirement, ["logs", "old"], 0.9),
    ]
    let said = DemoStory.verdicts(on: ideas).map { "\($0.ideaId): \($0.answer) by \($0.person.name)" }
    #expect(
      said == [
        "games: approve by Maya Okafor", "alone: defer by Maya Okafor", "unsure: defer by Maya Okafor",
        "joined: defer by Ravi Menon", "fix: defer by Tomas Lind", "other-fix: approve by Tomas Lind",
        "silent: reject by Tomas Lind",
      ])
    #expect(
      DemoStory.verdicts(on: ideas).last?.reason
        == "Idle in one reading is not dead: logs and old may be written at month's end. I will ask around.")
  }

  @Test(arguments: [
    (Decision.Recommendation.stronglyApprove, [Verdict.Answer.approve, .approve]),
    (.approve, [.approve, .approve]),
    (.approveWithConditions, [.approve, .approve]),
    (.reconsider, [.revise, .defer]),
    (.reject, [.reject, .reject]),
  ])
  func `a decision is answered as it recommends, and sent back once`(
    recommendation: Decision.Recommendation, answers: [Verdict.Answer]
  ) {
    let decision = Decision(
      ideaId: "games", ideaTitle: "Games", recommendation: recommendation, overallRisk: .low, keyFindings: [],
      conditions: [], alternativeApproaches: [], tradeOffs: [], figures: [], summary: "", detailedReasoning: "",
      confidenceScore: 0.8)
    let first = DemoStory.verdict(on: decision)
    let second = DemoStory.verdict(on: decision, earlier: [first.answer])
    #expect([first.answer, second.answer] == answers)
  }

  @Test func `the scenes follow each other`() {
    let times = DemoScene.allCases.flatMap { [$0.time(), $0.time(turn: 36)] }
    #expect(times == times.sorted())
    #expect(DemoScene.discovery.time().description == "2026-09-01T08:00:00Z")
    #expect(DemoScene.decisions.time(turn: 2).description == "2026-09-02T09:06:00Z")
  }

  @Test func `everybody has an address that belongs to nobody`() {
    #expect(DemoPeople.all.allSatisfy { $0.email.hasSuffix("@example.org") })
  }

  private func idea(_ id: ProposalID, _ kind: Idea.Kind, _ topics: [TopicName], _ confidence: Double) -> Idea {
    Idea(
      ideaId: id, kind: kind, title: id.rawValue, description: "", domain: nil, relatedTopics: topics, reasoning: "",
      evidence: [], estimatedComplexity: .low, confidenceScore: confidence)
  }
}

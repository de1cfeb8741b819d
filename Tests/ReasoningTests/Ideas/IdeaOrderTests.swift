import Mesh
import Reasoning
import Testing

@Suite struct IdeaOrderTests {
  private func idea(_ id: ProposalID, _ kind: Idea.Kind, _ domain: DomainName, rank: Double) -> Idea {
    Idea(
      ideaId: id, kind: kind, title: id.rawValue, description: "", domain: domain, relatedTopics: [], reasoning: "",
      evidence: [], estimatedComplexity: .low, confidenceScore: 1,
      ranking: [Figure("rank", rank, unit: "", basis: "said")])
  }

  @Test func `the next of a domain gives way to what is nearly as good`() {
    let ideas = [
      idea("a1", .dataProduct, "a", rank: 2), idea("a2", .dataProduct, "a", rank: 1.9),
      idea("b1", .dataProduct, "b", rank: 1.8), idea("c1", .governanceFix, "c", rank: 1.75),
      idea("d1", .dataProduct, "d", rank: 0.1),
    ]
    let order: [ProposalID] = ["a1", "b1", "c1", "a2", "d1"]
    #expect(IdeaOrder.varied(ideas).map(\.ideaId) == order)
    #expect(IdeaOrder.varied(ideas.reversed()).map(\.ideaId) == order)
  }

  @Test func `of hundreds of a kind the first few stand for the others`() {
    let products = (0..<200).map { number in
      idea(ProposalID("p\(number)"), .dataProduct, DomainName("d\(number)"), rank: 2 - Double(number) / 1000)
    }
    let fixes = [idea("fix", .governanceFix, "fix", rank: 1.5), idea("old", .retirement, "old", rank: 0.5)]
    let order = IdeaOrder.varied(products + fixes).map(\.ideaId)
    #expect(order.prefix(3) == ["p0", "p1", "fix"])
    #expect(order.prefix(20).contains("old"))
    #expect(order.count == 202)
  }

  @Test func `the first part of an area that was divided stands for the others`() {
    let ideas = [
      idea("web-1", .adoption, "web", rank: 2), idea("web-2", .adoption, "web", rank: 1.9),
      idea("web-3", .adoption, "web", rank: 1.9), idea("fix", .governanceFix, "hr", rank: 1),
      idea("lag", .optimisation, "web", rank: 1.3),
    ]
    #expect(IdeaOrder.varied(ideas).map(\.ideaId) == ["web-1", "fix", "web-2", "lag", "web-3"])
    // The products of a domain are several things.
    let products = ideas.map { one in idea(one.ideaId, .dataProduct, one.domain!, rank: one.rank) }
    #expect(IdeaOrder.varied(products).map(\.ideaId).prefix(2) == ["web-1", "web-2"])
  }
}

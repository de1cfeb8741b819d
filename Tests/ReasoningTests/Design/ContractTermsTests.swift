import Mesh
import Testing

@testable import Reasoning

@Suite struct ContractTermsTests {
  @Test func `a port has a price where all that the product costs to run is known`() throws {
    func cost(_ lines: [Estimate?], unknown: [Unknown] = []) -> CostChallenge {
      let known = lines.compactMap { $0 }
      return CostChallenge(
        ideaId: "p", ideaTitle: "P", currency: "EUR", pricesOf: "2026-09-01", developmentCostEstimate: .zero,
        monthlyOperationalCost: known.isEmpty ? nil : known.reduce(.zero, +), resourceRequirements: [],
        infrastructureCosts: lines.map { .init(component: "c", monthlyCost: $0, notes: "n") }, figures: [],
        unknown: unknown, costRisk: .low, roiPotential: .low, costOptimizationOpportunities: [], reasoning: "r",
        confidenceScore: 1)
    }
    let line = Estimate(low: 1, medium: 2.505, high: 8)
    let price = try #require(ContractTerms.price(of: cost([line, line])))
    #expect(price.amount == 5.01 && price.currency == "EUR" && price.unit == "month")
    #expect(
      price.basis == "What the product costs to run: likely so much, 2 to 16, at prices of 2026-09-01.")
    #expect(ContractTerms.price(of: cost([line, nil])) == nil)
    #expect(ContractTerms.price(of: cost([line], unknown: [Unknown("storage", why: "not measured")])) == nil)
    #expect(ContractTerms.price(of: cost([.zero])) == nil)
  }
}

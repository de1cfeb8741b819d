import Mesh

/// The smallest solution there is: one topic that exists.
enum Sample {
  static let solution = Solution(
    ideaId: "orders", ideaTitle: "Orders", kind: .adoption, technicalApproach: "Import it.",
    cluster: Cluster(name: "prod", environment: "prod"),
    product: DataProduct(
      id: "orders", title: "Orders", purpose: "Every order.", domain: nil, owner: nil, steward: nil, inputPorts: [],
      outputPorts: [], potentialUsers: []),
    adoptions: [
      Adoption(
        topic: "orders", partitions: 6, replicationFactor: 3, config: [:], schemas: [], tags: [], documentation: nil)
    ],
    dataGovernance: DataGovernance(
      owner: nil, domain: nil, classification: .internal, classificationReason: "Nothing personal.",
      retentionPolicy: "seven days", tags: [], usesBusinessMetadata: false),
    decisionRecord: DecisionRecord(
      decision: Decision(
        ideaId: "orders", ideaTitle: "Orders", recommendation: .approve, overallRisk: .low, keyFindings: [],
        conditions: [], alternativeApproaches: [], tradeOffs: [], figures: [], summary: "Do it.",
        detailedReasoning: "It is small.", confidenceScore: 1),
      challenges: Challenges(
        scope: ScopeChallenge(
          ideaId: "orders", ideaTitle: "Orders", complexityRating: .simple, figures: [], scopeCreepRisk: .low,
          technicalChallenges: [], integrationPoints: [], dependencies: [], recommendedScopeAdjustments: [],
          reasoning: "One topic.", confidenceScore: 1),
        time: TimeChallenge(
          ideaId: "orders", ideaTitle: "Orders", estimatedDurationWeeks: 1, bestCaseWeeks: 0.5, worstCaseWeeks: 2,
          effortHours: Estimate(low: 1, medium: 2, high: 3), figures: [], scheduleRisk: .low, implementationPhases: [],
          timeRiskFactors: [], parallelWorkOpportunities: [], reasoning: "One week.", confidenceScore: 1),
        cost: CostChallenge(
          ideaId: "orders", ideaTitle: "Orders", currency: "USD", pricesOf: "2026-08-01",
          developmentCostEstimate: .zero, monthlyOperationalCost: nil, resourceRequirements: [],
          infrastructureCosts: [], figures: [], unknown: [], costRisk: .low, roiPotential: .moderate,
          costOptimizationOpportunities: [], reasoning: "Nothing.", confidenceScore: 1)),
      ideaApprovedBy: Person(name: "Ana", email: "ana@example.org"), ideaApprovedAt: Timestamp(seconds: 0),
      decisionApprovedBy: Person(name: "Ana", email: "ana@example.org"), decisionApprovedAt: Timestamp(seconds: 0)),
    estimatedEffortHours: 2)
}

/// An idea questioned on its cost. A record of `agent-state-cost-challenges`.
public struct CostChallenge: Hashable, Codable, Sendable {
  public enum Return: String, Codable, Sendable, CaseIterable {
    case minimal = "MINIMAL"
    case low = "LOW"
    case moderate = "MODERATE"
    case high = "HIGH"
    case veryHigh = "VERY_HIGH"
  }

  public struct Resource: Hashable, Codable, Sendable {
    public var type: String
    public var count: Int
    public var durationWeeks: Double

    public init(type: String, count: Int, durationWeeks: Double) {
      self.type = type
      self.count = count
      self.durationWeeks = durationWeeks
    }
  }

  /// One line of the monthly bill, with its arithmetic.
  public struct Line: Hashable, Codable, Sendable {
    public var component: String
    /// Nil when an input is unknown; `notes` then says which.
    public var monthlyCost: Estimate?
    public var notes: String

    public init(component: String, monthlyCost: Estimate?, notes: String) {
      self.component = component
      self.monthlyCost = monthlyCost
      self.notes = notes
    }
  }

  public var ideaId: ProposalID
  public var ideaTitle: String
  public var currency: String
  /// The day of the price book.
  public var pricesOf: String
  public var developmentCostEstimate: Estimate
  /// The change of the monthly bill, over the lines that are known; nil when none is.
  public var monthlyOperationalCost: Estimate?
  public var resourceRequirements: [Resource]
  public var infrastructureCosts: [Line]
  public var figures: [Figure]
  /// The inputs that nobody measured.
  public var unknown: [Unknown]
  public var costRisk: Risk
  public var roiPotential: Return
  public var costOptimizationOpportunities: [String]
  public var reasoning: String
  public var confidenceScore: Double
  public var author: String

  public init(
    ideaId: ProposalID, ideaTitle: String, currency: String, pricesOf: String, developmentCostEstimate: Estimate,
    monthlyOperationalCost: Estimate?, resourceRequirements: [Resource], infrastructureCosts: [Line],
    figures: [Figure], unknown: [Unknown], costRisk: Risk, roiPotential: Return,
    costOptimizationOpportunities: [String], reasoning: String, confidenceScore: Double, author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.currency = currency
    self.pricesOf = pricesOf
    self.developmentCostEstimate = developmentCostEstimate
    self.monthlyOperationalCost = monthlyOperationalCost
    self.resourceRequirements = resourceRequirements
    self.infrastructureCosts = infrastructureCosts
    self.figures = figures
    self.unknown = unknown
    self.costRisk = costRisk
    self.roiPotential = roiPotential
    self.costOptimizationOpportunities = costOptimizationOpportunities
    self.reasoning = reasoning
    self.confidenceScore = confidenceScore
    self.author = author
  }
}

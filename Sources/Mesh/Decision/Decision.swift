/// A drafted recommendation with its trade-offs; a person has not spoken yet. A record of `agent-state-decisions`.
public struct Decision: Hashable, Codable, Sendable {
  public enum Recommendation: String, Codable, Sendable, CaseIterable {
    case stronglyApprove = "STRONGLY_APPROVE"
    case approve = "APPROVE"
    case approveWithConditions = "APPROVE_WITH_CONDITIONS"
    case reconsider = "RECONSIDER"
    case reject = "REJECT"
  }

  /// What is gained and what is given up.
  public struct TradeOff: Hashable, Codable, Sendable {
    public var gain: String
    public var price: String

    public init(gain: String, price: String) {
      self.gain = gain
      self.price = price
    }
  }

  public var ideaId: ProposalID
  public var ideaTitle: String
  public var recommendation: Recommendation
  public var overallRisk: Risk
  public var keyFindings: [String]
  /// What must hold for the recommendation to stand.
  public var conditions: [String]
  public var alternativeApproaches: [String]
  public var tradeOffs: [TradeOff]
  /// The numbers behind the recommendation.
  public var figures: [Figure]
  public var summary: String
  public var detailedReasoning: String
  public var confidenceScore: Double
  public var author: String

  public init(
    ideaId: ProposalID, ideaTitle: String, recommendation: Recommendation, overallRisk: Risk, keyFindings: [String],
    conditions: [String], alternativeApproaches: [String], tradeOffs: [TradeOff], figures: [Figure], summary: String,
    detailedReasoning: String, confidenceScore: Double, author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.recommendation = recommendation
    self.overallRisk = overallRisk
    self.keyFindings = keyFindings
    self.conditions = conditions
    self.alternativeApproaches = alternativeApproaches
    self.tradeOffs = tradeOffs
    self.figures = figures
    self.summary = summary
    self.detailedReasoning = detailedReasoning
    self.confidenceScore = confidenceScore
    self.author = author
  }
}

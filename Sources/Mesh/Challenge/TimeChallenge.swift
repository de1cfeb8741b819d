/// An idea questioned on its duration. A record of `agent-state-time-challenges`.
public struct TimeChallenge: Hashable, Codable, Sendable {
  public struct Phase: Hashable, Codable, Sendable {
    public var name: String
    public var durationWeeks: Double
    /// What is done, and the arithmetic behind the duration.
    public var description: String

    public init(name: String, durationWeeks: Double, description: String) {
      self.name = name
      self.durationWeeks = durationWeeks
      self.description = description
    }
  }

  public var ideaId: ProposalID
  public var ideaTitle: String
  public var estimatedDurationWeeks: Double
  public var bestCaseWeeks: Double
  public var worstCaseWeeks: Double
  /// Working hours, the sum over the phases, which the cost agent prices.
  public var effortHours: Estimate
  public var figures: [Figure]
  public var scheduleRisk: Risk
  public var implementationPhases: [Phase]
  public var timeRiskFactors: [String]
  public var parallelWorkOpportunities: [String]
  public var reasoning: String
  public var confidenceScore: Double
  public var author: String

  public init(
    ideaId: ProposalID, ideaTitle: String, estimatedDurationWeeks: Double, bestCaseWeeks: Double,
    worstCaseWeeks: Double, effortHours: Estimate, figures: [Figure], scheduleRisk: Risk,
    implementationPhases: [Phase], timeRiskFactors: [String], parallelWorkOpportunities: [String],
    reasoning: String, confidenceScore: Double, author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.estimatedDurationWeeks = estimatedDurationWeeks
    self.bestCaseWeeks = bestCaseWeeks
    self.worstCaseWeeks = worstCaseWeeks
    self.effortHours = effortHours
    self.figures = figures
    self.scheduleRisk = scheduleRisk
    self.implementationPhases = implementationPhases
    self.timeRiskFactors = timeRiskFactors
    self.parallelWorkOpportunities = parallelWorkOpportunities
    self.reasoning = reasoning
    self.confidenceScore = confidenceScore
    self.author = author
  }
}

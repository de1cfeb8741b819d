/// An idea questioned on its scope. A record of `agent-state-scope-challenges`.
public struct ScopeChallenge: Hashable, Codable, Sendable {
  public enum Complexity: String, Codable, Sendable, CaseIterable {
    case trivial = "TRIVIAL"
    case simple = "SIMPLE"
    case moderate = "MODERATE"
    case complex = "COMPLEX"
    case veryComplex = "VERY_COMPLEX"
  }

  /// The figure that counts who would notice a mistake first.
  public static let blastRadius = "blast radius"

  public var ideaId: ProposalID
  public var ideaTitle: String
  public var complexityRating: Complexity
  /// The points behind the rating, one figure an input, and their sum.
  public var figures: [Figure]
  public var scopeCreepRisk: Risk
  public var technicalChallenges: [String]
  /// The groups and connectors that depend on the topics.
  public var integrationPoints: [String]
  /// Other proposals that this one needs or meets.
  public var dependencies: [String]
  public var recommendedScopeAdjustments: [String]
  public var reasoning: String
  public var confidenceScore: Double
  public var author: String

  public init(
    ideaId: ProposalID, ideaTitle: String, complexityRating: Complexity, figures: [Figure], scopeCreepRisk: Risk,
    technicalChallenges: [String], integrationPoints: [String], dependencies: [String],
    recommendedScopeAdjustments: [String], reasoning: String, confidenceScore: Double, author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.complexityRating = complexityRating
    self.figures = figures
    self.scopeCreepRisk = scopeCreepRisk
    self.technicalChallenges = technicalChallenges
    self.integrationPoints = integrationPoints
    self.dependencies = dependencies
    self.recommendedScopeAdjustments = recommendedScopeAdjustments
    self.reasoning = reasoning
    self.confidenceScore = confidenceScore
    self.author = author
  }
}

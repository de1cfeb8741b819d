/// What could be made of a state, and why. A record of `agent-state-raw-ideas`, key: the proposal's id.
public struct Idea: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The data of one domain, offered by it.
    case dataProduct = "data-product"
    /// Joined or aggregated from other data.
    case derivedProduct = "derived-product"
    /// What exists, brought under Terraform as it is.
    case adoption
    /// Owner, schema, classification, compatibility or dead letters set right.
    case governanceFix = "governance-fix"
    /// Lag, partitions, retention or cost set right.
    case optimisation
    /// What is provably silent, no longer kept.
    case retirement
  }

  /// How much work it looks like before anyone has challenged it.
  public enum Complexity: String, Codable, Sendable {
    case low = "LOW"
    case medium = "MEDIUM"
    case high = "HIGH"
    case veryHigh = "VERY_HIGH"
  }

  public var ideaId: ProposalID
  public var kind: Kind
  public var title: String
  /// What it is for.
  public var description: String
  /// Nil when its topics belong to no domain.
  public var domain: DomainName?
  /// Sorted; with the kind they are the identity of the proposal.
  public var relatedTopics: [TopicName]
  /// Why it is worth while.
  public var reasoning: String
  public var evidence: [Evidence]
  /// The joins that it uses.
  public var joins: [Join]
  /// What a derived product makes of its topics; nil for every other kind.
  public var query: IdeaQuery?
  /// Who would use it, from groups, connectors and neighbours.
  public var potentialUsers: [String]
  public var estimatedComplexity: Complexity
  /// The remedies of a fix or an optimisation, one for each thing that is wrong.
  public var remedies: [Remedy]
  /// 0 to 1.
  public var confidenceScore: Double
  /// Where it ranks among the ideas of its state, and why.
  public var ranking: [Figure]
  /// Value against effort, weighed with confidence: the higher the better. The last figure of the ranking says how it is made.
  public var rank: Double { ranking.last?.value ?? 0 }
  /// The figure of the ranking that says of what the confidence is the mean.
  public static let confidence = "confidence"
  /// The fingerprint of the owners and schemas of its topics: when they change, a rejection no longer holds.
  public var foundation: Fingerprint?
  /// What has changed since a person rejected it, so that it is proposed again; nil where nobody did.
  public var returned: String?
  /// Who filled it in: `rules`, or the name of a model.
  public var author: String

  public init(
    ideaId: ProposalID, kind: Kind, title: String, description: String, domain: DomainName?,
    relatedTopics: [TopicName], reasoning: String, evidence: [Evidence], joins: [Join] = [],
    query: IdeaQuery? = nil, potentialUsers: [String] = [], estimatedComplexity: Complexity, remedies: [Remedy] = [],
    confidenceScore: Double, ranking: [Figure] = [], author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.kind = kind
    self.title = title
    self.description = description
    self.domain = domain
    self.relatedTopics = relatedTopics.sorted()
    self.reasoning = reasoning
    self.evidence = evidence
    self.joins = joins
    self.query = query
    self.potentialUsers = potentialUsers
    self.estimatedComplexity = estimatedComplexity
    self.remedies = remedies
    self.confidenceScore = confidenceScore
    self.ranking = ranking
    self.author = author
  }
}

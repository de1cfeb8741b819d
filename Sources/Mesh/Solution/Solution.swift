/// The design of one change to the mesh, complete: every file of a product follows from it alone. A record of
/// `agent-state-solutions`, key: the proposal's id.
public struct Solution: Hashable, Codable, Sendable {
  public var ideaId: ProposalID
  public var ideaTitle: String
  public var kind: Idea.Kind
  public var technicalApproach: String
  /// The platform as far as the files need it.
  public var cluster: Cluster
  /// The clusters of other environments in which its topics stand too; nil where there are none.
  public var otherClusters: [Cluster]?
  /// The product whose files these are: the proposal's own, or the one that already manages the topics.
  public var product: DataProduct
  /// Existing topics that this product manages from now on.
  public var adoptions: [Adoption]
  /// Topics that do not exist yet.
  public var newTopics: [NewTopic]
  /// How inputs become outputs.
  public var processing: [Processing]
  /// The key, the window and the question of what is derived; nil where nothing is.
  public var query: IdeaQuery?
  /// Existing connectors that this product manages from now on; nil where there are none.
  public var connectors: [AdoptedConnector]?
  public var access: [AccessGrant]
  public var dataGovernance: DataGovernance
  /// What is no longer managed, without being destroyed.
  public var retirements: [Retirement]
  /// What a fix or an optimisation changes on adopted topics, in words, each with its topic.
  public var changes: [Remedy]
  /// The solutions of the same product that this one carries on, the oldest first.
  public var chapters: [Chapter]
  /// The decision that was approved, for the decision record.
  public var decisionRecord: DecisionRecord
  public var testingStrategy: [String]
  public var deploymentConsiderations: [String]
  public var rollback: [String]
  public var risksAndMitigations: [RiskAndMitigation]
  public var successMetrics: [String]
  /// Working hours, with the same arithmetic as the time challenge.
  public var estimatedEffortHours: Double
  public var evidence: [Evidence]
  /// The solution of the same product that this one amends, if any.
  public var amends: Fingerprint?
  public var author: String

  public init(
    ideaId: ProposalID, ideaTitle: String, kind: Idea.Kind, technicalApproach: String, cluster: Cluster,
    product: DataProduct, adoptions: [Adoption] = [], newTopics: [NewTopic] = [], processing: [Processing] = [],
    access: [AccessGrant] = [], dataGovernance: DataGovernance, retirements: [Retirement] = [],
    changes: [Remedy] = [], chapters: [Chapter] = [], decisionRecord: DecisionRecord, testingStrategy: [String] = [],
    deploymentConsiderations: [String] = [], rollback: [String] = [],
    risksAndMitigations: [RiskAndMitigation] = [], successMetrics: [String] = [], estimatedEffortHours: Double,
    evidence: [Evidence] = [], amends: Fingerprint? = nil, author: String = "rules"
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.kind = kind
    self.technicalApproach = technicalApproach
    self.cluster = cluster
    self.product = product
    self.adoptions = adoptions
    self.newTopics = newTopics
    self.processing = processing
    self.access = access
    self.dataGovernance = dataGovernance
    self.retirements = retirements
    self.changes = changes
    self.chapters = chapters
    self.decisionRecord = decisionRecord
    self.testingStrategy = testingStrategy
    self.deploymentConsiderations = deploymentConsiderations
    self.rollback = rollback
    self.risksAndMitigations = risksAndMitigations
    self.successMetrics = successMetrics
    self.estimatedEffortHours = estimatedEffortHours
    self.evidence = evidence
    self.amends = amends
    self.author = author
  }

  /// The topics that this solution's product manages.
  public var managedTopics: [TopicName] { (adoptions.map(\.topic) + newTopics.map(\.topic)).sorted() }
}

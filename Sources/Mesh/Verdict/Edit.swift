/// What a person changes in an idea, a decision's conditions or a solution. Nil leaves it as it is.
public struct Edit: Hashable, Codable, Sendable {
  public var title: String?
  public var description: String?
  public var domain: DomainName?
  /// The topics of an idea, all of them.
  public var topics: [TopicName]?
  /// The joins between these topics, as the state knew them when they were chosen.
  public var joins: [Join]?
  /// The conditions of a decision, all of them.
  public var conditions: [String]?
  /// The owner and the steward of a solution.
  public var owner: TeamName?
  public var steward: String?
  public var classification: DataGovernance.Classification?

  public init(
    title: String? = nil, description: String? = nil, domain: DomainName? = nil, topics: [TopicName]? = nil,
    joins: [Join]? = nil, conditions: [String]? = nil, owner: TeamName? = nil, steward: String? = nil,
    classification: DataGovernance.Classification? = nil
  ) {
    self.title = title
    self.description = description
    self.domain = domain
    self.topics = topics
    self.joins = joins
    self.conditions = conditions
    self.owner = owner
    self.steward = steward
    self.classification = classification
  }
}

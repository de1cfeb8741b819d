public import Mesh

/// What a mesh says of its teams and its governance, as far as a design needs it.
public struct DesignSettings: Hashable, Sendable {
  /// A team, and who looks after the meaning of its data.
  public struct Team: Hashable, Sendable {
    public var handle: String?
    public var steward: String?

    public init(handle: String? = nil, steward: String? = nil) {
      self.handle = handle
      self.steward = steward
    }
  }

  public var teams: [TeamName: Team]
  /// Who owns a domain where no topic says so.
  public var owners: [DomainName: TeamName]
  /// The governance package; nil takes the cluster's own word.
  public var governance: Cluster.Governance?
  /// The least protection of every product; nil where the policy asks for none.
  public var leastClassification: DataGovernance.Classification?
  /// How long a joined record is remembered, in hours.
  public var stateHours: Int
  /// So many days without a record prove that a topic is silent.
  public var silenceDays: Int

  public init(
    teams: [TeamName: Team] = [:], owners: [DomainName: TeamName] = [:], governance: Cluster.Governance? = nil,
    stateHours: Int = 168, silenceDays: Int = Settings.PolicyPart().silenceDays,
    leastClassification: DataGovernance.Classification? = nil
  ) {
    self.teams = teams
    self.owners = owners
    self.governance = governance
    self.stateHours = stateHours
    self.silenceDays = silenceDays
    self.leastClassification = leastClassification
  }
}

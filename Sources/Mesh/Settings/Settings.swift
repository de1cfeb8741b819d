/// What `meshgen.yaml` says, with the defaults for what it leaves out. No secrets.
public struct Settings: Hashable, Sendable {
  public struct MeshPart: Hashable, Sendable {
    public var name: String
    /// The language of generated prose, such as `en`.
    public var language: String

    public init(name: String = "mesh", language: String = "en") {
      self.name = name
      self.language = language
    }
  }

  public struct LedgerPart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case git, kafka }

    public var kind: Kind
    /// The remote it is shared with; nil for `none`.
    public var remote: String?

    public init(kind: Kind = .git, remote: String? = "origin") {
      self.kind = kind
      self.remote = remote
    }
  }

  public struct HostingPart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case github, gitlab, gitea, local, none }

    public var kind: Kind
    /// `owner/name`
    public var repository: String?
    /// The branch that pull requests are merged into.
    public var base: BranchName
    /// The API's base, for an Enterprise server.
    public var url: String?
    public var draft: Bool
    public var labels: [String]
    /// Users and `org/team` teams, without `@`.
    public var reviewers: [String]

    public init(
      kind: Kind = .local, repository: String? = nil, base: BranchName = "main", url: String? = nil,
      draft: Bool = false, labels: [String] = [], reviewers: [String] = []
    ) {
      self.kind = kind
      self.repository = repository
      self.base = base
      self.url = url
      self.draft = draft
      self.labels = labels
      self.reviewers = reviewers
    }
  }

  public struct Team: Hashable, Sendable {
    public var handle: String?
    public var steward: String?
    public var weeklyHours: Double?

    public init(handle: String? = nil, steward: String? = nil, weeklyHours: Double? = nil) {
      self.handle = handle
      self.steward = steward
      self.weeklyHours = weeklyHours
    }
  }

  public struct DomainRule: Hashable, Sendable {
    /// Patterns of topic names, with `*`.
    public var match: [String]
    public var owner: TeamName?

    public init(match: [String], owner: TeamName? = nil) {
      self.match = match
      self.owner = owner
    }
  }

  public struct Limits: Hashable, Sendable {
    public var open: Int
    public var perHour: Int
    public var perReviewer: Int
    public var firstBurst: Int

    public init(open: Int = 10, perHour: Int = 2, perReviewer: Int = 3, firstBurst: Int = 10) {
      self.open = open
      self.perHour = perHour
      self.perReviewer = perReviewer
      self.firstBurst = firstBurst
    }
  }

  /// One cluster of the platform.
  public struct ClusterPart: Hashable, Sendable {
    public var name: ClusterName
    public var environment: EnvironmentName
    public var kafkaBootstrap: String?
    public var kafkaPropertiesFile: String?
    public var registryUrl: String?
    public var connectUrls: [String]
    public var confluentEnvironment: String?
    public var confluentCluster: String?
    public var governance: Cluster.Governance?
    public var mcpCommand: [String]
    /// A snapshot file, relative to the repository.
    public var snapshot: String?
    public var include: [String]
    public var exclude: [String]

    public init(
      name: ClusterName, environment: EnvironmentName, kafkaBootstrap: String? = nil,
      kafkaPropertiesFile: String? = nil, registryUrl: String? = nil, connectUrls: [String] = [],
      confluentEnvironment: String? = nil, confluentCluster: String? = nil, governance: Cluster.Governance? = nil,
      mcpCommand: [String] = [], snapshot: String? = nil, include: [String] = ["*"], exclude: [String] = []
    ) {
      self.name = name
      self.environment = environment
      self.kafkaBootstrap = kafkaBootstrap
      self.kafkaPropertiesFile = kafkaPropertiesFile
      self.registryUrl = registryUrl
      self.connectUrls = connectUrls
      self.confluentEnvironment = confluentEnvironment
      self.confluentCluster = confluentCluster
      self.governance = governance
      self.mcpCommand = mcpCommand
      self.snapshot = snapshot
      self.include = include
      self.exclude = exclude
    }
  }

  public var mesh: MeshPart
  public var clusters: [ClusterPart]
  public var ledger: LedgerPart
  /// The kind of each agent's reasoner; this version knows `rules`.
  public var reasoners: [String: String]
  public var hosting: HostingPart
  public var limits: Limits
  public var teams: [TeamName: Team]
  public var domains: [DomainName: DomainRule]
  /// Patterns of topic names that are left out of everything.
  public var ignore: [String]
  /// Replaces the built-in prices.
  public var prices: Prices?
  /// As whom meshgen commits.
  public var commit: Person
  public var platform: String
  /// The environments that products are deployed to, the first is where they start.
  public var environments: [EnvironmentName]

  public init(
    mesh: MeshPart = MeshPart(), clusters: [ClusterPart] = [], ledger: LedgerPart = LedgerPart(),
    reasoners: [String: String] = [:], hosting: HostingPart = HostingPart(), limits: Limits = Limits(),
    teams: [TeamName: Team] = [:], domains: [DomainName: DomainRule] = [:], ignore: [String] = [],
    prices: Prices? = nil, commit: Person = Person(name: "meshgen", email: "meshgen@localhost"),
    platform: String = "confluent-cloud", environments: [EnvironmentName] = []
  ) {
    self.mesh = mesh
    self.clusters = clusters
    self.ledger = ledger
    self.reasoners = reasoners
    self.hosting = hosting
    self.limits = limits
    self.teams = teams
    self.domains = domains
    self.ignore = ignore
    self.prices = prices
    self.commit = commit
    self.platform = platform
    self.environments = environments
  }

  public static let standard = Settings()
}

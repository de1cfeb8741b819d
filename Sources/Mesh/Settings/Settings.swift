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
    /// The cluster that keeps the channels of a ledger on Kafka.
    public var cluster: ClusterName?

    public init(kind: Kind = .git, remote: String? = "origin", cluster: ClusterName? = nil) {
      self.kind = kind
      self.remote = remote
      self.cluster = cluster
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
    /// Words of topic names that speak of it, in any language.
    public var words: [String]
    public var owner: TeamName?

    public init(match: [String] = [], words: [String] = [], owner: TeamName? = nil) {
      self.match = match
      self.words = words
      self.owner = owner
    }
  }

  public struct Limits: Hashable, Sendable {
    /// Open pull requests at a time; nil for any number.
    public var open: Int?
    /// Pull requests opened within an hour; nil for any number.
    public var perHour: Int?
    /// Open pull requests that ask one reviewer; nil for any number.
    public var perReviewer: Int?
    /// So many, the first of all, are opened whatever the hour allows.
    public var firstBurst: Int?

    public init(open: Int? = nil, perHour: Int? = nil, perReviewer: Int? = nil, firstBurst: Int? = nil) {
      self.open = open
      self.perHour = perHour
      self.perReviewer = perReviewer
      self.firstBurst = firstBurst
    }
  }

  public var mesh: MeshPart
  public var clusters: [ClusterPart]
  public var ledger: LedgerPart
  /// The reasoner of each agent that has one of its own; `default` stands for the others.
  public var reasoners: [String: ReasonerPart]
  /// What is kept from a model.
  public var redact: [Redaction]
  /// How many calls of a model are under way at a time.
  public var modelCalls: Int
  public var hosting: HostingPart
  public var limits: Limits
  public var teams: [TeamName: Team]
  public var domains: [DomainName: DomainRule]
  /// Patterns of the topics that a team answers for, whatever else says so.
  public var owners: [TeamName: [NamePattern]]
  /// Patterns of topic names that are left out of everything.
  public var ignore: [String]
  public var sensitive: [SensitivityRule]
  public var naming: NamingPart
  public var policy: PolicyPart
  /// Replaces the built-in prices.
  public var prices: Prices?
  public var secrets: SecretsPart
  /// As whom meshgen commits.
  public var commit: Person
  public var platform: String
  /// The environments that products are deployed to, the first is where they start.
  public var environments: [EnvironmentName]

  public init(
    mesh: MeshPart = MeshPart(), clusters: [ClusterPart] = [], ledger: LedgerPart = LedgerPart(),
    reasoners: [String: ReasonerPart] = [:], redact: [Redaction] = [], modelCalls: Int = 4,
    hosting: HostingPart = HostingPart(),
    limits: Limits = Limits(), teams: [TeamName: Team] = [:], domains: [DomainName: DomainRule] = [:],
    owners: [TeamName: [NamePattern]] = [:],
    ignore: [String] = [], sensitive: [SensitivityRule] = [], naming: NamingPart = NamingPart(),
    policy: PolicyPart = PolicyPart(), prices: Prices? = nil, secrets: SecretsPart = SecretsPart(),
    commit: Person = Person(name: "meshgen", email: "meshgen@localhost"),
    platform: String = "confluent-cloud", environments: [EnvironmentName] = []
  ) {
    self.mesh = mesh
    self.clusters = clusters
    self.ledger = ledger
    self.reasoners = reasoners
    self.redact = redact
    self.modelCalls = modelCalls
    self.hosting = hosting
    self.limits = limits
    self.teams = teams
    self.domains = domains
    self.owners = owners
    self.ignore = ignore
    self.sensitive = sensitive
    self.naming = naming
    self.policy = policy
    self.prices = prices
    self.secrets = secrets
    self.commit = commit
    self.platform = platform
    self.environments = environments
  }

  public static let standard = Settings()
}

// What an organisation says of its own names, fields, promises and secrets.

extension Settings {
  /// What an organisation knows of its own fields, before any rule guesses.
  public struct SensitivityRule: Hashable, Sendable {
    /// Patterns of topic names.
    public var topics: [NamePattern]
    /// Patterns of field paths.
    public var fields: [NamePattern]
    /// Words in the names of fields, several of them one behind the other: `patient ref` in `PatientRefNo`.
    public var words: [String]
    /// Nil: not sensitive, whatever the rules think.
    public var category: SensitiveField.Category?
    public var reason: String?

    public init(
      topics: [NamePattern] = ["*"], fields: [NamePattern] = [], words: [String] = [],
      category: SensitiveField.Category?, reason: String? = nil
    ) {
      self.topics = topics
      self.fields = fields
      self.words = words
      self.category = category
      self.reason = reason
    }
  }

  /// How topics are called, and which parts of their names say nothing of the business.
  public struct NamingPart: Hashable, Sendable {
    /// The pieces of a topic's name in their order, such as `{environment}.{domain}.{entity}.{version}`; nil where
    /// nobody said.
    public var topic: String?
    /// Words such as environments, regions and tools.
    public var ignoredWords: [String]
    /// Words in front of names that say how far on its way something has come.
    public var stages: [String]
    /// What short words in names stand for: `kd` for `kunde`.
    public var abbreviations: [String: String]
    /// Words that mean the same thing.
    public var synonyms: [[String]]
    /// Words in the names of accounts that name no team.
    public var accountWords: [String]

    /// What a piece may be called; `domain`, `team` and `owner` say where a topic belongs, the others are passed over.
    public static let pieces = [
      "any", "company", "domain", "entity", "environment", "event", "owner", "port", "product", "region", "team",
      "type",
      "version",
    ]

    public init(
      topic: String? = nil, ignoredWords: [String] = [], stages: [String] = [], abbreviations: [String: String] = [:],
      synonyms: [[String]] = [], accountWords: [String] = []
    ) {
      self.topic = topic
      self.ignoredWords = ignoredWords
      self.stages = stages
      self.abbreviations = abbreviations
      self.synonyms = synonyms
      self.accountWords = accountWords
    }
  }

  /// What an organisation asks of its data products.
  public struct PolicyPart: Hashable, Sendable {
    public enum Requirement: String, Hashable, Sendable, CaseIterable { case owner, steward, schema, documentation }

    /// What a product must have before its solution can be approved.
    public var require: [Requirement]
    /// The compatibility modes that a subject may have; empty for any.
    public var compatibility: [CompatibilityMode]
    /// The least protection of every product.
    public var classification: DataGovernance.Classification?
    /// The least number of replicas of a new topic.
    public var replicationFactor: Int?
    /// The longest time that records with sensitive fields are kept.
    public var sensitiveRetentionDays: Int?
    /// How long nothing may have been produced to a topic before its silence counts as proven.
    public var silenceDays: Int
    /// Whether a yes to a decision or a solution must come from another person than the yes to its idea and its edits.
    public var fourEyes: Bool
    /// Whether, besides, the yes to a solution must come from another person than the yes to its decision.
    public var secondApprover: Bool
    public var decision: DecisionPart
    /// The file of those whose signed verdicts count, beside `meshgen.yaml`; nil where verdicts are not signed.
    public var allowedSigners: String?

    public init(
      require: [Requirement] = [], compatibility: [CompatibilityMode] = [],
      classification: DataGovernance.Classification? = nil, replicationFactor: Int? = nil,
      sensitiveRetentionDays: Int? = nil, silenceDays: Int = 30, fourEyes: Bool = false, secondApprover: Bool = false,
      decision: DecisionPart = DecisionPart(), allowedSigners: String? = nil
    ) {
      self.require = require
      self.compatibility = compatibility
      self.classification = classification
      self.replicationFactor = replicationFactor
      self.sensitiveRetentionDays = sensitiveRetentionDays
      self.silenceDays = silenceDays
      self.fourEyes = fourEyes
      self.secondApprover = secondApprover
      self.decision = decision
      self.allowedSigners = allowedSigners
    }
  }

  /// How the decision agent reads a score, and what it asks for besides.
  public struct DecisionPart: Hashable, Sendable {
    /// The least score of each recommendation, from 0 to 1; what lies below the last is a reject.
    public var stronglyApprove: Double
    public var approve: Double
    public var reconsider: Double
    /// The longest work that is recommended, in weeks.
    public var mostWeeks: Double?
    /// The highest change of the monthly bill that is recommended, in the currency of the prices.
    public var mostMonthlyCost: Double?
    /// Conditions of every yes.
    public var conditions: [String]
    /// Conditions of a yes to what has sensitive fields.
    public var sensitiveConditions: [String]

    public init(
      stronglyApprove: Double = 0.75, approve: Double = 0.5, reconsider: Double = 0.35, mostWeeks: Double? = nil,
      mostMonthlyCost: Double? = nil, conditions: [String] = [], sensitiveConditions: [String] = []
    ) {
      self.stronglyApprove = stronglyApprove
      self.approve = approve
      self.reconsider = reconsider
      self.mostWeeks = mostWeeks
      self.mostMonthlyCost = mostMonthlyCost
      self.conditions = conditions
      self.sensitiveConditions = sensitiveConditions
    }
  }

  /// Which commands print secrets that are neither in the environment nor in a file.
  public struct SecretsPart: Hashable, Sendable {
    /// Asked for every variable, with `{variable}` in its arguments replaced by the variable's name.
    public var command: [String]
    /// Asked for one variable, by its name.
    public var commands: [String: [String]]

    public init(command: [String] = [], commands: [String: [String]] = [:]) {
      self.command = command
      self.commands = commands
    }
  }
}

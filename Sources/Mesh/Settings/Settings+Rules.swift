// What an organisation says of its own names, fields, promises and secrets.

extension Settings {
  /// What an organisation knows of its own fields, before any rule guesses.
  public struct SensitivityRule: Hashable, Sendable {
    /// Patterns of topic names.
    public var topics: [NamePattern]
    /// Patterns of field paths.
    public var fields: [NamePattern]
    /// Nil: not sensitive, whatever the rules think.
    public var category: SensitiveField.Category?
    public var reason: String?

    public init(
      topics: [NamePattern] = ["*"], fields: [NamePattern], category: SensitiveField.Category?, reason: String? = nil
    ) {
      self.topics = topics
      self.fields = fields
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

    /// What a piece may be called; `domain`, `team` and `owner` say where a topic belongs, the others are passed over.
    public static let pieces = [
      "any", "company", "domain", "entity", "environment", "event", "owner", "port", "product", "region", "team",
      "type",
      "version",
    ]

    public init(topic: String? = nil, ignoredWords: [String] = []) {
      self.topic = topic
      self.ignoredWords = ignoredWords
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

    public init(
      require: [Requirement] = [], compatibility: [CompatibilityMode] = [],
      classification: DataGovernance.Classification? = nil, replicationFactor: Int? = nil,
      sensitiveRetentionDays: Int? = nil
    ) {
      self.require = require
      self.compatibility = compatibility
      self.classification = classification
      self.replicationFactor = replicationFactor
      self.sensitiveRetentionDays = sensitiveRetentionDays
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

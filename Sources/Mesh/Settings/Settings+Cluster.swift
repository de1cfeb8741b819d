// How one cluster of the platform is reached.

extension Settings {
  /// One cluster of the platform.
  public struct ClusterPart: Hashable, Sendable {
    public var name: ClusterName
    public var environment: EnvironmentName
    public var kafkaBootstrap: String?
    /// A Java or librdkafka properties file, relative to the repository.
    public var kafkaPropertiesFile: String?
    /// Properties of librdkafka by their own names; they come before those of the file.
    public var kafkaProperties: [String: String]
    /// How far apart the two samples lie that rates are worked out from.
    public var sampleSeconds: Int
    public var registryUrl: String?
    /// How many subjects are asked for their own compatibility mode; nil for the usual number.
    public var registryModes: Int?
    /// Where the registry's tokens come from; nil where it takes a key, or needs none.
    public var registryOAuth: OAuthPart?
    public var connectUrls: [String]
    public var confluentEnvironment: String?
    public var confluentCluster: String?
    /// The control plane, where it is not the public one.
    public var confluentUrl: String?
    /// The Metrics API, where it is not the public one.
    public var confluentMetricsUrl: String?
    public var governance: Cluster.Governance?
    public var mcpCommand: [String]
    /// An MCP server that runs already.
    public var mcpUrl: String?
    /// A snapshot file, relative to the repository.
    public var snapshot: String?
    public var include: [String]
    public var exclude: [String]
    /// How long one part of it, such as its topics or its schemas, may be read.
    public var deadlineSeconds: Int

    /// Whether it says how Kafka itself is reached.
    public var hasKafka: Bool {
      kafkaBootstrap != nil || kafkaPropertiesFile != nil || !kafkaProperties.isEmpty
    }

    public init(
      name: ClusterName, environment: EnvironmentName, kafkaBootstrap: String? = nil,
      kafkaPropertiesFile: String? = nil, kafkaProperties: [String: String] = [:], sampleSeconds: Int = 10,
      registryUrl: String? = nil, registryModes: Int? = nil,
      registryOAuth: OAuthPart? = nil, connectUrls: [String] = [], confluentEnvironment: String? = nil,
      confluentCluster: String? = nil, confluentUrl: String? = nil, confluentMetricsUrl: String? = nil,
      governance: Cluster.Governance? = nil,
      mcpCommand: [String] = [], mcpUrl: String? = nil, snapshot: String? = nil, include: [String] = ["*"],
      exclude: [String] = [], deadlineSeconds: Int = 300
    ) {
      self.name = name
      self.environment = environment
      self.kafkaBootstrap = kafkaBootstrap
      self.kafkaPropertiesFile = kafkaPropertiesFile
      self.kafkaProperties = kafkaProperties
      self.sampleSeconds = sampleSeconds
      self.registryUrl = registryUrl
      self.registryModes = registryModes
      self.registryOAuth = registryOAuth
      self.connectUrls = connectUrls
      self.confluentEnvironment = confluentEnvironment
      self.confluentCluster = confluentCluster
      self.confluentUrl = confluentUrl
      self.confluentMetricsUrl = confluentMetricsUrl
      self.governance = governance
      self.mcpCommand = mcpCommand
      self.mcpUrl = mcpUrl
      self.snapshot = snapshot
      self.include = include
      self.exclude = exclude
      self.deadlineSeconds = deadlineSeconds
    }
  }
}

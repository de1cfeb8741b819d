public import Mesh

/// The name of an environment variable that holds a secret.
public struct SecretVariable: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The same variable for one cluster alone: `MESHGEN_PROD_KAFKA_KEY` of `MESHGEN_KAFKA_KEY`.
  public func of(_ cluster: ClusterName) -> SecretVariable {
    guard rawValue.hasPrefix("MESHGEN_") else { return self }
    return SecretVariable("MESHGEN_\(Self.part(of: cluster))_\(rawValue.dropFirst("MESHGEN_".count))")
  }

  /// A cluster's name as it stands in a variable: `PROD_EU` of `prod-eu`.
  static func part(of cluster: ClusterName) -> String {
    String(cluster.rawValue.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  public static let kafkaKey: SecretVariable = "MESHGEN_KAFKA_KEY"
  public static let kafkaSecret: SecretVariable = "MESHGEN_KAFKA_SECRET"
  public static let registryKey: SecretVariable = "MESHGEN_REGISTRY_KEY"
  public static let registrySecret: SecretVariable = "MESHGEN_REGISTRY_SECRET"
  public static let connectKey: SecretVariable = "MESHGEN_CONNECT_KEY"
  public static let connectSecret: SecretVariable = "MESHGEN_CONNECT_SECRET"
  public static let cloudKey: SecretVariable = "MESHGEN_CLOUD_KEY"
  public static let cloudSecret: SecretVariable = "MESHGEN_CLOUD_SECRET"
  public static let mcpToken: SecretVariable = "MESHGEN_MCP_TOKEN"
  public static let anthropicKey: SecretVariable = "ANTHROPIC_API_KEY"
  public static let openAIKey: SecretVariable = "OPENAI_API_KEY"
  public static let awsKey: SecretVariable = "AWS_ACCESS_KEY_ID"
  public static let awsSecret: SecretVariable = "AWS_SECRET_ACCESS_KEY"
  public static let awsSession: SecretVariable = "AWS_SESSION_TOKEN"
  public static let bedrockToken: SecretVariable = "AWS_BEARER_TOKEN_BEDROCK"
  public static let gitHubToken: SecretVariable = "GITHUB_TOKEN"
  /// What GitHub's own program reads, where `GITHUB_TOKEN` is not set.
  public static let gitHubProgramToken: SecretVariable = "GH_TOKEN"
  public static let gitLabToken: SecretVariable = "GITLAB_TOKEN"
  public static let giteaToken: SecretVariable = "GITEA_TOKEN"
}

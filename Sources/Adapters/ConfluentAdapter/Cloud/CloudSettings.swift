public import Mesh

/// How a cluster of Confluent Cloud is reached, and with what.
public struct CloudSettings: Sendable {
  /// What the cluster is called in meshgen.yaml.
  public var name: ClusterName
  public var environmentName: EnvironmentName
  /// `env-…`; nil where there is only one.
  public var environment: String?
  /// `lkc-…`; nil where the environment has only one.
  public var cluster: String?
  public var url: String
  public var metricsUrl: String
  /// For the control plane, connectors and metrics.
  public var cloud: Credentials
  /// For the cluster itself.
  public var kafka: Credentials
  /// For schemas and the catalog.
  public var registry: Credentials
  /// How many subjects are asked for their own compatibility mode.
  public var mostModes: Int

  public static let url = "https://api.confluent.cloud"
  public static let metricsUrl = "https://api.telemetry.confluent.cloud"

  public init(
    name: ClusterName, environmentName: EnvironmentName, environment: String?, cluster: String?,
    url: String = CloudSettings.url, metricsUrl: String = CloudSettings.metricsUrl, cloud: Credentials,
    kafka: Credentials, registry: Credentials, mostModes: Int = SchemaRegistry.mostModes
  ) {
    self.name = name
    self.environmentName = environmentName
    self.environment = environment
    self.cluster = cluster
    self.url = url
    self.metricsUrl = metricsUrl
    self.cloud = cloud
    self.kafka = kafka
    self.registry = registry
    self.mostModes = mostModes
  }
}

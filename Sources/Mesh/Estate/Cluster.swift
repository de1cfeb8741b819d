/// The Kafka platform that an estate was read from. What is nil was not said.
public struct Cluster: Hashable, Codable, Sendable {
  /// The governance package of a Confluent Cloud environment; business metadata and more need `advanced`.
  public enum Governance: String, Codable, Sendable, CaseIterable { case essentials, advanced }

  public var name: ClusterName
  /// `dev`, `prod`, …
  public var environment: EnvironmentName
  /// `lkc-…`
  public var clusterId: String?
  /// `env-…`
  public var environmentId: String?
  /// `lsrc-…`
  public var registryId: String?
  public var organizationId: String?
  public var cloud: String?
  public var region: String?
  /// `host:port`, without credentials.
  public var bootstrap: String?
  /// `basic`, `standard`, `enterprise`, `dedicated`, `freight`.
  public var kind: String?
  public var governance: Governance?

  public init(name: ClusterName, environment: EnvironmentName) {
    self.name = name
    self.environment = environment
  }
}

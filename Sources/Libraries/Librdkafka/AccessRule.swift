/// One rule of a cluster's access control list.
public struct AccessRule: Hashable, Sendable {
  public enum Resource: Hashable, Sendable { case topic, group, cluster, other }

  public let principal: String
  /// `*` for every host.
  public let host: String
  /// Kafka's word, such as `READ`.
  public let operation: String
  public let isAllowed: Bool
  public let resource: Resource
  public let name: String
  /// Whether the name is only the beginning of the names that are meant.
  public let isPrefix: Bool

  public init(
    principal: String, host: String = "*", operation: String, isAllowed: Bool = true, resource: Resource, name: String,
    isPrefix: Bool = false
  ) {
    self.principal = principal
    self.host = host
    self.operation = operation
    self.isAllowed = isAllowed
    self.resource = resource
    self.name = name
    self.isPrefix = isPrefix
  }
}

/// Who may do what with which topic, group or subject, from ACLs and role bindings.
public struct Access: Hashable, Codable, Sendable {
  public enum Resource: String, Codable, Sendable { case topic, group, subject, cluster }

  /// `User:sa-1`
  public var principal: String
  /// A role such as `DeveloperRead`, or an operation of an ACL such as `READ`.
  public var operation: String
  public var resource: Resource
  /// The name, or its beginning when `isPrefix`.
  public var name: String
  public var isPrefix: Bool
  /// Whose account it is, where the platform says so.
  public var displayName: String?

  public init(
    principal: String, operation: String, resource: Resource, name: String, isPrefix: Bool = false,
    displayName: String? = nil
  ) {
    self.principal = principal
    self.operation = operation
    self.resource = resource
    self.name = name
    self.isPrefix = isPrefix
    self.displayName = displayName
  }
}

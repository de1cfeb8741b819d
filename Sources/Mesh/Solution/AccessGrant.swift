/// Least-privilege access that a solution gives: a role to whoever plays a part, on one resource.
public struct AccessGrant: Hashable, Codable, Sendable, Comparable {
  public enum Part: String, Codable, Sendable, CaseIterable { case producer, consumer, steward, processing }

  public enum Resource: String, Codable, Sendable { case topic, subject, group }

  public var part: Part
  public var resource: Resource
  /// The topic, subject or group; for a group the beginning of its name.
  public var name: String
  public var isPrefix: Bool
  /// `DeveloperRead`, `DeveloperWrite`, `ResourceOwner`, …
  public var role: String
  /// Principals that hold the right today, such as `User:sa-1`; they are what the environment's file starts with.
  public var principals: [String]

  public init(
    part: Part, resource: Resource, name: String, isPrefix: Bool = false, role: String, principals: [String] = []
  ) {
    self.part = part
    self.resource = resource
    self.name = name
    self.isPrefix = isPrefix
    self.role = role
    self.principals = principals
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.part.rawValue, left.resource.rawValue, left.name, left.role)
      < (right.part.rawValue, right.resource.rawValue, right.name, right.role)
  }
}

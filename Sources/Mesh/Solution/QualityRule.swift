/// Something that holds for the records of an output port, and what that rests on.
public struct QualityRule: Hashable, Codable, Sendable, Comparable {
  public enum Requirement: String, Codable, Sendable, CaseIterable {
    /// Each of the fields has a value.
    case present
    /// No two records have the same values of the fields.
    case unique
    /// There are records.
    case notEmpty = "not-empty"
  }

  public var requirement: Requirement
  /// None where it is about the records as such.
  public var fields: [FieldPath]
  public var basis: String

  public init(_ requirement: Requirement, of fields: [FieldPath] = [], basis: String) {
    self.requirement = requirement
    self.fields = fields
    self.basis = basis
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.requirement.rawValue, left.fields.map(\.rawValue).joined(separator: "\n"))
      < (right.requirement.rawValue, right.fields.map(\.rawValue).joined(separator: "\n"))
  }
}

/// How a generated file differs from what its provenance says.
public struct FileFlaw: Hashable, Codable, Sendable, Comparable {
  public enum Kind: String, Codable, Sendable {
    /// Changed since it was generated.
    case edited
    /// Generated once, and no longer there.
    case missing
    /// In a product's folder, and in no provenance.
    case orphaned
    /// Its provenance names an approval that the ledger does not have.
    case unproven
  }

  public var path: String
  public var kind: Kind
  public var message: String

  public init(path: String, kind: Kind, message: String) {
    self.path = path
    self.kind = kind
    self.message = message
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.kind.rawValue, left.message) < (right.path, right.kind.rawValue, right.message)
  }
}

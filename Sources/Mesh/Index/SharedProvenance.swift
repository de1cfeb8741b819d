#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the provenance of shared files says of them: from which solutions and templates each was written, byte for byte.
public struct SharedProvenance: Hashable, Codable, Sendable {
  /// One file, or the part of it that is meshgen's.
  public struct Entry: Hashable, Codable, Sendable {
    public var path: String
    public var fingerprint: Fingerprint
    public var template: String?
    /// Set where somebody else's lines stand around it.
    public var part: String?
    /// Nil where it follows from all of them.
    public var products: [ProposalID]?
  }

  public var mesh: String
  public var templates: Fingerprint
  public var solutions: [IndexedSolution]
  public var files: [Entry]

  /// Where it is.
  public static let path = "catalog/provenance.json"

  /// Reads the text of such a file.
  public init(reading text: String) throws {
    self = try CanonicalJSON.read(SharedProvenance.self, from: Data(text.utf8))
  }
}

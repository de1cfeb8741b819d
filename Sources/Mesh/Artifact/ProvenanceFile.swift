#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What `provenance.json` says of a product's files, as far as they are verified by it.
public struct ProvenanceFile: Hashable, Codable, Sendable {
  /// One file, with the fingerprint of its text.
  public struct Entry: Hashable, Codable, Sendable {
    public var path: String
    public var fingerprint: Fingerprint
    public var template: String?
    /// Which of the statements it rests on, by place.
    public var evidence: [Int]?
  }

  /// A statement that the product rests on.
  public struct Statement: Hashable, Codable, Sendable {
    public var statement: String
  }

  public var product: ProposalID
  public var proposal: ProposalID
  public var solution: Fingerprint
  public var templates: Fingerprint
  /// The person, as commits name them.
  public var approvedBy: String
  public var approvedAt: String
  public var evidence: [Statement]?
  public var files: [Entry]

  /// Reads the text of such a file.
  public init(reading text: String) throws {
    self = try CanonicalJSON.read(ProvenanceFile.self, from: Data(text.utf8))
  }
}

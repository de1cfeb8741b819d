/// Who answers for a product's data, and how it may be used.
public struct DataGovernance: Hashable, Codable, Sendable {
  public enum Classification: String, Codable, Sendable, CaseIterable {
    case `public` = "PUBLIC"
    case `internal` = "INTERNAL"
    case confidential = "CONFIDENTIAL"
    case restricted = "RESTRICTED"
  }

  public var owner: TeamName?
  public var domain: DomainName?
  public var classification: Classification
  /// Why that classification.
  public var classificationReason: String
  public var retentionPolicy: String
  public var tags: [String]
  /// Whether business metadata may be used, which needs the Advanced governance package.
  public var usesBusinessMetadata: Bool

  public init(
    owner: TeamName?, domain: DomainName?, classification: Classification, classificationReason: String,
    retentionPolicy: String, tags: [String], usesBusinessMetadata: Bool
  ) {
    self.owner = owner
    self.domain = domain
    self.classification = classification
    self.classificationReason = classificationReason
    self.retentionPolicy = retentionPolicy
    self.tags = tags
    self.usesBusinessMetadata = usesBusinessMetadata
  }
}

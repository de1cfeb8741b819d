/// A schema of a managed topic: its exact text, and the compatibility mode its subject is given.
public struct AdoptedSchema: Hashable, Codable, Sendable, Comparable {
  public var subject: SubjectName
  public var side: Subject.Side
  public var format: Subject.Format
  /// Byte for byte as the registry returns it.
  public var schema: String
  public var references: [Subject.Reference]
  /// Whether the subject exists and is imported.
  public var exists: Bool
  /// The mode to set on the subject; nil leaves the registry's default in force.
  public var compatibility: CompatibilityMode?
  /// Whether that mode is already set on the subject, so that it is imported too.
  public var compatibilityExists: Bool
  /// Tags to bind to fields: `Order.email` and the tag.
  public var fieldTags: [FieldTag]

  public struct FieldTag: Hashable, Codable, Sendable, Comparable {
    public var field: FieldPath
    public var tag: String

    public init(field: FieldPath, tag: String) {
      self.field = field
      self.tag = tag
    }

    public static func < (left: Self, right: Self) -> Bool { (left.field, left.tag) < (right.field, right.tag) }
  }

  public init(
    subject: SubjectName, side: Subject.Side, format: Subject.Format, schema: String,
    references: [Subject.Reference] = [], exists: Bool, compatibility: CompatibilityMode? = nil,
    compatibilityExists: Bool = false, fieldTags: [FieldTag] = []
  ) {
    self.subject = subject
    self.side = side
    self.format = format
    self.schema = schema
    self.references = references
    self.exists = exists
    self.compatibility = compatibility
    self.compatibilityExists = compatibilityExists
    self.fieldTags = fieldTags
  }

  public static func < (left: Self, right: Self) -> Bool { left.subject < right.subject }
}

/// One field of a record.
public struct Field: Hashable, Codable, Sendable {
  /// What a value of the field is, in words that every schema language shares.
  public enum Kind: String, Codable, Sendable {
    case boolean, integer, long, float, double, decimal, string, bytes
    case date, time, timestamp, uuid
    case enumeration, record, array, map, union, unknown
  }

  public var path: FieldPath
  public var kind: Kind
  /// The type in the words of its schema language, such as `long/timestamp-millis`.
  public var type: String
  public var nullable: Bool
  public var hasDefault: Bool
  public var documentation: String?
  public var tags: [String]
  /// The values of an enumeration.
  public var symbols: [String]

  public init(
    path: FieldPath, kind: Kind, type: String, nullable: Bool = false, hasDefault: Bool = false,
    documentation: String? = nil, tags: [String] = [], symbols: [String] = []
  ) {
    self.path = path
    self.kind = kind
    self.type = type
    self.nullable = nullable
    self.hasDefault = hasDefault
    self.documentation = documentation
    self.tags = tags
    self.symbols = symbols
  }

  /// Whether it holds a value itself, rather than further fields.
  public var isLeaf: Bool { kind != .record && kind != .array && kind != .map }
}

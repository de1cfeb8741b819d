/// An Avro schema, as far as its meaning goes.
public enum AvroSchema: Hashable, Sendable {
  public enum Primitive: String, Hashable, Sendable, CaseIterable {
    case null, boolean, int, long, float, double, bytes, string

    /// By its name; the length is looked at first, since most words that stand for types are asked about here.
    init?(named word: String) {
      switch word.utf8.count {
      case 3 where word == "int": self = .int
      case 4 where word == "long": self = .long
      case 4 where word == "null": self = .null
      case 5 where word == "float": self = .float
      case 5 where word == "bytes": self = .bytes
      case 6 where word == "string": self = .string
      case 6 where word == "double": self = .double
      case 7 where word == "boolean": self = .boolean
      default: return nil
      }
    }
  }

  /// A meaning on top of a type, such as `timestamp-millis`.
  public struct Logical: Hashable, Sendable {
    public var name: String
    public var precision: Int?
    public var scale: Int?

    public init(_ name: String, precision: Int? = nil, scale: Int? = nil) {
      self.name = name
      self.precision = precision
      self.scale = scale
    }
  }

  public struct Record: Hashable, Sendable {
    /// With its namespace.
    public var name: String
    public var documentation: String?
    public var fields: [Field]

    public init(name: String, documentation: String? = nil, fields: [Field]) {
      self.name = name
      self.documentation = documentation
      self.fields = fields
    }
  }

  public struct Field: Hashable, Sendable {
    public var name: String
    public var type: AvroSchema
    public var documentation: String?
    /// Nil when there is none; a default of null is `.null`.
    public var defaultValue: JSONValue?
    /// Confluent's field tags.
    public var tags: [String]

    public init(
      _ name: String, _ type: AvroSchema, documentation: String? = nil, defaultValue: JSONValue? = nil,
      tags: [String] = []
    ) {
      self.name = name
      self.type = type
      self.documentation = documentation
      self.defaultValue = defaultValue
      self.tags = tags
    }
  }

  case primitive(Primitive, Logical?)
  indirect case fixed(name: String, size: Int, Logical?)
  case enumeration(name: String, symbols: [String])
  indirect case record(Record)
  indirect case array(AvroSchema)
  indirect case map(AvroSchema)
  case union([AvroSchema])
  /// A named type that is defined elsewhere in the schema, or around this place.
  case named(String)
}

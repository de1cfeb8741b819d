/// An Avro schema, as far as its meaning goes.
public indirect enum AvroSchema: Hashable, Sendable {
  public enum Primitive: String, Hashable, Sendable, CaseIterable {
    case null, boolean, int, long, float, double, bytes, string
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
  case fixed(name: String, size: Int, Logical?)
  case enumeration(name: String, symbols: [String])
  case record(Record)
  case array(AvroSchema)
  case map(AvroSchema)
  case union([AvroSchema])
  /// A named type that is defined elsewhere in the schema, or around this place.
  case named(String)
}

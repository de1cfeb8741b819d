internal import Mesh

/// What a place in a schema may hold, in words that JSON Schema and Protobuf share.
indirect enum SchemaType: Hashable, Sendable {
  /// A value that holds no others, with its type in the language's words and the values of an enumeration.
  case leaf(Field.Kind, String, symbols: [String] = [])
  case record(Record)
  case array(SchemaType)
  case map(SchemaType)
  case union([SchemaType])
  /// A type that is kept elsewhere under this key, or is open around this place.
  case named(String)

  struct Record: Hashable, Sendable {
    /// Tells this record from every other of the schema.
    var key: String
    /// For people, with its namespace where it has one.
    var name: String
    var documentation: String?
    var members: [Member]
  }

  /// One named value of a record.
  struct Member: Hashable, Sendable {
    var name: String
    var type: SchemaType
    var nullable = false
    var hasDefault = false
    var documentation: String?
    var tags: [String] = []
  }
}

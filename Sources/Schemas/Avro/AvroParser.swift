internal import Mesh

/// Reads an Avro schema from its text, with the schemas that it refers to.
public struct AvroParser {
  private var known: Set<String>
  /// Whether a type was referred to by its name.
  private var refers = false
  /// Whether references are missing, so that a name may mean a type that nobody knows.
  private let isPartial: Bool

  private init(isPartial: Bool = false) {
    known = []
    self.isPartial = isPartial
  }

  /// The schema, and all named types that its references define, by full name.
  public static func schema(
    of text: String, references: [String] = []
  ) throws(SchemaFlaw) -> (schema: AvroSchema, named: [String: AvroSchema]) {
    try schema(of: text, references: references, isPartial: false)
  }

  private static func schema(
    of text: String, references: [String], isPartial: Bool
  ) throws(SchemaFlaw) -> (schema: AvroSchema, named: [String: AvroSchema]) {
    var parser = AvroParser(isPartial: isPartial)
    var named: [String: AvroSchema] = [:]
    for reference in references {
      collect(try parser.type(try JSONReader.value(of: reference), namespace: nil), into: &named)
    }
    let schema = try parser.type(try JSONReader.value(of: text), namespace: nil)
    collect(schema, into: &named)
    return (schema, named)
  }

  /// The same where only what is referred to by its name is wanted of the named types; in most schemas nothing is.
  static func layout(
    of text: String, references: [String], isPartial: Bool
  ) throws(SchemaFlaw) -> (schema: AvroSchema, named: [String: AvroSchema]) {
    guard references.isEmpty else { return try schema(of: text, references: references, isPartial: isPartial) }
    var parser = AvroParser(isPartial: isPartial)
    let schema = try parser.type(try JSONReader.value(of: text), namespace: nil)
    var named: [String: AvroSchema] = [:]
    if parser.refers { collect(schema, into: &named) }
    return (schema, named)
  }

  private mutating func type(_ json: JSONValue, namespace: String?) throws(SchemaFlaw) -> AvroSchema {
    switch json {
    case .string(let name): return try reference(name, namespace: namespace)
    case .array(let branches):
      var types: [AvroSchema] = []
      for branch in branches { types.append(try type(branch, namespace: namespace)) }
      guard !types.isEmpty else { throw Self.flaw("A union has no branches.") }
      return .union(types)
    case .object: return try complex(json, namespace: namespace)
    default: throw Self.flaw("A type is neither a name, nor an object, nor a union.")
    }
  }

  private mutating func complex(_ json: JSONValue, namespace: String?) throws(SchemaFlaw) -> AvroSchema {
    guard let kind = json["type"] else { throw Self.flaw("An object has no `type`.") }
    guard let word = kind.text else {
      // `{"type": {"type": "string"}}` is written by some libraries.
      return try type(kind, namespace: namespace)
    }
    let logical = Self.logical(json)
    switch word {
    case "record", "error": return try record(json, namespace: namespace)
    case "enum":
      let name = try fullName(json, namespace: namespace)
      guard let symbols = json["symbols"]?.items?.compactMap(\.text), !symbols.isEmpty else {
        throw Self.flaw("The enum `\(name)` has no symbols.")
      }
      try define(name)
      return .enumeration(name: name, symbols: symbols)
    case "fixed":
      let name = try fullName(json, namespace: namespace)
      guard let size = json["size"]?.integer, size >= 0 else {
        throw Self.flaw("The fixed type `\(name)` has no size.")
      }
      try define(name)
      return .fixed(name: name, size: size, logical)
    case "array":
      guard let items = json["items"] else { throw Self.flaw("An array has no `items`.") }
      return .array(try type(items, namespace: namespace))
    case "map":
      guard let values = json["values"] else { throw Self.flaw("A map has no `values`.") }
      return .map(try type(values, namespace: namespace))
    default:
      if let primitive = AvroSchema.Primitive(named: word) { return .primitive(primitive, logical) }
      return try reference(word, namespace: namespace)
    }
  }

  private mutating func record(_ json: JSONValue, namespace: String?) throws(SchemaFlaw) -> AvroSchema {
    let name = try fullName(json, namespace: namespace)
    try define(name)
    guard let items = json["fields"]?.items else { throw Self.flaw("The record `\(name)` has no `fields`.") }
    let inner = name.lastIndex(of: ".").map { String(name[..<$0]) }
    var fields: [AvroSchema.Field] = []
    fields.reserveCapacity(items.count)
    var names: Set<String> = []
    for item in items {
      guard let field = item["name"]?.text, Self.isName(field) else {
        throw Self.flaw("A field of the record `\(name)` has no name that Avro allows.")
      }
      // Few names are compared one by one, which is faster than a set of them.
      let length = field.utf8.count
      let isNew =
        items.count < 24
        ? !fields.indices.contains { fields[$0].name.utf8.count == length && fields[$0].name == field }
        : names.insert(field).inserted
      guard isNew else {
        throw Self.flaw("The record `\(name)` has the field `\(field)` twice.")
      }
      guard let type = item["type"] else { throw Self.flaw("The field `\(field)` of `\(name)` has no type.") }
      fields.append(
        .init(
          field, try self.type(type, namespace: inner), documentation: item["doc"]?.text,
          defaultValue: item["default"], tags: item["confluent:tags"]?.items?.compactMap(\.text) ?? []))
    }
    return .record(.init(name: name, documentation: json["doc"]?.text, fields: fields))
  }

  private mutating func reference(_ name: String, namespace: String?) throws(SchemaFlaw) -> AvroSchema {
    if let primitive = AvroSchema.Primitive(named: name) { return .primitive(primitive, nil) }
    refers = true
    if let namespace, !name.utf8.contains(UInt8(ascii: ".")), known.contains("\(namespace).\(name)") {
      return .named("\(namespace).\(name)")
    }
    guard known.contains(name) || isPartial else {
      throw SchemaFlaw(
        .unresolved, "The type `\(name)` is defined neither before its use nor in a reference that could be read.",
        remedy: "Register the schema with a reference to the subject that defines `\(name)`.")
    }
    return .named(name)
  }

  private mutating func define(_ name: String) throws(SchemaFlaw) {
    guard known.insert(name).inserted else { throw Self.flaw("The type `\(name)` is defined twice.") }
  }

  private func fullName(_ json: JSONValue, namespace: String?) throws(SchemaFlaw) -> String {
    guard let name = json["name"]?.text, !name.isEmpty else { throw Self.flaw("A named type has no name.") }
    if Self.isPlain(name) { return qualified(name, json, namespace) }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ Self.isName($0) }) else {
      throw Self.flaw("`\(name)` is not a name that Avro allows.")
    }
    return parts.count > 1 ? name : qualified(name, json, namespace)
  }

  private func qualified(_ name: String, _ json: JSONValue, _ namespace: String?) -> String {
    guard let space = json["namespace"]?.text ?? namespace, !space.isEmpty else { return name }
    return "\(space).\(name)"
  }

  /// Whether it is a name of ASCII letters, digits and underscores alone, as nearly all are.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: break
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }

  /// Letters of any language, as the Java library allows them.
  private static func isName(_ text: some StringProtocol) -> Bool {
    if isPlain(text) { return true }
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func logical(_ json: JSONValue) -> AvroSchema.Logical? {
    guard let name = json["logicalType"]?.text else { return nil }
    return .init(name, precision: json["precision"]?.integer, scale: json["scale"]?.integer)
  }

  private static func collect(_ schema: AvroSchema, into named: inout [String: AvroSchema]) {
    switch schema {
    case .record(let record):
      named[record.name] = schema
      for field in record.fields { collect(field.type, into: &named) }
    case .enumeration(let name, _), .fixed(let name, _, _): named[name] = schema
    case .array(let inner), .map(let inner): collect(inner, into: &named)
    case .union(let branches): for branch in branches { collect(branch, into: &named) }
    case .primitive, .named: break
    }
  }

  private static func flaw(_ message: String) -> SchemaFlaw {
    SchemaFlaw(.grammar, message, remedy: "Register a version of the schema that Avro accepts.")
  }
}

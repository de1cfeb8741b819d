/// Writes an Avro schema as the text to be registered: one line, keys in the order that registries use.
public enum AvroText {
  public static func line(_ schema: AvroSchema) -> String {
    var defined: Set<String> = []
    return value(schema, defined: &defined).line
  }

  private static func value(_ schema: AvroSchema, defined: inout Set<String>) -> JSONValue {
    switch schema {
    case .primitive(let primitive, let logical):
      return logical.map { .object([.init("type", .string(primitive.rawValue))] + members($0)) }
        ?? .string(primitive.rawValue)
    case .fixed(let name, let size, let logical):
      guard defined.insert(name).inserted else { return .string(name) }
      return .object(
        [.init("type", .string("fixed"))] + naming(name) + [.init("size", .number(String(size)))]
          + (logical.map(members) ?? []))
    case .enumeration(let name, let symbols):
      guard defined.insert(name).inserted else { return .string(name) }
      return .object(
        [.init("type", .string("enum"))] + naming(name) + [.init("symbols", .array(symbols.map(JSONValue.string)))])
    case .record(let record):
      guard defined.insert(record.name).inserted else { return .string(record.name) }
      var members: [JSONValue.Member] = [.init("type", .string("record"))] + naming(record.name)
      if let documentation = record.documentation { members.append(.init("doc", .string(documentation))) }
      var fields: [JSONValue] = []
      for field in record.fields { fields.append(value(field, defined: &defined)) }
      return .object(members + [.init("fields", .array(fields))])
    case .array(let items):
      return .object([.init("type", .string("array")), .init("items", value(items, defined: &defined))])
    case .map(let values):
      return .object([.init("type", .string("map")), .init("values", value(values, defined: &defined))])
    case .union(let branches):
      var values: [JSONValue] = []
      for branch in branches { values.append(value(branch, defined: &defined)) }
      return .array(values)
    case .named(let name): return .string(name)
    }
  }

  private static func value(_ field: AvroSchema.Field, defined: inout Set<String>) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(field.name)), .init("type", value(field.type, defined: &defined)),
    ]
    if let documentation = field.documentation { members.append(.init("doc", .string(documentation))) }
    if let defaultValue = field.defaultValue { members.append(.init("default", defaultValue)) }
    if !field.tags.isEmpty {
      members.append(.init("confluent:tags", .array(field.tags.map(JSONValue.string))))
    }
    return .object(members)
  }

  private static func naming(_ name: String) -> [JSONValue.Member] {
    guard let dot = name.lastIndex(of: ".") else { return [.init("name", .string(name))] }
    return [
      .init("name", .string(String(name[name.index(after: dot)...]))),
      .init("namespace", .string(String(name[..<dot]))),
    ]
  }

  private static func members(_ logical: AvroSchema.Logical) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("logicalType", .string(logical.name))]
    if let precision = logical.precision { members.append(.init("precision", .number(String(precision)))) }
    if let scale = logical.scale { members.append(.init("scale", .number(String(scale)))) }
    return members
  }
}

/// Writes an Avro schema as the text that a registry returns: one line, keys in its order, no namespace said twice.
public enum AvroText {
  public static func line(_ schema: AvroSchema) -> String {
    var defined: Set<String> = []
    return value(schema, within: nil, defined: &defined).line
  }

  private static func value(
    _ schema: AvroSchema, within space: String?, defined: inout Set<String>
  ) -> JSONValue {
    switch schema {
    case .primitive(let primitive, let logical):
      return logical.map { .object([.init("type", .string(primitive.rawValue))] + members($0)) }
        ?? .string(primitive.rawValue)
    case .fixed(let name, let size, let logical):
      guard defined.insert(name).inserted else { return .string(reference(name, within: space)) }
      return .object(
        [.init("type", .string("fixed"))] + naming(name, within: space) + [.init("size", .number(String(size)))]
          + (logical.map(members) ?? []))
    case .enumeration(let name, let symbols):
      guard defined.insert(name).inserted else { return .string(reference(name, within: space)) }
      return .object(
        [.init("type", .string("enum"))] + naming(name, within: space) + [
          .init("symbols", .array(symbols.map(JSONValue.string)))
        ])
    case .record(let record):
      guard defined.insert(record.name).inserted else {
        return .string(reference(record.name, within: space))
      }
      var members: [JSONValue.Member] = [.init("type", .string("record"))] + naming(record.name, within: space)
      if let documentation = record.documentation { members.append(.init("doc", .string(documentation))) }
      var fields: [JSONValue] = []
      for field in record.fields { fields.append(value(field, within: self.space(of: record.name), defined: &defined)) }
      return .object(members + [.init("fields", .array(fields))])
    case .array(let items):
      return .object([.init("type", .string("array")), .init("items", value(items, within: space, defined: &defined))])
    case .map(let values):
      return .object([.init("type", .string("map")), .init("values", value(values, within: space, defined: &defined))])
    case .union(let branches):
      var values: [JSONValue] = []
      for branch in branches { values.append(value(branch, within: space, defined: &defined)) }
      return .array(values)
    case .named(let name): return .string(reference(name, within: space))
    }
  }

  private static func value(
    _ field: AvroSchema.Field, within space: String?, defined: inout Set<String>
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(field.name)), .init("type", value(field.type, within: space, defined: &defined)),
    ]
    if let documentation = field.documentation { members.append(.init("doc", .string(documentation))) }
    if let defaultValue = field.defaultValue { members.append(.init("default", defaultValue)) }
    if !field.tags.isEmpty {
      members.append(.init("confluent:tags", .array(field.tags.map(JSONValue.string))))
    }
    return .object(members)
  }

  /// The namespace of a full name; nil without one.
  private static func space(of name: String) -> String? {
    name.lastIndex(of: ".").map { String(name[..<$0]) }
  }

  private static func short(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func naming(_ name: String, within space: String?) -> [JSONValue.Member] {
    let own = self.space(of: name)
    return [.init("name", .string(short(name)))]
      + (own == space ? [] : [.init("namespace", .string(own ?? ""))])
  }

  /// A name that stands for what was defined before: short within its namespace, unless it could be taken for a type.
  private static func reference(_ name: String, within space: String?) -> String {
    let short = short(name)
    let isType = AvroSchema.Primitive.allCases.contains { $0.rawValue == short }
    return self.space(of: name) == space && !isType ? short : name
  }

  private static func members(_ logical: AvroSchema.Logical) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("logicalType", .string(logical.name))]
    if let precision = logical.precision { members.append(.init("precision", .number(String(precision)))) }
    if let scale = logical.scale { members.append(.init("scale", .number(String(scale)))) }
    return members
  }
}

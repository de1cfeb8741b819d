/// The shape of a record, read back from an ODCS contract by code that shares nothing with what wrote it.
import Mesh
import Yams

struct ContractReading {
  private var fields: [Field] = []

  static func shape(of contract: String) throws -> RecordShape? {
    guard let root = try Yams.compose(yaml: contract), let schema = root["schema"]?.sequence?.first else { return nil }
    var reading = ContractReading()
    reading.read(schema["properties"], below: "")
    guard let name = schema["businessName"]?.string else { return nil }
    return RecordShape(
      name: name, documentation: custom("recordDocumentation", of: schema)?.string, fields: reading.fields)
  }

  private mutating func read(_ properties: Node?, below path: String) {
    for property in properties?.sequence ?? [] {
      let name = property["name"]?.string ?? ""
      let step = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.")
      read(property, at: name == "{}" ? path + name : path.isEmpty ? step : "\(path).\(step)")
    }
  }

  private mutating func read(_ property: Node, at path: String) {
    // What has no type of its own only holds others.
    if let type = property["physicalType"]?.string {
      let nullable = property["required"]?.bool == false
      let isOptional = Self.custom("hasDefault", of: property)?.bool ?? nullable
      fields.append(
        Field(
          path: FieldPath(path), kind: Self.kind(of: property, type), type: type, nullable: nullable,
          hasDefault: isOptional, documentation: property["description"]?.string,
          tags: (property["tags"]?.sequence ?? []).compactMap(\.string), symbols: Self.symbols(of: property)))
    }
    if let items = property["items"] { read(items, at: path + "[]") }
    read(property["properties"], below: path)
  }

  private static func symbols(of property: Node) -> [String] {
    let rule = property["quality"]?.sequence?.first { $0["metric"]?.string == "invalidValues" }
    return (rule?["arguments"]?["validValues"]?.sequence ?? []).compactMap(\.string)
  }

  private static func custom(_ name: String, of node: Node) -> Node? {
    node["customProperties"]?.sequence?.first { $0["property"]?.string == name }?["value"]
  }

  private static func kind(of property: Node, _ type: String) -> Field.Kind {
    if let stated = custom("schemaKind", of: property)?.string { return Field.Kind(rawValue: stated) ?? .unknown }
    let format = property["logicalTypeOptions"]?["format"]?.string
    switch property["logicalType"]?.string {
    case "boolean": return .boolean
    case "integer": return format == "i64" ? .long : .integer
    case "number": return type.hasPrefix("float") ? .float : type.hasPrefix("double") ? .double : .decimal
    case "date": return .date
    case "time": return .time
    case "timestamp": return .timestamp
    case "array": return .array
    case "object": return type.hasPrefix("map<") ? .map : type.hasPrefix("union<") ? .union : .record
    default:
      if format == "uuid" { return .uuid }
      if !symbols(of: property).isEmpty { return .enumeration }
      return type.hasPrefix("bytes") ? .bytes : .string
    }
  }
}

public import Mesh

/// Lays the fields of an Avro schema out as the shape of a record.
public struct AvroShape {
  private let named: [String: AvroSchema]
  private var fields: [Field] = []
  /// The records that are open around the current place: a type that holds itself is not opened again.
  private var open: [String] = []
  private static let most = 5000

  private init(named: [String: AvroSchema]) { self.named = named }

  /// A schema that is not a record has a shape without fields, named after its type.
  public static func shape(of schema: AvroSchema, named: [String: AvroSchema] = [:]) -> RecordShape {
    var layout = AvroShape(named: named)
    let schema = layout.resolved(schema)
    switch schema {
    case .record(let record):
      layout.lay(record, under: "")
      return RecordShape(name: record.name, documentation: record.documentation, fields: layout.fields)
    case .union(let branches):
      layout.lay(branches: branches.map(layout.resolved), under: "")
      return RecordShape(name: word(schema), fields: layout.fields)
    default: return RecordShape(name: word(schema), fields: [])
    }
  }

  private mutating func lay(
    _ record: AvroSchema.Record, under path: String, except shared: Set<String> = [], only: Bool = false
  ) {
    guard !open.contains(record.name), fields.count < Self.most else { return }
    open.append(record.name)
    defer { open.removeLast() }
    if fields.isEmpty { fields.reserveCapacity(record.fields.count) }
    for field in record.fields where shared.isEmpty && !only || shared.contains(field.name) == only {
      lay(field, at: path.isEmpty ? Self.escaped(field.name) : "\(path).\(Self.escaped(field.name))")
    }
  }

  private mutating func lay(_ field: AvroSchema.Field, at path: String) {
    let (type, nullable) = content(of: field.type)
    fields.append(
      Field(
        path: FieldPath(path), kind: Self.kind(of: type), type: Self.word(type), nullable: nullable,
        hasDefault: field.defaultValue != nil,
        documentation: field.documentation, tags: field.tags, symbols: Self.symbols(of: type)))
    lay(inside: type, at: path)
  }

  private mutating func lay(inside type: AvroSchema, at path: String) {
    switch type {
    case .record(let record): lay(record, under: path)
    case .array(let items): lay(items: items, at: path + "[]")
    case .map(let values): lay(items: values, at: path + "{}")
    case .union(let branches): lay(branches: branches, under: path)
    default: break
    }
  }

  private mutating func lay(items: AvroSchema, at path: String) {
    let (type, nullable) = content(of: items)
    if case .record = type {
    } else {
      fields.append(
        Field(
          path: FieldPath(path), kind: Self.kind(of: type), type: Self.word(type), nullable: nullable,
          symbols: Self.symbols(of: type)))
    }
    lay(inside: type, at: path)
  }

  /// Fields of one name in two branches are told apart by the branch.
  private mutating func lay(branches: [AvroSchema], under path: String) {
    let records = branches.compactMap { if case .record(let record) = $0 { record } else { nil } }
    var counts: [String: Int] = [:]
    for record in records { for field in record.fields { counts[field.name, default: 0] += 1 } }
    let shared = Set(counts.filter { $0.value > 1 }.keys)
    for record in records {
      lay(record, under: path, except: shared)
      if !shared.isEmpty {
        let name = record.name.split(separator: ".").last.map(String.init) ?? record.name
        lay(record, under: "\(path)#\(name)", except: shared, only: true)
      }
    }
    for branch in branches {
      switch branch {
      case .array, .map: lay(inside: branch, at: path)
      default: break
      }
    }
  }

  private func resolved(_ schema: AvroSchema) -> AvroSchema {
    guard case .named(let name) = schema else { return schema }
    return named[name] ?? schema
  }

  /// A type without the null in it, and whether there is one.
  private func content(of schema: AvroSchema) -> (type: AvroSchema, nullable: Bool) {
    guard case .union(let branches) = schema else {
      let type = resolved(schema)
      if case .primitive(.null, nil) = type { return (.union([]), true) }
      return (type, false)
    }
    let content = branches.map(resolved).filter { $0 != .primitive(.null, nil) }
    return (content.count == 1 ? content[0] : .union(content), content.count < branches.count)
  }

  private static func escaped(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "."))
      ? name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.") : name
  }

  private static func symbols(of schema: AvroSchema) -> [String] {
    if case .enumeration(_, let symbols) = schema { symbols } else { [] }
  }

  private static func kind(of schema: AvroSchema) -> Field.Kind {
    switch schema {
    case .primitive(let primitive, let logical):
      switch (primitive, logical?.name) {
      case (.int, "date"): .date
      case (.int, "time-millis"), (.long, "time-micros"): .time
      case (.long, .some(let name)) where name.hasPrefix("timestamp-") || name.hasPrefix("local-timestamp-"): .timestamp
      case (.bytes, "decimal"): .decimal
      case (.string, "uuid"): .uuid
      case (.boolean, _): .boolean
      case (.int, _): .integer
      case (.long, _): .long
      case (.float, _): .float
      case (.double, _): .double
      case (.bytes, _): .bytes
      case (.string, _): .string
      case (.null, _): .unknown
      }
    case .fixed(_, _, let logical):
      switch logical?.name {
      case "decimal": .decimal
      case "uuid": .uuid
      default: .bytes
      }
    case .enumeration: .enumeration
    case .record: .record
    case .array: .array
    case .map: .map
    case .union: .union
    // A type that is defined nowhere that could be read.
    case .named: .unknown
    }
  }

  /// The type in Avro's words.
  static func word(_ schema: AvroSchema) -> String {
    switch schema {
    case .primitive(let primitive, let logical): word(primitive.rawValue, logical)
    case .fixed(_, let size, let logical): word("fixed(\(size))", logical)
    case .enumeration: "enum"
    case .record(let record): record.name.isEmpty ? "record" : "record \(record.name)"
    case .array(let items): "array<\(word(items))>"
    case .map(let values): "map<\(word(values))>"
    case .union(let branches): "union<\(branches.map(word).joined(separator: ", "))>"
    case .named(let name): "record \(name)"
    }
  }

  private static func word(_ type: String, _ logical: AvroSchema.Logical?) -> String {
    guard let logical else { return type }
    guard let precision = logical.precision else { return "\(type)/\(logical.name)" }
    return "\(type)/\(logical.name)(\(precision),\(logical.scale ?? 0))"
  }
}

internal import Mesh
internal import Schemas

/// The typed query of a product that sums records up, and the record that it yields.
struct AggregatePlan {
  var columns: [Processing.Column] = []
  var filters: [Processing.Filter] = []
  var fields: [AvroSchema.Field] = []
  var shape: [Field] = []
  var sensitive: [SensitiveField] = []
  /// The joins of the output's keys to the entities that they refer to, by the column's name.
  var references: [(column: FieldPath, to: FieldReference)] = []
  /// What tells one record of the output from another.
  var keys: [FieldPath] = []
  /// Fields that are not taken over, and why.
  var leftOut: [String] = []

  private let alias: String
  private let source: TopicReading
  private let known: [FieldPath: Field]
  private var taken: Set<String> = []

  init(_ query: IdeaQuery, of source: TopicReading, alias: String) {
    self.alias = alias
    self.source = source
    known = Dictionary((source.shape?.fields ?? []).map { ($0.path, $0) }) { first, _ in first }
    for key in query.keys { add(key) }
    for (name, derivation) in [("window_start", Processing.Derivation.windowStart), ("window_end", .windowEnd)] {
      add(
        name, of: query.keys.first?.field ?? "", derivation, .timestamp, "long/timestamp-millis",
        .primitive(.long, .init("timestamp-millis")), isOptional: false,
        derivation == .windowStart ? "When the window began." : "When the window ended; it is not part of it.")
    }
    if let start = columns.first(where: { $0.derivation == .windowStart }) { keys.append(FieldPath(start.name)) }
    if let key = query.keys.first {
      add(
        "records", of: key.field, .count, .long, "long", .primitive(.long, nil), isOptional: false,
        "How many records of `\(source.name)` there were.")
    }
    for measure in query.measures { add(measure) }
  }

  private mutating func add(_ key: IdeaQuery.Key) {
    guard let field = known[key.field], let type = QueryPlan.avro(field), QueryPlan.canName(key.field) else {
      // The check says that the field is gone.
      columns.append(.init(name: name(plain(key.field)), source: alias, field: key.field))
      return
    }
    // A record without a key belongs to nothing.
    if field.nullable || key.field.names.count > 1 { filters.append(.init(field: key.field, test: .present)) }
    let name = name(plain(key.field))
    columns.append(.init(name: name, source: alias, field: key.field))
    fields.append(.init(name, type, documentation: field.documentation))
    var shaped = field
    shaped.path = FieldPath(name)
    shaped.nullable = false
    shaped.hasDefault = false
    if field.kind == .enumeration {
      shaped.kind = .string
      shaped.type = "string"
      shaped.symbols = []
    }
    shape.append(shaped)
    keys.append(FieldPath(name))
    if let to = key.refersTo { references.append((FieldPath(name), to)) }
    let categories = Dictionary(source.sensitiveFields.map { ($0.path, $0) }) { first, _ in first }
    if let category = QueryPlan.category(of: key.field, in: categories) {
      sensitive.append(
        SensitiveField(
          path: FieldPath(name), category: category.category,
          reason: "It comes from `\(source.name).\(key.field)`. \(category.reason)"))
    }
  }

  private mutating func add(_ measure: IdeaQuery.Measure) {
    guard let field = known[measure.field], let word = Self.words[measure.derivation],
      let (kind, type, avro, computed) = Self.result(of: measure.derivation, field)
    else {
      leftOut.append("`\(measure.field)` of `\(source.name)`: it is no number any more.")
      return
    }
    add(
      "\(plain(measure.field))_\(word.short)", of: measure.field, measure.derivation, kind, type, avro,
      isOptional: field.nullable || measure.field.names.count > 1,
      "The \(word.long) of `\(measure.field)`." + (field.documentation.map { " \($0)" } ?? ""), computed)
  }

  private mutating func add(
    _ wanted: String, of field: FieldPath, _ derivation: Processing.Derivation, _ kind: Field.Kind, _ type: String,
    _ avro: AvroSchema, isOptional: Bool, _ documentation: String, _ computed: Processing.Computed? = nil
  ) {
    let name = name(wanted)
    columns.append(.init(name: name, source: alias, field: field, derivation: derivation, computed: computed))
    fields.append(
      .init(
        name, isOptional ? .union([.primitive(.null, nil), avro]) : avro, documentation: documentation,
        defaultValue: isOptional ? .null : nil))
    shape.append(
      Field(
        path: FieldPath(name), kind: kind, type: type, nullable: isOptional, hasDefault: isOptional,
        documentation: documentation))
  }

  private func plain(_ field: FieldPath) -> String { field.names.joined(separator: "_") }

  private mutating func name(_ wanted: String) -> String {
    var name = wanted
    var count = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(wanted)_\(count)"
      count += 1
    }
    return name
  }

  private static let words: [Processing.Derivation: (short: String, long: String)] = [
    .sum: ("sum", "sum"), .least: ("min", "least value"), .greatest: ("max", "greatest value"), .mean: ("mean", "mean"),
  ]

  /// A sum has room for many values, and a mean for what lies between them.
  private static func result(
    of derivation: Processing.Derivation, _ field: Field
  ) -> (Field.Kind, String, AvroSchema, Processing.Computed?)? {
    guard let own = QueryPlan.avro(field) else { return nil }
    let real = (Field.Kind.double, "double", AvroSchema.primitive(.double, nil), Processing.Computed.real)
    switch (derivation, field.kind) {
    case (.sum, .integer), (.sum, .long): return (.long, "long", .primitive(.long, nil), .whole)
    case (.sum, .decimal):
      guard case .primitive(let base, let logical?) = own, base == .bytes else { return nil }
      let scale = logical.scale ?? 0
      return (
        .decimal, "bytes/decimal(38,\(scale))",
        .primitive(.bytes, .init("decimal", precision: 38, scale: scale)), nil
      )
    case (.sum, .float), (.sum, .double), (.mean, .integer), (.mean, .long), (.mean, .float), (.mean, .double),
      (.mean, .decimal):
      return real
    case (.least, .integer), (.least, .long), (.least, .float), (.least, .double), (.least, .decimal),
      (.greatest, .integer), (.greatest, .long), (.greatest, .float), (.greatest, .double), (.greatest, .decimal):
      return (field.kind, field.type, own, nil)
    default: return nil
    }
  }
}

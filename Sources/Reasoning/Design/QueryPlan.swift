internal import Mesh
internal import Schemas

/// The typed query of a derived product, and the record that it yields.
struct QueryPlan {
  var joined: [Processing.JoinedSource]
  var columns: [Processing.Column]
  var fields: [AvroSchema.Field]
  var shape: [Field]
  var sensitive: [SensitiveField]
  /// Fields that are not taken over, and why.
  var leftOut: [String]

  static let restricted: Set<SensitiveField.Category> = [
    .governmentId, .paymentCard, .paymentCardSecret, .credential, .health, .biometric, .accountNumber,
  ]

  /// Whether a query can name the field: no item of an array or map, no branch, no part of the record's key.
  static func canName(_ path: FieldPath) -> Bool {
    let raw = path.rawValue
    guard !raw.hasPrefix("key:"), !raw.contains(where: { "[]{}#\\".contains($0) }) else { return false }
    return path.names.allSatisfy { name in
      guard let first = name.utf8.first, isLetter(first) else { return false }
      return name.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == 0x5f || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
  }

  /// Never copied, wherever they stand.
  static let kept: Set<SensitiveField.Category> = [.governmentId, .paymentCardSecret, .credential]
  /// Copied with all but their last four signs covered.
  static let covered: Set<SensitiveField.Category> = [.paymentCard, .accountNumber]

  init(source: TopicReading, joins: [(join: Join, reading: TopicReading, meeting: Processing.Meeting?)]) {
    var taken: Set<String> = []
    joined = []
    columns = []
    fields = []
    shape = []
    sensitive = []
    leftOut = []
    let types = Dictionary((source.shape?.fields ?? []).map { ($0.path, $0) }) { first, _ in first }
    add(source, alias: "s", prefix: nil, isOptional: false, except: [], &taken)
    for (place, entry) in joins.enumerated() {
      let alias = "j\(place + 1)"
      let there = entry.reading.shape?.fields.first { $0.path == entry.join.to.field }
      joined.append(
        .init(
          topic: entry.reading.name, alias: alias, on: entry.join.from.field, equals: entry.join.to.field,
          asText: Self.differ(types[entry.join.from.field]?.kind, there?.kind), meeting: entry.meeting,
          keepsUnmatched: true))
      add(
        entry.reading, alias: alias, prefix: Words.raw(entry.reading.name.rawValue).last ?? alias, isOptional: true,
        except: [entry.join.to.field], &taken)
    }
  }

  private static func differ(_ left: Field.Kind?, _ right: Field.Kind?) -> Bool {
    let whole: Set<Field.Kind> = [.integer, .long]
    let text: Set<Field.Kind> = [.string, .uuid, .enumeration]
    guard let left, let right else { return true }
    return !(whole.contains(left) && whole.contains(right)) && !(text.contains(left) && text.contains(right))
  }

  private mutating func add(
    _ reading: TopicReading, alias: String, prefix: String?, isOptional: Bool, except: Set<FieldPath>,
    _ taken: inout Set<String>
  ) {
    let categories = Dictionary(reading.sensitiveFields.map { ($0.path, $0) }) { first, _ in first }
    for field in reading.shape?.fields ?? [] where field.isLeaf && !except.contains(field.path) {
      guard Self.canName(field.path), let type = Self.avro(field) else {
        leftOut.append("`\(field.path)` of `\(reading.name)`: a query cannot take it over as one column.")
        continue
      }
      let category = Self.category(of: field.path, in: categories)
      if let category,
        Self.kept.contains(category.category) || isOptional && Self.restricted.contains(category.category)
      {
        leftOut.append("`\(field.path)` of `\(reading.name)`: \(category.category.rawValue), not to be copied.")
        continue
      }
      let plain = field.path.names.joined(separator: "_")
      var name = taken.contains(plain.lowercased()) ? "\(prefix ?? alias)_\(plain)" : plain
      if let first = name.utf8.first, !Self.isLetter(first) { name = "_" + name }
      var count = 2
      let wanted = name
      while !taken.insert(name.lowercased()).inserted {
        name = "\(wanted)_\(count)"
        count += 1
      }
      let nullable = isOptional || field.nullable
      let isCovered = category.map { Self.covered.contains($0.category) } ?? false
      columns.append(.init(name: name, source: alias, field: field.path, derivation: isCovered ? .lastFour : nil))
      var shaped = field
      if isCovered {
        shaped.kind = .string
        shaped.type = "string"
        shaped.documentation = "The last four signs of `\(field.path)` of `\(reading.name)`; the others are covered."
        shaped.tags = []
      }
      fields.append(
        .init(
          name,
          nullable
            ? .union([.primitive(.null, nil), isCovered ? .primitive(.string, nil) : type])
            : isCovered ? .primitive(.string, nil) : type,
          documentation: shaped.documentation, defaultValue: nullable ? .null : nil))
      shaped.path = FieldPath(name)
      shaped.nullable = nullable
      shaped.hasDefault = nullable
      if field.kind == .enumeration {
        shaped.kind = .string
        shaped.type = "string"
        shaped.symbols = []
      }
      shape.append(shaped)
      if let category, !isCovered {
        sensitive.append(
          SensitiveField(
            path: FieldPath(name), category: category.category,
            reason: "It comes from `\(reading.name).\(field.path)`. \(category.reason)"))
      }
    }
  }

  static func category(of path: FieldPath, in fields: [FieldPath: SensitiveField]) -> SensitiveField? {
    if let own = fields[path] { return own }
    // A record that is sensitive as a whole makes what is in it sensitive.
    return fields.values.filter { path.rawValue.hasPrefix($0.path.rawValue + ".") }.min { $0.path < $1.path }
  }

  /// The type of a column; Flink writes an enumeration as text.
  static func avro(_ field: Field) -> AvroSchema? {
    let parts = field.type.split(separator: "/", maxSplits: 1).map(String.init)
    if field.kind == .enumeration { return .primitive(.string, nil) }
    guard let base = parts.first.flatMap(AvroSchema.Primitive.init), base != .null else { return nil }
    guard parts.count > 1 else { return .primitive(base, nil) }
    let logical = parts[1].split(separator: "(", maxSplits: 1).map(String.init)
    guard logical.count > 1 else { return .primitive(base, .init(parts[1])) }
    let numbers = logical[1].dropLast().split(separator: ",").compactMap { Int($0) }
    return .primitive(base, .init(logical[0], precision: numbers.first, scale: numbers.count > 1 ? numbers[1] : nil))
  }
}

extension QueryPlan {
  /// The last record of a key is a table; a compacted topic is one already, by the key of its records. Of two streams of
  /// events, such as payments of orders, the records meet that are not far apart.
  static func meeting(
    of source: TopicReading, with target: TopicReading, _ index: EstateIndex, by join: Join, _ streams: EventStreams
  ) -> Processing.Meeting? {
    guard let config = index.topics[target.name]?.config, let policy = CleanupPolicy(config: config),
      policy != .deletion
    else {
      return hours(between: source, and: target, index, by: join, streams).map { .within(hours: $0) } ?? .latest
    }
    let keys = target.keyFields.map { $0.names.last ?? "" }
    let hasKey = index.subject(of: target.name, .key) != nil
    return hasKey && keys == [join.to.field.rawValue] ? .table : nil
  }

  /// How far apart what happens and what follows from it may be: what people see to in a day, machines do in an hour.
  private static let hours = (business: 24, machine: 1)

  /// Nil where they are no two streams of events, of which the second tells of each thing once.
  private static func hours(
    between source: TopicReading, and target: TopicReading, _ index: EstateIndex, by join: Join,
    _ streams: EventStreams
  ) -> Int? {
    guard let happened = streams.stream(target), happened.time != nil,
      happened.isTold(by: join.to.field, target, streams.words), let following = streams.stream(source)
    else { return nil }
    let wanted = following.isHappening ? hours.business : hours.machine
    let kept = [source.name, target.name].compactMap { index.topics[$0]?.config?["retention.ms"].flatMap(Double.init) }
      .filter { $0 >= 0 }.min()
    return kept.map { max(1, min(wanted, Int($0 / 3_600_000))) } ?? wanted
  }

  /// The schema of the output, as it will be registered.
  static func text(name: String, documentation: String, fields: [AvroSchema.Field]) -> String {
    AvroText.line(.record(.init(name: name, documentation: documentation, fields: fields)))
  }
}

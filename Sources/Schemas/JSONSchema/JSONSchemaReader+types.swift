internal import Mesh

// What each keyword says of a type.
extension JSONSchemaReader {
  typealias Place = JSONSchemaDocuments.Place

  /// A schema with the parts that must, or may, hold beside it.
  mutating func combined(_ json: JSONValue, at place: Place) throws(SchemaFlaw) -> Reading {
    var words = Self.types(of: json)
    var nullable = words.contains("null")
    if case .boolean(true)? = json["nullable"] { nullable = true }
    words.removeAll { $0 == "null" }

    var members = try self.members(of: json, at: place)
    var others: [SchemaType] = []
    for (index, part) in (json["allOf"]?.items ?? []).enumerated() {
      let read = try self.read(part, at: place.below("allOf", index))
      add(read.type, to: &members, &others, optional: false)
      nullable = nullable || read.nullable && json["properties"] == nil && json["allOf"]?.items?.count == 1
    }
    if let target = json["$ref"]?.text {
      add(try reading(of: target, from: place).type, to: &members, &others, optional: false)
    }
    for keyword in ["then", "else"] {
      guard let part = json[keyword] else { continue }
      add(try read(part, at: place.below(keyword)).type, to: &members, &others, optional: true)
    }
    var branches: [SchemaType] = []
    for keyword in ["oneOf", "anyOf"] {
      for (index, part) in (json[keyword]?.items ?? []).enumerated() {
        if Self.types(of: part) == ["null"] || part["const"] == .null {
          nullable = true
          continue
        }
        // A branch that only says what is required adds nothing.
        if case .object(let keys) = part,
          keys.allSatisfy({ ["required", "not", "description", "title"].contains($0.key) })
        {
          continue
        }
        let read = try self.read(part, at: place.below(keyword, index))
        nullable = nullable || read.nullable
        branches.append(read.type)
      }
    }
    if !members.isEmpty {
      for branch in branches { add(branch, to: &members, &others, optional: true) }
      return Reading(type: record(json, members, at: place), nullable: nullable)
    }
    if branches.isEmpty { branches = others }
    if branches.count == 1 { return Reading(type: branches[0], nullable: nullable) }
    if branches.count > 1 { return Reading(type: .union(branches), nullable: nullable) }
    return try plain(json, words, nullable: nullable, at: place)
  }

  /// A schema whose keywords all speak of one type.
  private mutating func plain(
    _ json: JSONValue, _ words: [String], nullable: Bool, at place: Place
  ) throws(SchemaFlaw) -> Reading {
    if let values = json["enum"]?.items ?? json["const"].map({ [$0] }) {
      let symbols = values.filter { $0 != .null }.map { $0.text ?? $0.line }
      let isText = values.allSatisfy { $0 == .null || $0.text != nil }
      return Reading(
        type: .leaf(.enumeration, isText ? "enum" : "enum of \(words.first ?? "any")", symbols: symbols),
        nullable: nullable || values.contains(.null))
    }
    var types: [SchemaType] = []
    for word in words {
      switch word {
      case "object": types.append(try object(json, at: place))
      case "array": types.append(.array(try items(json, at: place)))
      default: types.append(try leaf(word, json, at: place))
      }
    }
    switch types.count {
    case 0: return Reading(type: .leaf(.unknown, "any"), nullable: nullable)
    case 1: return Reading(type: types[0], nullable: nullable)
    default: return Reading(type: .union(types), nullable: nullable)
    }
  }

  private mutating func object(_ json: JSONValue, at place: Place) throws(SchemaFlaw) -> SchemaType {
    if json["properties"] == nil {
      if case .object(let patterns)? = json["patternProperties"], let first = patterns.first {
        return .map(try read(first.value, at: place.below("patternProperties", first.key)).type)
      }
      if let values = json["additionalProperties"], case .object = values {
        return .map(try read(values, at: place.below("additionalProperties")).type)
      }
    }
    return record(json, [], at: place)
  }

  private mutating func items(_ json: JSONValue, at place: Place) throws(SchemaFlaw) -> SchemaType {
    if let tuple = json["prefixItems"]?.items ?? json["items"]?.items {
      var types: [SchemaType] = []
      for (index, item) in tuple.enumerated() {
        let type = try read(item, at: place.below(json["prefixItems"] == nil ? "items" : "prefixItems", index)).type
        if !types.contains(type) { types.append(type) }
      }
      return types.count == 1 ? types[0] : .union(types)
    }
    guard let items = json["items"] else { return .leaf(.unknown, "any") }
    return try read(items, at: place.below("items")).type
  }

  private func record(_ json: JSONValue, _ members: [SchemaType.Member], at place: Place) -> SchemaType {
    .record(
      .init(
        key: place.key, name: Self.name(of: json, at: place), documentation: json["description"]?.text,
        members: members))
  }

  private mutating func members(of json: JSONValue, at place: Place) throws(SchemaFlaw) -> [SchemaType.Member] {
    guard let properties = json["properties"] else { return [] }
    guard case .object(let entries) = properties else {
      throw SchemaFlaw(.grammar, "The `properties` at `\(place.shown)` are no object.", remedy: Self.remedy)
    }
    let required = Set(json["required"]?.items?.compactMap(\.text) ?? [])
    var members: [SchemaType.Member] = []
    for entry in entries {
      // A property that may never be there.
      if entry.value == .boolean(false) { continue }
      let read = try self.read(entry.value, at: place.below("properties", entry.key))
      // Draft 3 says it at the property.
      let isRequired = required.contains(entry.key) || entry.value["required"] == .boolean(true)
      members.append(
        .init(
          name: entry.key, type: read.type, nullable: read.nullable || !isRequired,
          hasDefault: entry.value["default"] != nil,
          documentation: entry.value["description"]?.text ?? documentation(of: entry.value, at: place),
          tags: Self.tags(of: entry.value)))
    }
    return members
  }

  /// What the schema behind a reference says of a value that is not a record.
  private func documentation(of json: JSONValue, at place: Place) -> String? {
    guard let target = json["$ref"]?.text else { return json["title"]?.text }
    do throws(SchemaFlaw) {
      let found = try documents.target(of: target, from: place).value
      return found["description"]?.text ?? found["title"]?.text
    } catch {
      // Where it leads nowhere, the type was refused or is unknown by now.
      return nil
    }
  }

  /// Joins what another part says of the same value: members with members, anything else apart.
  private func add(
    _ type: SchemaType, to members: inout [SchemaType.Member], _ others: inout [SchemaType], optional: Bool
  ) {
    var type = type
    for _ in 0..<16 { if case .named(let key) = type, let next = named[key] { type = next } }
    switch type {
    case .record(let record):
      for member in record.members {
        if let place = members.firstIndex(where: { $0.name == member.name }) {
          if case .leaf(.unknown, _, _) = members[place].type { members[place].type = member.type }
          members[place].nullable = members[place].nullable && member.nullable
          members[place].documentation = members[place].documentation ?? member.documentation
        } else {
          var member = member
          member.nullable = member.nullable || optional
          members.append(member)
        }
      }
    case .union(let branches):
      for branch in branches { add(branch, to: &members, &others, optional: true) }
    case .leaf(.unknown, _, _): break
    default: others.append(type)
    }
  }

  /// The types that a schema names, or those that its keywords imply.
  static func types(of json: JSONValue) -> [String] {
    if let word = json["type"]?.text { return [word] }
    if let words = json["type"]?.items?.compactMap(\.text), !words.isEmpty { return words }
    for key in ["properties", "additionalProperties", "patternProperties"] {
      if let value = json[key], case .object = value { return ["object"] }
    }
    if json["items"] != nil || json["prefixItems"] != nil { return ["array"] }
    for key in ["pattern", "format", "minLength", "maxLength", "contentEncoding"] where json[key] != nil {
      return ["string"]
    }
    for key in ["minimum", "maximum", "multipleOf"] where json[key] != nil { return ["number"] }
    return []
  }

  private func leaf(_ word: String, _ json: JSONValue, at place: Place) throws(SchemaFlaw) -> SchemaType {
    let format = json["format"]?.text
    let shown = format.map { "\(word)/\($0)" } ?? word
    if let logical = json["title"]?.text, let kind = Self.connectKinds[logical] { return .leaf(kind, shown) }
    switch word {
    case "boolean": return .leaf(.boolean, shown)
    case "integer":
      switch json["connect.type"]?.text ?? format {
      case "int8", "int16", "int32": return .leaf(.integer, shown)
      default: return .leaf(.long, shown)
      }
    case "number":
      switch json["connect.type"]?.text ?? format {
      case "float32", "float": return .leaf(.float, shown)
      case "bytes", "decimal": return .leaf(.decimal, shown)
      default: return .leaf(.double, shown)
      }
    case "string":
      if json["contentEncoding"]?.text != nil || json["connect.type"]?.text == "bytes" { return .leaf(.bytes, shown) }
      switch format {
      case "date-time", "timestamp": return .leaf(.timestamp, shown)
      case "date": return .leaf(.date, shown)
      case "time": return .leaf(.time, shown)
      case "uuid": return .leaf(.uuid, shown)
      case "decimal": return .leaf(.decimal, shown)
      case "byte", "binary", "base64": return .leaf(.bytes, shown)
      default: return .leaf(.string, shown)
      }
    case "null": return .leaf(.unknown, "null")
    case "any": return .leaf(.unknown, "any")
    default:
      throw SchemaFlaw(
        .grammar, "The type `\(word.prefix(40))` at `\(place.shown)` is none of JSON Schema's.", remedy: Self.remedy)
    }
  }

  /// How Kafka Connect marks its logical types.
  private static let connectKinds: [String: Field.Kind] = [
    "org.apache.kafka.connect.data.Timestamp": .timestamp, "org.apache.kafka.connect.data.Date": .date,
    "org.apache.kafka.connect.data.Time": .time, "org.apache.kafka.connect.data.Decimal": .decimal,
  ]

  /// Confluent's tags, and marks of one's own such as `"x-pii": true`.
  private static func tags(of json: JSONValue) -> [String] {
    guard case .object(let members) = json else { return [] }
    let own = members.filter { $0.key.hasPrefix("x-") && $0.value == .boolean(true) }.map {
      String($0.key.dropFirst(2))
    }
    return (json["confluent:tags"]?.items?.compactMap(\.text) ?? []) + own
  }
}

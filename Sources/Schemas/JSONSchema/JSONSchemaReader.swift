public import Mesh

/// Reads the fields of a JSON Schema, of any draft, with the schemas that it refers to.
public struct JSONSchemaReader {
  /// A schema that another one refers to by a name.
  public struct Reference: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  var documents: JSONSchemaDocuments
  var named: [String: SchemaType] = [:]
  /// Whether null is allowed where the named type is.
  var nullable: [String: Bool] = [:]
  var depth = 0
  /// Whether references are missing, so that a `$ref` may lead to what nobody knows.
  let isPartial: Bool
  static let deepest = 150

  public static func shape(of text: String, references: [Reference] = []) throws(SchemaFlaw) -> RecordShape {
    try shape(of: text, references: references, isPartial: false)
  }

  static func shape(
    of text: String, references: [Reference], isPartial: Bool
  ) throws(SchemaFlaw) -> RecordShape {
    let root = try JSONReader.value(of: text)
    switch root {
    case .object, .boolean: break
    default:
      throw SchemaFlaw(
        .grammar, "The text is JSON, but neither an object nor a boolean, and so no JSON Schema.", remedy: remedy)
    }
    var reader = JSONSchemaReader(documents: try JSONSchemaDocuments(root, references), isPartial: isPartial)
    let place = JSONSchemaDocuments.Place(document: "", pointer: "#")
    let read = try reader.reference(to: root, at: place)
    return ShapeLayout.shape(
      of: read.type, name: Self.name(of: root, at: place), named: reader.named, recordWord: "object")
  }

  static let remedy = "Register a version of the schema that JSON Schema accepts."

  /// What stands at a place: its type, and whether it may be null.
  struct Reading {
    var type: SchemaType
    var nullable = false
  }

  /// A type that is kept under its place, so that it may hold itself.
  mutating func reference(
    to json: JSONValue, at place: JSONSchemaDocuments.Place
  ) throws(SchemaFlaw) -> Reading {
    let key = place.key
    if let known = nullable[key] { return Reading(type: .named(key), nullable: known) }
    nullable[key] = false
    let read = try self.read(json, at: place)
    named[key] = read.type == .named(key) ? .leaf(.unknown, "any") : read.type
    nullable[key] = read.nullable
    return Reading(type: .named(key), nullable: read.nullable)
  }

  /// What a `$ref` leads to.
  mutating func reading(
    of target: String, from place: JSONSchemaDocuments.Place
  ) throws(SchemaFlaw) -> Reading {
    let found: (place: JSONSchemaDocuments.Place, value: JSONValue)
    do throws(SchemaFlaw) { found = try documents.target(of: target, from: place) } catch {
      guard isPartial else { throw error }
      return Reading(type: .leaf(.unknown, "any"))
    }
    return try reference(to: found.value, at: found.place)
  }

  mutating func read(_ json: JSONValue, at place: JSONSchemaDocuments.Place) throws(SchemaFlaw) -> Reading {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw SchemaFlaw(
        .grammar, "The schema is nested more than \(Self.deepest) deep at `\(place.shown)`.", remedy: Self.remedy)
    }
    switch json {
    case .boolean: return Reading(type: .leaf(.unknown, "any"))
    case .object: break
    default: throw SchemaFlaw(.grammar, "At `\(place.shown)` stands no schema.", remedy: Self.remedy)
    }
    if let target = json["$ref"] {
      guard let text = target.text else {
        throw SchemaFlaw(.grammar, "The `$ref` at `\(place.shown)` is no text.", remedy: Self.remedy)
      }
      let read = try reading(of: text, from: place)
      // Keys beside a reference add to it.
      guard json["properties"] != nil || json["allOf"] != nil else { return read }
    }
    return try combined(json, at: place)
  }

  /// A name for people: its title, the last part of its `$id`, or of where it stands.
  static func name(of json: JSONValue, at place: JSONSchemaDocuments.Place) -> String {
    if let title = json["title"]?.text, !title.isEmpty { return title }
    if let id = (json["$id"] ?? json["id"])?.text {
      var last = id.split(separator: "/").last.map(String.init) ?? id
      while last.hasSuffix("#") { last.removeLast() }
      for ending in [".json", ".schema"] where last.hasSuffix(ending) { last.removeLast(ending.count) }
      if !last.isEmpty { return last }
    }
    return place.pointer == "#" ? "object" : place.last
  }
}

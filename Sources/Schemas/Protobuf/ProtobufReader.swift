public import Mesh

/// Reads the fields of a Protobuf schema, with the files that it imports.
public struct ProtobufReader {
  private var messages: [String: ProtobufFile.Message] = [:]
  private var enumerations: [String: ProtobufFile.Enumeration] = [:]
  private var syntaxes: [String: String] = [:]
  private var named: [String: SchemaType] = [:]
  /// Whether imports are missing, so that a word may mean a type that nobody knows.
  private let isPartial: Bool

  private init(isPartial: Bool) { self.isPartial = isPartial }

  /// The shape of the first message of the file, which is what records hold unless they say otherwise.
  public static func shape(
    of text: String, references: [JSONSchemaReader.Reference] = []
  ) throws(SchemaFlaw) -> RecordShape {
    try shape(of: text, references: references, isPartial: false)
  }

  static func shape(
    of text: String, references: [JSONSchemaReader.Reference], isPartial: Bool
  ) throws(SchemaFlaw) -> RecordShape {
    var reader = ProtobufReader(isPartial: isPartial)
    for reference in references {
      do throws(SchemaFlaw) { reader.add(try ProtobufParser.file(of: reference.text)) } catch {
        throw SchemaFlaw(error.reason, "In the import `\(reference.name)`: \(error.message)", remedy: error.remedy)
      }
    }
    let file = try ProtobufParser.file(of: text)
    reader.add(file)
    guard let first = file.first else {
      let name = file.enumerations.first?.name ?? file.package
      return RecordShape(name: name.isEmpty ? "message" : name, fields: [])
    }
    try reader.define(first)
    return ShapeLayout.shape(of: .named(first), name: first, named: reader.named, recordWord: "message")
  }

  /// What a word for a type means, and whether it is a message that stands for one value.
  private struct Meaning: Sendable {
    var type: SchemaType
    var isWrapper: Bool

    init(_ type: SchemaType, isWrapper: Bool = false) {
      self.type = type
      self.isWrapper = isWrapper
    }
  }

  private mutating func add(_ file: ProtobufFile) {
    for message in file.messages {
      messages[message.name] = message
      syntaxes[message.name] = file.syntax
    }
    for enumeration in file.enumerations { enumerations[enumeration.name] = enumeration }
  }

  /// Defines a message and all that it needs; not by calling itself, since files may be long chains.
  private mutating func define(_ first: String) throws(SchemaFlaw) {
    var waiting = [first]
    var seen: Set<String> = [first]
    while let name = waiting.popLast() {
      guard let message = messages[name] else { continue }
      var members: [SchemaType.Member] = []
      for field in message.fields {
        let type = try type(of: field.type, in: message.name, field)
        for case .named(let key) in Self.parts(of: type) where seen.insert(key).inserted { waiting.append(key) }
        members.append(member(field, type.type, wrapped: type.isWrapper, in: message.name))
      }
      named[name] = .record(
        .init(key: name, name: name, documentation: message.documentation, members: members))
    }
  }

  private static func parts(of type: Meaning) -> [SchemaType] {
    switch type.type {
    case .array(let inner), .map(let inner): [inner]
    default: [type.type]
    }
  }

  private func member(
    _ field: ProtobufFile.Field, _ type: SchemaType, wrapped: Bool, in message: String
  ) -> SchemaType.Member {
    let isMessage = if case .named = type { true } else { false }
    let syntax = syntaxes[message] ?? "proto2"
    let nullable =
      switch (field.label, field.mapKey) {
      case (.repeated, _), (_, .some), (.required, _): false
      case (.optional, _): true
      case (nil, nil): field.isOfChoice || isMessage || wrapped || syntax != "proto3"
      }
    // A plain value of syntax 3 that is not there reads as zero.
    let isZeroed = syntax == "proto3" && field.label == nil && !nullable && field.mapKey == nil
    return .init(
      name: field.name, type: type, nullable: nullable, hasDefault: field.hasDefault || isZeroed,
      documentation: field.documentation, tags: field.tags)
  }

  private func type(
    of word: String, in message: String, _ field: ProtobufFile.Field
  ) throws(SchemaFlaw) -> Meaning {
    let single = try single(word, in: message, field)
    if field.mapKey != nil { return Meaning(.map(single.type)) }
    return field.label == .repeated ? Meaning(.array(single.type)) : single
  }

  private func single(
    _ word: String, in message: String, _ field: ProtobufFile.Field
  ) throws(SchemaFlaw) -> Meaning {
    if let kind = Self.scalars[word] { return Meaning(.leaf(kind, word)) }
    for name in Self.candidates(word, in: message) {
      if messages[name] != nil {
        if let known = Self.known[name] { return known }
        return Meaning(.named(name))
      }
      if let enumeration = enumerations[name] {
        return Meaning(.leaf(.enumeration, "enum \(name)", symbols: enumeration.symbols))
      }
      if let known = Self.known[name] { return known }
    }
    if isPartial { return Meaning(.leaf(.unknown, word)) }
    throw SchemaFlaw(
      .unresolved,
      "The type `\(word)` of the field `\(field.name)` in line \(field.line) is defined neither in the schema nor in a "
        + "file that could be read.",
      remedy: "Register the schema with a reference to the subject that defines `\(word)`.")
  }

  /// A name means the nearest of that name, seen from inside of a message.
  private static func candidates(_ word: String, in message: String) -> [String] {
    if word.hasPrefix(".") { return [String(word.dropFirst())] }
    var scopes = message.split(separator: ".").map(String.init)
    var names: [String] = []
    while !scopes.isEmpty {
      names.append(scopes.joined(separator: ".") + "." + word)
      scopes.removeLast()
    }
    return names + [word]
  }

  private static let scalars: [String: Field.Kind] = [
    "double": .double, "float": .float, "int32": .integer, "sint32": .integer, "sfixed32": .integer,
    "uint32": .long, "fixed32": .long, "int64": .long, "sint64": .long, "sfixed64": .long, "uint64": .long,
    "fixed64": .long, "bool": .boolean, "string": .string, "bytes": .bytes,
  ]

  /// Messages that stand for one value.
  private static let known: [String: Meaning] = {
    var known: [String: Meaning] = [:]
    let values: [(String, Field.Kind)] = [
      ("google.protobuf.Timestamp", .timestamp), ("google.protobuf.Duration", .long), ("google.type.Date", .date),
      ("google.type.TimeOfDay", .time), ("google.type.DateTime", .timestamp), ("google.type.Decimal", .decimal),
      ("confluent.type.Decimal", .decimal), ("google.protobuf.Any", .unknown), ("google.protobuf.Value", .unknown),
      ("google.protobuf.Empty", .unknown), ("google.protobuf.DoubleValue", .double),
      ("google.protobuf.FloatValue", .float), ("google.protobuf.Int64Value", .long),
      ("google.protobuf.UInt64Value", .long), ("google.protobuf.Int32Value", .integer),
      ("google.protobuf.UInt32Value", .long), ("google.protobuf.BoolValue", .boolean),
      ("google.protobuf.StringValue", .string), ("google.protobuf.BytesValue", .bytes),
    ]
    for (name, kind) in values { known[name] = Meaning(.leaf(kind, name), isWrapper: true) }
    known["google.protobuf.Struct"] = Meaning(.map(.leaf(.unknown, "google.protobuf.Value")), isWrapper: true)
    known["google.protobuf.ListValue"] = Meaning(.array(.leaf(.unknown, "google.protobuf.Value")), isWrapper: true)
    known["google.type.Money"] = Meaning(
      .record(
        .init(
          key: "google.type.Money", name: "google.type.Money",
          members: [
            .init(name: "currency_code", type: .leaf(.string, "string"), hasDefault: true),
            .init(name: "units", type: .leaf(.long, "int64"), hasDefault: true),
            .init(name: "nanos", type: .leaf(.integer, "int32"), hasDefault: true),
          ])), isWrapper: true
    )
    known["google.type.LatLng"] = Meaning(
      .record(
        .init(
          key: "google.type.LatLng", name: "google.type.LatLng",
          members: [
            .init(name: "latitude", type: .leaf(.double, "double"), hasDefault: true),
            .init(name: "longitude", type: .leaf(.double, "double"), hasDefault: true),
          ])), isWrapper: true
    )
    return known
  }()
}

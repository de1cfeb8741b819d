internal import Mesh
internal import Schemas

/// The shape of a reply as a JSON Schema, in the part of that language which models hold to.
enum ReplySchema {
  static func schema(of shape: ReplyShape) -> JSONValue {
    object(
      shape.fields.map { field in
        var members = value(of: field.kind)
        members.append(.init("description", .string(field.about)))
        return (field.key, .object(members))
      })
  }

  private static func value(of kind: ReplyField.Kind) -> [JSONValue.Member] {
    switch kind {
    case .text: [.init("type", .string("string"))]
    case .texts: [.init("type", .string("array")), .init("items", text)]
    case .choice(let words):
      [.init("type", .string("string")), .init("enum", .array(words.map { .string($0) }))]
    case .number:
      [
        .init(
          "anyOf", .array([.object([.init("type", .string("number"))]), .object([.init("type", .string("null"))])]))
      ]
    case .objects(let keys, _, _):
      [.init("type", .string("array")), .init("items", object(keys.map { ($0, text) }))]
    }
  }

  private static let text = JSONValue.object([.init("type", .string("string"))])

  /// Every key is wanted, and no other.
  private static func object(_ properties: [(String, JSONValue)]) -> JSONValue {
    .object([
      .init("type", .string("object")),
      .init("properties", .object(properties.map { .init($0.0, $0.1) })),
      .init("required", .array(properties.map { .string($0.0) })),
      .init("additionalProperties", .boolean(false)),
    ])
  }
}

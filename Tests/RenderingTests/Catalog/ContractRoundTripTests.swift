/// A schema that is written into a contract and read back is the same schema.
import Mesh
import Testing

@testable import Rendering

@Suite struct ContractRoundTripTests {
  @Test(arguments: 0..<200)
  func `a generated shape comes back from its contract`(_ seed: UInt64) throws {
    var making = ShapeMaking(seed: seed)
    let shape = making.shape()
    let read = try #require(try ContractReading.shape(of: contract(of: shape)))
    #expect(read == shape)
  }

  @Test func `a contract in which a type is changed is not the same schema`() throws {
    let shape = RecordShape(
      name: "a.B", fields: [Field(path: "at", kind: .timestamp, type: "long/timestamp-millis", nullable: true)])
    let text = try contract(of: shape)
    #expect(try ContractReading.shape(of: text) == shape)
    #expect(try ContractReading.shape(of: text.replacing("timestamp-millis", with: "timestamp-micros")) != shape)
    #expect(try ContractReading.shape(of: text.replacing("required: false", with: "required: true")) != shape)
  }

  private func contract(of shape: RecordShape) throws -> String {
    var solution = Sample.solution
    solution.product.outputPorts = [
      OutputPort(
        topic: "orders", shape: shape, format: .avro, keyFields: [], sensitiveFields: [], joins: [],
        documentation: "The topic.",
        contract: DataContract(id: "1", version: "1.0.0", status: .proposed, serviceLevels: []))
    ]
    let product = try Renderer(settings: .standard).product(
      solution, fingerprint: Fingerprint(text: "x"), approvedBy: Person(name: "Ana", email: "ana@example.org"),
      at: Timestamp(seconds: 0))
    return try #require(product.artifacts.first { $0.path.text.hasSuffix("/orders.odcs.yaml") }).text
  }
}

/// Shapes as schema readers lay them out, by a seed.
private struct ShapeMaking {
  private var state: UInt64
  private var fields: [Field] = []
  private static let texts = [
    "id", "Order", "order.id", "größe", "a b", "no", "1e3", "~", "say \"x\"", "it's", "# x", "a: b", "- x",
    "two\nlines",
    "{{x}}", "日本", "x'y", "null", "true", "%", "@", "*a", "&b", "!c", "|", ">", " lead", "trail ", "\t",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func text() -> String { Self.texts[number(Self.texts.count)] }

  mutating func shape() -> RecordShape {
    fields = []
    record(below: "", depth: 0)
    return RecordShape(
      name: number(2) == 0 ? "shop.Order" : "Order", documentation: number(2) == 0 ? nil : text(), fields: fields)
  }

  private mutating func record(below path: String, depth: Int) {
    for index in 0...number(5) {
      let name = "\(text())\(index)".split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.")
      field(at: path.isEmpty ? name : "\(path).\(name)", depth: depth)
    }
  }

  private mutating func field(at path: String, depth: Int) {
    let leaves: [(Field.Kind, String)] = [
      (.boolean, "boolean"), (.integer, "int"), (.long, "long"), (.float, "float"), (.double, "double"),
      (.decimal, "bytes/decimal(9,2)"), (.string, "string"), (.bytes, "bytes"), (.date, "int/date"),
      (.time, "int/time-millis"), (.timestamp, "long/timestamp-millis"), (.uuid, "string/uuid"), (.unknown, "any"),
      (.integer, "uint32"), (.long, "int64"), (.double, "number"), (.bytes, "fixed(16)"), (.string, "bytes-like"),
      (.enumeration, "enum Colour"), (.union, "union<int, string>"),
    ]
    let holders: [(Field.Kind, String)] = [
      (.record, "record shop.Line"), (.array, "array<string>"), (.array, "array<record shop.Line>"),
      (.map, "map<long>"), (.map, "map<record shop.Line>"), (.record, "map<that is none"), (.record, "message Line"),
    ]
    let isHolder = depth < 3 && number(3) == 0
    let (kind, type) = isHolder ? holders[number(holders.count)] : leaves[number(leaves.count)]
    fields.append(
      Field(
        path: FieldPath(path), kind: kind, type: type, nullable: number(2) == 0, hasDefault: number(2) == 0,
        documentation: number(3) == 0 ? text() : nil, tags: number(4) == 0 ? [text(), "PII"] : [],
        symbols: kind == .enumeration ? ["RED", text(), "no"] : []))
    guard isHolder else { return }
    switch kind {
    case .array, .map:
      let inner = path + (kind == .array ? "[]" : "{}")
      if type.contains("record") {
        record(below: inner, depth: depth + 1)
      } else {
        fields.append(Field(path: FieldPath(inner), kind: .long, type: "long"))
      }
    default: record(below: path, depth: depth + 1)
    }
  }
}

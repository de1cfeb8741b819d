import Mesh
import Schemas
import Testing

@Suite struct AvroCompatibilityTests {
  private func refusal(
    _ new: String, after old: String, _ mode: CompatibilityMode = .backward
  ) throws -> String? {
    AvroCompatibility.refusal(
      of: try AvroParser.schema(of: record(new)), after: try AvroParser.schema(of: record(old)), under: mode)
  }

  private func record(_ fields: String) -> String {
    #"{"type": "record", "name": "a.Order", "fields": [\#(fields)]}"#
  }

  private let id = #"{"name": "id", "type": "int"}"#

  @Test func `a new field needs a default where old records are read`() throws {
    let plain = id + #", {"name": "note", "type": "string"}"#
    let filled = id + #", {"name": "note", "type": ["null", "string"], "default": null}"#
    #expect(
      try refusal(plain, after: id) == "records in the old schema cannot be read: `note` is new and has no default")
    #expect(try refusal(filled, after: id) == nil)
    #expect(try refusal(plain, after: id, .forward) == nil)
    #expect(
      try refusal(id, after: plain, .fullTransitive)
        == "readers of the old schema cannot read new records: `note` is new and has no default")
    #expect(try refusal(plain, after: id, .none) == nil)
  }

  @Test func `a number may grow and not shrink`() throws {
    let long = #"{"name": "id", "type": "long"}"#
    #expect(try refusal(long, after: id) == nil)
    #expect(try refusal(id, after: long) == "records in the old schema cannot be read: `id` was long and is int")
  }

  @Test func `a value or a branch that was written must still be known`() throws {
    func level(_ symbols: String) -> String {
      #"{"name": "level", "type": {"type": "enum", "name": "Level", "symbols": [\#(symbols)]}}"#
    }
    #expect(
      try refusal(level(#""A""#), after: level(#""A", "B""#))
        == "records in the old schema cannot be read: `level` may be `B`, which is no longer among its values")
    let optional = #"{"name": "id", "type": ["null", "int"]}"#
    #expect(try refusal(optional, after: id) == nil)
    #expect(try refusal(id, after: optional) == "records in the old schema cannot be read: `id` was null and is int")
  }

  @Test func `a record that holds itself is compared once`() throws {
    let chain = #"{"name": "next", "type": ["null", "a.Order"], "default": null}"#
    #expect(try refusal(id + "," + chain, after: id + "," + chain, .full) == nil)
  }

  @Test func `money keeps its scale`() throws {
    func amount(_ scale: Int) -> String {
      #"{"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": \#(scale)}}"#
    }
    #expect(
      try refusal(amount(2), after: amount(3))
        == "records in the old schema cannot be read: `amount` has another precision or scale")
  }
}

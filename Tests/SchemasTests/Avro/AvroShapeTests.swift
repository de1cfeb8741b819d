import Mesh
import Schemas
import Testing

@Suite struct AvroShapeTests {
  private func shape(_ text: String) throws -> [String] {
    let read = try AvroParser.schema(of: text)
    return AvroShape.shape(of: read.schema, named: read.named).fields.map { field in
      "\(field.path) \(field.kind.rawValue) \(field.type)" + (field.nullable ? " null" : "")
        + (field.hasDefault ? " default" : "")
        + (field.symbols.isEmpty ? "" : " \(field.symbols)") + (field.tags.isEmpty ? "" : " tags \(field.tags)")
    }
  }

  @Test func `fields inside of records, arrays and maps are laid out with their paths`() throws {
    let text = """
      {"type":"record","name":"Order","namespace":"shop","fields":[
        {"name":"id","type":"long"},
        {"name":"placed","type":{"type":"long","logicalType":"timestamp-millis"}},
        {"name":"total","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
        {"name":"note","type":["null","string"],"default":null,"confluent:tags":["PII"]},
        {"name":"state","type":{"type":"enum","name":"State","symbols":["NEW","PAID"]},"default":"NEW"},
        {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[
          {"name":"sku","type":"string"},{"name":"of","type":"State"}]}}},
        {"name":"emails","type":{"type":"array","items":"string"}},
        {"name":"extra","type":{"type":"map","values":["null","int"]}},
        {"name":"address","type":["null",{"type":"record","name":"Address","fields":[{"name":"city","type":"string"}]}]}
      ]}
      """
    #expect(
      try shape(text) == [
        "id long long", "placed timestamp long/timestamp-millis", "total decimal bytes/decimal(9,2)",
        #"note string string null default tags ["PII"]"#, #"state enumeration enum default ["NEW", "PAID"]"#,
        "lines array array<record shop.Line>", "lines[].sku string string",
        #"lines[].of enumeration enum ["NEW", "PAID"]"#,
        "emails array array<string>", "emails[] string string", "extra map map<union<null, int>>",
        "extra{} integer int null", "address record record shop.Address null", "address.city string string",
      ])
  }

  @Test func `branches are named only where two share a field`() throws {
    let text = """
      {"type":"record","name":"Event","fields":[{"name":"payload","type":[
        {"type":"record","name":"Click","fields":[{"name":"at","type":"long"},{"name":"x","type":"int"}]},
        {"type":"record","name":"View","fields":[{"name":"at","type":"long"},{"name":"url","type":"string"}]}]}]}
      """
    #expect(
      try shape(text) == [
        "payload union union<record Click, record View>", "payload.x integer int", "payload#Click.at long long",
        "payload.url string string", "payload#View.at long long",
      ])
  }

  @Test func `a type that holds itself is opened once`() throws {
    let text = """
      {"type":"record","name":"Node","fields":[{"name":"value","type":"int"},{"name":"next","type":["null","Node"]}]}
      """
    #expect(try shape(text) == ["value integer int", "next record record Node null"])
  }

  @Test func `a schema that is no record has no fields`() throws {
    let read = try AvroParser.schema(of: #""string""#)
    #expect(AvroShape.shape(of: read.schema) == RecordShape(name: "string", fields: []))
  }

  @Test(arguments: [
    (#"{"type":"record","name":"A"}"#, "The record `A` has no `fields`."),
    (
      #"{"type":"record","name":"A","fields":[{"name":"x","type":"int"},{"name":"x","type":"int"}]}"#,
      "The record `A` has the field `x` twice."
    ),
    (#"{"type":"record","name":"9","fields":[]}"#, "`9` is not a name that Avro allows."),
    (#"{"type":"fixed","name":"F"}"#, "The fixed type `F` has no size."),
    (#"{"name":"x"}"#, "An object has no `type`."),
  ])
  func `what is not Avro is refused`(text: String, why: String) {
    #expect(throws: SchemaFlaw(.grammar, why, remedy: "Register a version of the schema that Avro accepts.")) {
      try AvroParser.schema(of: text)
    }
  }
}

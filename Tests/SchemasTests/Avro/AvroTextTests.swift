import Schemas
import Testing

@Suite struct AvroTextTests {
  @Test func `what is written is read again as the same schema`() throws {
    let schema = AvroSchema.record(
      .init(
        name: "shop.Order", documentation: "An \"order\".\nWith lines.",
        fields: [
          .init("id", .primitive(.long, nil)),
          .init("at", .primitive(.long, .init("timestamp-millis"))),
          .init("total", .primitive(.bytes, .init("decimal", precision: 9, scale: 2))),
          .init(
            "note", .union([.primitive(.null, nil), .primitive(.string, nil)]), defaultValue: .null, tags: ["PII"]),
          .init("tags", .array(.primitive(.string, nil))), .init("counts", .map(.primitive(.int, nil))),
        ]))
    let text = AvroText.line(schema)
    #expect(
      text == """
        {"type":"record","name":"Order","namespace":"shop","doc":"An \\"order\\".\\nWith lines.","fields":[\
        {"name":"id","type":"long"},{"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},\
        {"name":"total","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},\
        {"name":"note","type":["null","string"],"default":null,"confluent:tags":["PII"]},\
        {"name":"tags","type":{"type":"array","items":"string"}},{"name":"counts","type":{"type":"map","values":"int"}}]}
        """)
    #expect(try AvroParser.schema(of: text).schema == schema)
  }
}

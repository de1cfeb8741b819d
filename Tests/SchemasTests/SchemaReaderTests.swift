import Mesh
import Schemas
import Testing

@Suite struct SchemaReaderTests {
  @Test func `types of other subjects are found through references`() throws {
    let money = Subject(
      name: "money", version: 1, format: .avro,
      schema: #"{"type":"record","name":"Money","namespace":"m","fields":[{"name":"cents","type":"long"}]}"#)
    let order = Subject(
      name: "orders-value", version: 1, format: .avro,
      schema: #"{"type":"record","name":"Order","fields":[{"name":"price","type":"m.Money"}]}"#,
      references: [.init(name: "m.Money", subject: "money", version: 1)])
    #expect(
      try SchemaReader(subjects: [money]).shape(of: order).fields.map(\.path) == ["price", "price.cents"])
    #expect(throws: SchemaFlaw.self) { try SchemaReader().shape(of: order) }
  }

  @Test func `JSON Schema and Protobuf find the types of other subjects by the names of their references`() throws {
    let money = Subject(
      name: "money", version: 2, format: .json, schema: #"{"type":"object","properties":{"cents":{"type":"integer"}}}"#)
    let order = Subject(
      name: "orders-value", version: 1, format: .json,
      schema: #"{"title":"Order","type":"object","properties":{"price":{"$ref":"money.json"}}}"#,
      references: [.init(name: "money.json", subject: "money", version: 1)])
    #expect(
      try SchemaReader(subjects: [money]).shape(of: order).fields.map(\.path) == ["price", "price.cents"])
    let cents = Subject(
      name: "cents", version: 1, format: .protobuf,
      schema: "syntax = \"proto3\"; package m; message Cents { int64 count = 1; }")
    let payment = Subject(
      name: "payments-value", version: 1, format: .protobuf,
      schema: "syntax = \"proto3\"; import \"m/cents.proto\"; message Payment { m.Cents amount = 1; }",
      references: [.init(name: "m/cents.proto", subject: "cents", version: 1)])
    #expect(
      try SchemaReader(subjects: [cents]).shape(of: payment).fields.map(\.path) == ["amount", "amount.count"])
    #expect(throws: SchemaFlaw.self) { try SchemaReader().shape(of: payment) }
  }
}

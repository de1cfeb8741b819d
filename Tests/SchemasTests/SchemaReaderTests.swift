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

  @Test func `a language that is not read is said, not guessed`() {
    let subject = Subject(name: "s", version: 1, format: .protobuf, schema: "message A {}")
    #expect { try SchemaReader().shape(of: subject) } throws: { ($0 as? SchemaFlaw)?.reason == .language }
  }
}

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

  @Test func `types that are used by name are opened, whether in a reference or in the schema itself`() throws {
    let texts = [
      #"{"type":"record","name":"A","fields":[{"name":"x","type":"int"}]}"#,
      #"{"type":"record","name":"A","namespace":"n","fields":[{"name":"b","type":{"type":"record","name":"B","fields":[{"name":"y","type":"int"}]}},{"name":"c","type":["null","B"]},{"name":"d","type":{"type":"array","items":"n.B"}}]}"#,
      #"{"type":"record","name":"A","fields":[{"name":"next","type":["null","A"]}]}"#,
    ]
    for text in texts {
      let read = try AvroParser.schema(of: text)
      let subject = Subject(name: "a-value", version: 1, format: .avro, schema: text)
      #expect(try SchemaReader().shape(of: subject) == AvroShape.shape(of: read.schema, named: read.named))
    }
    let subject = Subject(name: "a-value", version: 1, format: .avro, schema: texts[1])
    #expect(
      try SchemaReader().shape(of: subject).fields.map(\.path) == ["b", "b.y", "c", "c.y", "d", "d[].y"])
  }

  @Test func `JSON Schema and Protobuf find the types of other subjects by the names of their references`() throws {
    let money = Subject(
      name: "money", version: 1, format: .json, schema: #"{"type":"object","properties":{"cents":{"type":"integer"}}}"#)
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

  @Test func `a reference means the version that it names, and no other one`() throws {
    func contact(_ version: Int, _ field: String) -> Subject {
      Subject(
        name: "contact", version: version, format: .avro,
        schema: #"{"type":"record","name":"Contact","namespace":"c","fields":[{"name":"\#(field)","type":"string"}]}"#)
    }
    func paths(_ version: Int, _ subjects: [Subject]) throws -> [FieldPath] {
      let alert = Subject(
        name: "alerts-value", version: 1, format: .avro,
        schema: #"{"type":"record","name":"Alert","fields":[{"name":"to","type":"c.Contact"}]}"#,
        references: [.init(name: "c.Contact", subject: "contact", version: version)])
      return try SchemaReader(subjects: subjects).shape(of: alert).fields.map(\.path)
    }
    let both = [contact(2, "phone"), contact(1, "email")]
    #expect(try paths(1, both) == ["to", "to.email"])
    #expect(try paths(2, both) == ["to", "to.phone"])
    #expect(try paths(-1, both) == ["to", "to.phone"])
    let flaw = #expect(throws: SchemaFlaw.self) { try paths(1, [contact(2, "phone")]) }
    #expect(flaw?.message.contains("version 1 of the subject `contact`") == true)
  }

  @Test(arguments: [
    (
      Subject.Format.avro,
      #"{"type":"record","name":"Order","fields":[{"name":"id","type":"string"},{"name":"price","type":["null","m.Money"]},{"name":"fee","type":"m.Fee"}]}"#
    ),
    (
      .json,
      #"{"title":"Order","type":"object","properties":{"id":{"type":"string"},"price":{"$ref":"money.json"},"fee":{"$ref":"fee.json"}},"required":["id"]}"#
    ),
    (
      .protobuf,
      "syntax = \"proto3\"; package o; import \"m/money.proto\"; import \"m/fee.proto\"; message Order { string id = 1; m.Money price = 2; m.Fee fee = 3; }"
    ),
  ])
  func `what refers to a version that is missing is read but for the types of that version`(
    format: Subject.Format, text: String
  ) throws {
    let names: [Subject.Format: (String, String)] = [
      .avro: ("m.Money", "m.Fee"), .json: ("money.json", "fee.json"), .protobuf: ("m/money.proto", "m/fee.proto"),
    ]
    let fees: [Subject.Format: String] = [
      .avro: #"{"type":"record","name":"Fee","namespace":"m","fields":[{"name":"cents","type":"long"}]}"#,
      .json: #"{"type":"object","properties":{"cents":{"type":"integer"}}}"#,
      .protobuf: "syntax = \"proto3\"; package m; message Fee { int64 cents = 1; }",
    ]
    let other = Subject(name: "money", version: 2, format: format, schema: fees[format]!)
    let fee = Subject(name: "fee", version: 1, format: format, schema: fees[format]!)
    let order = Subject(
      name: "orders-value", version: 1, format: format, schema: text,
      references: [
        .init(name: names[format]!.0, subject: "money", version: 1),
        .init(name: names[format]!.1, subject: "fee", version: 1),
      ])
    let reader = SchemaReader(subjects: [other, fee])
    let read = try reader.reading(of: order)
    #expect(read.shape.fields.map(\.path) == ["id", "price", "fee", "fee.cents"])
    #expect(read.shape.fields[1].kind == .unknown)
    #expect(read.missing.count == 1)
    #expect(read.missing.first?.message.contains("version 1 of the subject `money`") == true)
    #expect(throws: read.missing.first!) { try reader.shape(of: order) }
  }

  @Test func `tags that a registry keeps beside a schema are the tags of its fields`() throws {
    var order = Subject(
      name: "orders-value", version: 1, format: .json,
      schema: #"""
        {"title":"Order","type":"object","properties":{"id":{"type":"string"},"buyer":{"type":"object","properties":{
        "ssn":{"type":"string"},"email":{"type":"string","confluent:tags":["PII"]}}},"lines":{"type":"array","items":
        {"type":"object","properties":{"email":{"type":"string"},"ssn_hint":{"type":"string"}}}}}}
        """#)
    let tags = { (labels: [String: [String]]) throws in
      order.labels = SchemaLabels(tags: labels)
      return try SchemaReader().shape(of: order).fields.filter { !$0.tags.isEmpty }.map {
        "\($0.path) \($0.tags.joined(separator: " "))"
      }
    }
    #expect(try tags([:]) == ["buyer.email PII"])
    #expect(try tags(["**.ssn": ["SSN"], "**.id": ["KEY"]]) == ["id KEY", "buyer.ssn SSN", "buyer.email PII"])
    #expect(try tags(["*.ssn": ["SSN"], "*": ["TOP"]]).contains("buyer.ssn SSN"))
    #expect(try tags(["Order.lines.email": ["PII"]]) == ["buyer.email PII", "lines[].email PII"])
    #expect(try tags(["buyer.email": ["PII", "GDPR"]]) == ["buyer.email PII GDPR"])
    #expect(try tags(["Order.*": ["ALL"]]) == ["id ALL", "buyer ALL", "buyer.email PII", "lines ALL"])
  }
}

import Mesh
import Schemas
import Testing

@Suite struct JSONSchemaReaderTests {
  @Test func `a schema of all kinds becomes fields in its order`() throws {
    let shape = try JSONSchemaReader.shape(
      of: #"""
        {"$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://acme.com/order.json", "title": "Order",
         "description": "What a customer ordered.", "type": "object", "required": ["id", "lines", "state"],
         "properties": {
           "id": {"type": "string", "format": "uuid", "description": "Its number."},
           "email": {"type": ["null", "string"], "format": "email", "confluent:tags": ["PII"], "default": null},
           "state": {"enum": ["NEW", "PAID"]},
           "placed": {"type": "string", "format": "date-time"},
           "total": {"type": "number"}, "count": {"type": "integer"}, "gift": {"type": "boolean"},
           "customer": {"$ref": "#/definitions/Customer", "description": "Who ordered."},
           "lines": {"type": "array", "items": {"type": "object", "properties": {"sku": {"type": "string"}}}},
           "labels": {"type": "object", "additionalProperties": {"type": "string"}},
           "a.b": {"type": "string", "x-secret": true}},
         "definitions": {"Customer": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string"}, "boss": {"$ref": "#/definitions/Customer"}}}}}
        """#)
    #expect(shape.name == "Order")
    #expect(shape.documentation == "What a customer ordered.")
    #expect(
      shape.picture == [
        "id: uuid string/uuid «Its number.»", "email: string string/email ? = #PII",
        "state: enumeration enum {NEW,PAID}",
        "placed: timestamp string/date-time ?", "total: double number ?", "count: long integer ?",
        "gift: boolean boolean ?", "customer: record object Customer ? «Who ordered.»", "customer.name: string string",
        "customer.boss: record object Customer ?", "lines: array array<object items>", "lines[].sku: string string ?",
        "labels: map map<string> ?", "labels{}: string string", "a\\.b: string string ? #secret",
      ])
  }

  @Test func `choices become unions, and fields that two branches share are told apart`() throws {
    let shape = try JSONSchemaReader.shape(
      of: #"""
        {"title": "Payment", "type": "object", "required": ["how", "note", "at"], "properties": {
          "note": {"oneOf": [{"type": "null"}, {"type": "string"}]},
          "at": {"anyOf": [{"type": "string", "format": "date"}, {"type": "integer"}]},
          "how": {"oneOf": [{"$ref": "#/$defs/Card"}, {"$ref": "#/$defs/Bank"}]}},
         "allOf": [{"properties": {"late": {"type": "boolean"}}}, {"$ref": "#/$defs/Signed"}],
         "if": {"properties": {"late": {"const": true}}}, "then": {"properties": {"fee": {"type": "number"}}},
         "$defs": {
          "Signed": {"type": "object", "required": ["by"], "properties": {"by": {"type": "string"}}},
          "Card": {"type": "object", "required": ["number"], "properties": {"number": {"type": "string"}, "cvc": {"type": "string"}}},
          "Bank": {"type": "object", "required": ["number"], "properties": {"number": {"type": "integer"}}}}}
        """#)
    #expect(
      shape.picture == [
        "note: string string ?", "at: union union<string/date, integer>", "how: union union<object Card, object Bank>",
        "how.cvc: string string ?", "how#Card.number: string string", "how#Bank.number: long integer",
        "late: boolean boolean ?", "by: string string", "fee: double number ?",
      ])
  }

  @Test func `references lead to other texts, identities and anchors`() throws {
    let shape = try JSONSchemaReader.shape(
      of: #"""
        {"$id": "https://acme.com/schemas/order.json", "type": "object", "properties": {
          "price": {"$ref": "money.json"}, "tax": {"$ref": "https://acme.com/schemas/tax.json#/$defs/Rate%20One"},
          "where": {"$ref": "#place"}, "again": {"$ref": "#"}},
         "$defs": {"P": {"$anchor": "place", "type": "object", "properties": {"city": {"type": "string"}}}}}
        """#,
      references: [
        .init(
          "money.json",
          ##"{"title":"Money","type":"object","properties":{"cents":{"type":"integer"},"of":{"$ref":"#/$defs/C"}},"$defs":{"C":{"type":"string"}}}"##
        ),
        .init("tax", #"{"$id":"https://acme.com/schemas/tax.json","$defs":{"Rate One":{"type":"number"}}}"#),
      ])
    #expect(
      shape.picture == [
        "price: record object Money ? «Money»", "price.cents: long integer ?", "price.of: string string ?",
        "tax: double number ?", "where: record object P ?", "where.city: string string ?",
        "again: record object order ?",
      ])
  }

  @Test(arguments: [
    (#"{"$ref": 3}"#, "The `$ref` at `#` is no text."),
    (
      ##"{"properties": {"a": {"$ref": "#/$defs/X"}}}"##, "The `$ref` to `#/$defs/X` at `#/properties/a` leads nowhere."
    ),
    (#"{"properties": {"a": {"type": "text"}}}"#, "The type `text` at `#/properties/a` is none of JSON Schema's."),
    (#"{"properties": {"a/b": 3}}"#, "At `#/properties/a~1b` stands no schema."),
    (#"{"properties": [], "type": "object"}"#, "The `properties` at `#` are no object."),
    ("[]", "The text is JSON, but neither an object nor a boolean, and so no JSON Schema."),
    (#"{"a": "#, "The text is not JSON: in line 1, at byte 6, the text ends where a value should stand."),
  ])
  func `an error names the place`(text: String, message: String) {
    #expect { try JSONSchemaReader.shape(of: text) } throws: { ($0 as? SchemaFlaw)?.message == message }
  }

  @Test func `circles of references end`() throws {
    let shape = try JSONSchemaReader.shape(
      of: #"""
        {"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}, "loop": {"$ref": "#/$defs/L"}}, "$defs": {
          "A": {"type": "object", "properties": {"b": {"$ref": "#/$defs/B"}}},
          "B": {"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}}},
          "L": {"$ref": "#/$defs/M"}, "M": {"$ref": "#/$defs/L"}}}
        """#)
    #expect(shape.fields.map(\.path) == ["a", "a.b", "a.b.a", "loop"])
  }

  @Test func `a schema of thousands of fields is read whole, and one without end is cut`() throws {
    let many = (0..<3000).map { #""field\#($0)": {"type": "string"}"# }.joined(separator: ",")
    #expect(try JSONSchemaReader.shape(of: #"{"properties": {\#(many)}}"#).fields.count == 3000)
    let wide = (0..<40).map { ##""f\##($0)": {"$ref": "#/$defs/X\##(($0 + 1) % 40)"}"## }.joined(separator: ",")
    let all = (0..<40).map { #""X\#($0)": {"type": "object", "properties": {\#(wide)}}"# }.joined(separator: ",")
    #expect(try JSONSchemaReader.shape(of: #"{"properties": {\#(wide)}, "$defs": {\#(all)}}"#).fields.count == 5000)
  }
}

import Mesh
import Schemas
import Testing

@Suite struct ProtobufReaderTests {
  @Test func `a file of all kinds becomes fields in its order`() throws {
    let shape = try ProtobufReader.shape(
      of: """
        // The licence of this file.

        syntax = "proto3";
        package shop.orders;
        import "google/protobuf/timestamp.proto";
        import "confluent/meta.proto";
        option java_package = "com.acme";

        // What a customer ordered.
        // On one page.
        message Order {
          option (confluent.message_meta).doc = "not this";
          reserved 90 to 99, 101;
          string id = 1; // Its number.
          optional string email = 2 [(confluent.field_meta) = {doc: "Where to write.", tags: ["PII", "EMAIL"]}];
          State state = 3;
          google.protobuf.Timestamp placed = 4;
          double total = 5 [(confluent.field_meta).tags = "MONEY", deprecated = true];
          bool gift = 6;
          Customer customer = 7;
          repeated Line lines = 8;
          map<string, int32> counts = 9;
          map<string, Line> by_name = 10;
          oneof how {
            Card card = 11;
            string bank = 12 [(acme.secret) = true, (acme.level) = HIGH];
          }
          google.protobuf.StringValue note = 13;
          repeated string labels = 14;
          /* Sums,
           * exactly. */
          confluent.type.Decimal sum = 15 [(confluent.field_meta) = {params: [{key: "precision", value: "9"}]}];
          message Line { string sku = 1; uint64 count = 2; }
          enum State { option allow_alias = true; NEW = 0; PAID = 1 [deprecated = true]; }
        }
        message Card { string number = 1; }
        message Customer { string name = 1; Customer boss = 2; }
        service Orders { rpc Get (Order) returns (Order) { option (x) = "}"; } }
        """)
    #expect(shape.name == "shop.orders.Order")
    #expect(shape.documentation == "What a customer ordered.\nOn one page.")
    #expect(
      shape.picture == [
        "id: string string = «Its number.»", "email: string string ? #PII#EMAIL «Where to write.»",
        "state: enumeration enum shop.orders.Order.State = {NEW,PAID}",
        "placed: timestamp google.protobuf.Timestamp ?", "total: double double = #MONEY", "gift: boolean bool =",
        "customer: record message shop.orders.Customer ?", "customer.name: string string =",
        "customer.boss: record message shop.orders.Customer ?",
        "lines: array array<message shop.orders.Order.Line>", "lines[].sku: string string =",
        "lines[].count: long uint64 =", "counts: map map<int32>", "counts{}: integer int32",
        "by_name: map map<message shop.orders.Order.Line>", "by_name{}.sku: string string =",
        "by_name{}.count: long uint64 =", "card: record message shop.orders.Card ?", "card.number: string string =",
        "bank: string string ? #secret#level=HIGH", "note: string google.protobuf.StringValue ?",
        "labels: array array<string>", "labels[]: string string",
        "sum: decimal confluent.type.Decimal ? «Sums,\nexactly.»",
      ])
  }

  @Test func `syntax 2 has required fields, defaults, groups and extensions`() throws {
    let shape = try ProtobufReader.shape(
      of: """
        message A {
          required int32 id = 1;
          optional string name = 2 [default = "x"];
          repeated group Part = 3 { optional bytes body = 1; }
          extensions 100 to max;
          extend B { optional int32 more = 120; }
        }
        message B { extensions 100 to 200; }
        """)
    #expect(
      shape.picture == [
        "id: integer int32", "name: string string ? =", "part: array array<message A.Part>",
        "part[].body: bytes bytes ?",
      ])
  }

  @Test func `names mean the nearest type, and imports bring theirs`() throws {
    let shape = try ProtobufReader.shape(
      of: """
        syntax = "proto3"; package a.b; import "money.proto";
        message Outer { Inner one = 1; .Inner two = 2; c.Money three = 3; message Inner { int32 near = 1; } }
        """,
      references: [
        .init("money.proto", #"syntax = "proto3"; package a.c; message Money { int64 cents = 1; }"#),
        .init("inner.proto", #"syntax = "proto3"; message Inner { int32 far = 1; }"#),
      ])
    #expect(shape.fields.map(\.path) == ["one", "one.near", "two", "two.far", "three", "three.cents"])
  }

  @Test(arguments: [
    ("message A {", "The text is no Protobuf: in line 1 stands the end, inside of the message `A`."),
    (
      "message A {\n  string = 1;\n}",
      "The text is no Protobuf: in line 2 stands `=`, where a field of `A` has its name."
    ),
    ("message A { string a 1; }", "The text is no Protobuf: in line 1 stands `1`, where `=` should stand."),
    ("{\"type\": \"record\"}", "The text is no Protobuf: in line 1 stands `{`, which starts nothing."),
    (
      "message A {\n  Missing a = 1;\n}",
      "The type `Missing` of the field `a` in line 2 is defined neither in the schema nor in a file that could be read."
    ),
  ])
  func `an error names the line`(text: String, message: String) {
    #expect { try ProtobufReader.shape(of: text) } throws: { ($0 as? SchemaFlaw)?.message == message }
  }

  @Test func `a chain of thousands of messages is no burden`() throws {
    let chain =
      (0..<5000).map { "message M\($0) { M\($0 + 1) next = 1; }" }.joined(separator: "\n") + "message M5000 {}"
    #expect(try ProtobufReader.shape(of: "syntax = \"proto3\"; " + chain).fields.count == 64)
  }
}

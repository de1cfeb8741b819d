import Mesh
import Schemas
import Testing

@Suite struct SubjectMatchingTests {
  @Test(arguments: [
    ("orders-value", "orders", Subject.Side.value), ("orders-key", "orders", .key),
    ("price-value-value", "price-value", .value), (":.team:orders-value", "orders", .value),
    ("orders-shop.OrderPlaced", "orders", .value), ("orders-eu-shop.OrderPlaced", "orders-eu", .value),
  ])
  func `a subject finds its topic`(subject: String, topic: String, side: Subject.Side) {
    let matching = SubjectMatching(topics: ["orders", "orders-eu", "price-value"])
    let matched = matching.matched(Subject(name: SubjectName(subject), version: 1, format: .avro, schema: ""))
    #expect(matched.topic == TopicName(topic))
    #expect(matched.side == side)
  }

  @Test func `a subject named after its record belongs to no topic`() {
    let matched = SubjectMatching(topics: ["orders"]).matched(
      Subject(name: "shop.OrderPlaced", version: 1, format: .avro, schema: ""))
    #expect(matched.topic == nil)
  }
}

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

  @Test(arguments: [
    ("com.acme.orders.OrderPlaced", "orders.placed.v1"), ("com.acme.PaymentReceivedEvent", "payment-received"),
    ("com.acme.Customer", "customers"), (":.team:com.acme.Customer", "customers"), ("com.acme.Twice", nil),
    ("com.acme.Unheard", nil), ("old-topic-value", nil), ("customers-gone-value", nil),
  ])
  func `a subject named after its record finds the one topic that is called the same`(subject: String, topic: String?) {
    let matching = SubjectMatching(
      topics: ["orders.placed.v1", "payment-received", "customers", "twice", "twice.v2"])
    let matched = matching.matched(Subject(name: SubjectName(subject), version: 1, format: .avro, schema: ""))
    #expect(matched.topic?.rawValue == topic)
  }

  @Test func `a subject named after its record belongs to no topic of another name`() {
    let matched = SubjectMatching(topics: ["orders"]).matched(
      Subject(name: "shop.OrderPlaced", version: 1, format: .avro, schema: ""))
    #expect(matched.topic == nil)
  }
}

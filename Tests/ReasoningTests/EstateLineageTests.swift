import Mesh
import Reasoning
import Testing

@Suite struct EstateLineageTests {
  private func edges(_ estate: Estate) -> [String] {
    EstateLineage(estate, StateReader().read(estate)).edges.map {
      "\($0.from.kind) \($0.from.name) → \($0.to.kind) \($0.to.name) \($0.confidence)"
    }
  }

  @Test func `connectors feed and are fed`() {
    var estate = Estates.of(["orders": ["id long"], "items": ["id long"]])
    estate.deployment.connectors = [
      Connector(name: "shop-db", type: "PostgresConnector", direction: .source, topics: ["orders", "items"]),
      Connector(name: "lake", type: "S3", direction: .sink, topics: ["orders"]),
      Connector(name: "odd", type: "Odd", topics: ["orders"]),
    ]
    #expect(
      edges(estate) == [
        "connector shop-db → topic items 1.0", "connector shop-db → topic orders 1.0",
        "topic orders → connector lake 1.0",
      ])
  }

  @Test func `programs feed their stores, what they may write, and what their queries make`() {
    var estate = Estates.of([
      "orders": ["id long"], "billed": ["id long"], "billing-sums-changelog": [], "orders-big": ["id long"],
    ])
    estate.usage.consumerGroups = [
      ConsumerGroup(name: "billing", reads: [.init(topic: "orders", lag: .measured(0, over: "now"))]),
      ConsumerGroup(
        name: "_confluent-ksql-default_query_CSAS_ORDERS_BIG_7",
        reads: [.init(topic: "orders", lag: .measured(0, over: "now"))]),
    ]
    estate.deployment.access = [
      Access(principal: "User:billing", operation: "WRITE", resource: .topic, name: "billed"),
      Access(principal: "User:billing", operation: "READ", resource: .topic, name: "orders"),
    ]
    #expect(
      edges(estate) == [
        "group _confluent-ksql-default_query_CSAS_ORDERS_BIG_7 → topic orders-big 0.8",
        "group billing → topic billed 0.7", "group billing → topic billing-sums-changelog 0.95",
        "topic orders → group _confluent-ksql-default_query_CSAS_ORDERS_BIG_7 1.0", "topic orders → group billing 1.0",
      ])
  }

  @Test func `names tell of dead letters, stages and mirrors`() {
    let estate = Estates.of([
      "orders": ["id long"], "orders.dlq": [], "dlq-orders": [], "orders-retry-1": [], "scan.raw": [],
      "scan.normalized": [], "west.checkpoints.internal": [], "west.orders": [], "raw": [],
    ])
    #expect(
      edges(estate) == [
        "connector MirrorMaker from west → topic west.orders 0.9", "topic orders → topic dlq-orders 0.9",
        "topic orders → topic orders-retry-1 0.9", "topic orders → topic orders.dlq 0.9",
        "topic scan.raw → topic scan.normalized 0.5",
      ])
  }
}

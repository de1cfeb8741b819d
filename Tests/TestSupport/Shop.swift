public import Mesh

/// A small estate of a shop that sells books: orders of customers, parcels, and a topic that nobody reads.
public enum Shop {
  public static let takenAt = Timestamp(seconds: 1_767_225_600)

  public static var estate: Estate {
    var cluster = Cluster(name: "shop", environment: "prod")
    cluster.clusterId = "lkc-shop1"
    cluster.environmentId = "env-shop1"
    cluster.registryId = "lsrc-shop1"
    return Estate(
      number: 1, takenAt: takenAt,
      deployment: Deployment(
        cluster: cluster,
        topics: [
          topic("books.orders.placed", key: "order_id"), topic("books.orders.customers", key: "customer_id"),
          topic("logistics.parcels.sent", key: "parcel_id"), topic("logistics.parcels.returned", key: "parcel_id"),
        ],
        schemas: [
          subject(
            "books.orders.placed", "books.Placed",
            [("order_id", "\"string\""), ("customer_id", "\"string\""), ("total", "\"double\"")]),
          subject(
            "books.orders.customers", "books.Customer",
            [("customer_id", "\"string\""), ("first_name", "\"string\""), ("email", "\"string\"")]),
          subject(
            "logistics.parcels.sent", "logistics.Sent", [("parcel_id", "\"string\""), ("order_id", "\"string\"")]),
          subject("logistics.parcels.returned", "logistics.Returned", [("parcel_id", "\"string\"")]),
        ],
        connectors: [
          Connector(
            name: "shop-db", type: "PostgresSource", direction: .source, status: "RUNNING",
            topics: ["books.orders.placed", "books.orders.customers"], tasks: 1)
        ]),
      usage: Usage(
        consumerGroups: [
          ConsumerGroup(
            name: "billing", state: "Stable", members: 2,
            reads: [.init(topic: "books.orders.placed", lag: .measured(12, over: "at the reading"))])
        ],
        idleTopics: ["logistics.parcels.returned"]),
      metrics: Metrics(topics: [
        Throughput(
          topic: "books.orders.placed", recordsPerSecond: .measured(40, over: "5 minutes"),
          consumers: .measured(2, over: "at the reading"))
      ]))
  }

  private static func topic(_ name: TopicName, key: FieldPath) -> Topic {
    Topic(name: name, partitions: 6, replicationFactor: 3, config: ["retention.ms": "86400000"], keyField: key)
  }

  private static func subject(_ topic: TopicName, _ record: String, _ fields: [(String, String)]) -> Subject {
    let parts = record.split(separator: ".")
    let list = fields.map { "{\"name\":\"\($0.0)\",\"type\":\($0.1)}" }.joined(separator: ",")
    return Subject(
      name: .value(of: topic), version: 1, schemaId: 1, format: .avro,
      schema:
        "{\"type\":\"record\",\"name\":\"\(parts[1])\",\"namespace\":\"\(parts[0])\",\"fields\":[\(list)]}",
      compatibility: .backward, topic: topic, side: .value)
  }
}

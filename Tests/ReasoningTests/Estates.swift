import Demo
import FilesAdapter
import Mesh

/// Small estates for tests, and the demonstration's.
enum Estates {
  /// The demonstration's estate, as its snapshot says.
  static func demo() throws -> Estate {
    let snapshot = try SnapshotFile.read(DemoEstate.json, named: "estate.json")
    return Estate(
      number: 1, takenAt: snapshot.takenAt,
      deployment: Deployment(
        cluster: snapshot.cluster, topics: snapshot.topics, schemas: snapshot.subjects ?? [],
        connectors: snapshot.connectors ?? [], access: snapshot.access ?? [], unknown: snapshot.unknown,
        findings: snapshot.findings),
      usage: snapshot.usage ?? Usage(consumerGroups: []), metrics: snapshot.metrics ?? Metrics(topics: []))
  }

  /// Topics with the fields of their values: `"customer_id long"`.
  static func of(_ topics: KeyValuePairs<String, [String]>, partitions: Int? = 6, namespace: String? = nil) -> Estate {
    Estate(
      number: 1, takenAt: Timestamp(seconds: 0),
      deployment: Deployment(
        cluster: Cluster(name: "c", environment: "prod"),
        topics: topics.map {
          Topic(name: TopicName($0.key), partitions: partitions, replicationFactor: 3, config: [:])
        },
        schemas: topics.filter { !$0.value.isEmpty }.map { name, fields in
          Subject(
            name: .value(of: TopicName(name)), version: 1, schemaId: 1, format: .avro,
            schema: schema(name, fields, namespace: namespace), topic: TopicName(name), side: .value)
        }, connectors: []),
      usage: Usage(consumerGroups: []), metrics: Metrics(topics: []))
  }

  static func schema(_ topic: String, _ fields: [String], namespace: String? = nil) -> String {
    let record = topic.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let texts = fields.map { field in
      let parts = field.split(separator: " ").map(String.init)
      let type = parts.count > 1 ? parts[1] : "string"
      let known = ["boolean", "int", "long", "float", "double", "bytes", "string"]
      let json = known.contains(type) ? "\"\(type)\"" : "{\"type\":\"long\",\"logicalType\":\"\(type)\"}"
      return "{\"name\":\"\(parts[0])\",\"type\":\(json)}"
    }
    let space = namespace.map { "\"namespace\":\"\($0)\"," } ?? ""
    return "{\"type\":\"record\",\"name\":\"\(record)\",\(space)\"fields\":[\(texts.joined(separator: ","))]}"
  }
}

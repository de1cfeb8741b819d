import Mesh

/// Reads the parts of a snapshot, each as strictly as the schema in `docs/` says.
enum SnapshotReader {
  static func snapshot(_ place: Place) throws(Misreading) -> Snapshot {
    try checkVersion(of: place)
    let fields = try place.fields([
      "$schema", "formatVersion", "takenAt", "cluster", "otherClusters", "topics", "subjects", "connectors", "access",
      "consumerGroups", "idleTopics", "metrics", "totals", "unknown", "findings",
    ])
    _ = try fields.optional("$schema")?.text()
    let topics = try distinct(fields.required("topics").items(topic), "topic", at: fields.required("topics")) {
      $0.name
    }
    let names = Set(topics.map(\.name))
    var subjects = try fields.optional("subjects")?.items(subject)
    if let read = subjects, let place = fields.optional("subjects") {
      subjects = try distinct(read, "subject", at: place) { $0.name }.map { $0.placed(among: names) }
    }
    var connectors = try fields.optional("connectors")?.items(connector)
    if let read = connectors, let place = fields.optional("connectors") {
      connectors = try distinct(read, "connector", at: place) { $0.name }
    }
    let unknown = try fields.list("unknown", unknown)
    var snapshot = Snapshot(
      takenAt: try timestamp(fields.required("takenAt")),
      cluster: try cluster(fields.required("cluster")),
      topics: topics,
      subjects: subjects,
      connectors: connectors,
      access: try fields.optional("access")?.items(access),
      usage: try usage(fields, unknown.of(.usage)),
      metrics: try metrics(fields, unknown.of(.metrics)),
      unknown: unknown.of(.deployment),
      findings: try fields.list("findings", finding))
    snapshot.otherClusters = try otherClusters(fields, snapshot)
    return snapshot
  }

  /// The clusters besides the first; each cluster that a topic names must be one of them.
  private static func otherClusters(_ fields: Fields, _ snapshot: Snapshot) throws(Misreading) -> [Cluster]? {
    var others: [Cluster]?
    if let place = fields.optional("otherClusters") {
      others = try distinct(place.items(cluster), "cluster", at: place) { $0.name }
    }
    let known = Set([snapshot.cluster.name] + (others ?? []).map(\.name))
    for (item, topic) in zip(try fields.required("topics").items(), snapshot.topics) {
      let named = [topic.cluster].compactMap { $0 } + (topic.copies ?? []).map(\.cluster)
      guard let stranger = named.first(where: { !known.contains($0) }) else { continue }
      throw item.wrong(
        "names the cluster `\(stranger)`, which is neither `cluster` nor one of `otherClusters`",
        remedy: "Add it there, or correct the name.")
    }
    return others
  }

  /// Says that a newer file is newer before it is called wrong.
  private static func checkVersion(of place: Place) throws(Misreading) {
    guard let version = try place.entries().first(where: { $0.key == "formatVersion" })?.place else {
      throw Misreading(
        path: "formatVersion", "is missing, so this does not seem to be an estate snapshot",
        remedy: "Give a file that `meshgen discover --save FILE` wrote, or add `\"formatVersion\": \(Snapshot.format)`."
      )
    }
    let number = try version.integer(in: 1...Int.max)
    guard number <= Snapshot.format else {
      throw version.wrong(
        "is \(number), and this meshgen reads format \(Snapshot.format)",
        remedy: "Use the newer meshgen that wrote the file, or save it again with this one.")
    }
  }

  /// The items, none of which may have the name of another.
  static func distinct<Item, Name: Hashable & CustomStringConvertible>(
    _ items: [Item], _ kind: String, at list: Place, name: (Item) -> Name
  ) throws(Misreading) -> [Item] {
    var first: [Name: Int] = [:]
    for (index, item) in items.enumerated() {
      guard let other = first.updateValue(index, forKey: name(item)) else { continue }
      let places = try list.items()
      throw Misreading(
        line: places[index].value.line, path: places[index].path.text,
        "is the \(kind) `\(name(item))`, which stands on line \(places[other].value.line) already",
        remedy: "Remove one of the two.")
    }
    return items
  }

  static func timestamp(_ place: Place) throws(Misreading) -> Timestamp {
    guard let timestamp = Timestamp(try place.text()) else {
      throw place.wrong("is not a time", remedy: "Write it as 2026-01-31T12:00:00Z.")
    }
    return timestamp
  }

  private static func cluster(_ place: Place) throws(Misreading) -> Cluster {
    let fields = try place.fields([
      "name", "environment", "clusterId", "environmentId", "registryId", "organizationId", "cloud", "region",
      "bootstrap", "kind", "governance",
    ])
    var cluster = Cluster(
      name: ClusterName(try fields.required("name").word()),
      environment: EnvironmentName(try SettingsReader.slug(fields.required("environment"))))
    cluster.clusterId = try fields.optional("clusterId")?.word()
    cluster.environmentId = try fields.optional("environmentId")?.word()
    cluster.registryId = try fields.optional("registryId")?.word()
    cluster.organizationId = try fields.optional("organizationId")?.word()
    cluster.cloud = try fields.optional("cloud")?.word()
    cluster.region = try fields.optional("region")?.word()
    cluster.bootstrap = try fields.optional("bootstrap")?.word()
    cluster.kind = try fields.optional("kind")?.word()
    cluster.governance = try fields.optional("governance")?.choice(Cluster.Governance.allCases)
    return cluster
  }

  static func topicName(_ place: Place) throws(Misreading) -> TopicName {
    let name = TopicName(try place.text())
    guard name.isAllowed else {
      throw place.wrong(
        "is not a name that a Kafka topic can have",
        remedy: "Use 1 to 249 letters, digits, dots, underscores and dashes.")
    }
    return name
  }

  private static func topic(_ place: Place) throws(Misreading) -> Topic {
    let fields = try place.fields([
      "name", "partitions", "replicationFactor", "config", "tags", "owner", "documentation", "keyField", "cluster",
      "copies",
    ])
    var topic = Topic(
      name: try topicName(fields.required("name")),
      partitions: try fields.optional("partitions")?.integer(in: 1...1_000_000),
      replicationFactor: try fields.optional("replicationFactor")?.integer(in: 1...32_767),
      config: try fields.optional("config").map(config),
      tags: try fields.optional("tags")?.words() ?? [],
      owner: try fields.optional("owner").map { place throws(Misreading) in TeamName(try place.word()) },
      documentation: try fields.optional("documentation")?.text(),
      keyField: try fields.optional("keyField").map { place throws(Misreading) in FieldPath(try place.word()) })
    topic.cluster = try fields.optional("cluster").map { place throws(Misreading) in ClusterName(try place.word()) }
    topic.copies = try fields.optional("copies")?.items(copy)
    return topic
  }

  private static func copy(_ place: Place) throws(Misreading) -> TopicCopy {
    let fields = try place.fields([
      "cluster", "environment", "name", "partitions", "replicationFactor", "config", "subjects",
    ])
    return TopicCopy(
      cluster: ClusterName(try fields.required("cluster").word()),
      environment: EnvironmentName(try fields.required("environment").word()),
      name: try topicName(fields.required("name")),
      partitions: try fields.optional("partitions")?.integer(in: 1...1_000_000),
      replicationFactor: try fields.optional("replicationFactor")?.integer(in: 1...32_767),
      config: try fields.optional("config").map(config),
      subjects: try fields.optional("subjects")?.words().map { SubjectName($0) } ?? [])
  }

  private static func config(_ place: Place) throws(Misreading) -> [String: String] {
    var settings: [String: String] = [:]
    for (key, value) in try place.entries() { settings[key] = try value.text() }
    return settings
  }

  private static func subject(_ place: Place) throws(Misreading) -> Subject {
    let fields = try place.fields([
      "name", "version", "id", "format", "schema", "references", "compatibility", "compatibilityIsOwn", "topic",
      "side", "metadata",
    ])
    let name = try fields.required("name").word()
    let topic = try fields.optional("topic").map(topicName)
    // A subject of a topic that does not say its side says it by its name.
    let bySuffix: Subject.Side? = topic == nil ? nil : name.hasSuffix("-key") ? .key : .value
    return Subject(
      name: SubjectName(name),
      version: try fields.required("version").integer(in: 1...Int(Int32.max)),
      schemaId: try fields.optional("id")?.integer(in: 0...Int(Int32.max)),
      format: try fields.optional("format")?.choice(Subject.Format.allCases) ?? .avro,
      schema: try fields.required("schema").text(),
      references: try fields.list("references", reference),
      compatibility: try fields.optional("compatibility")?.choice(CompatibilityMode.allCases),
      compatibilityIsOwn: try fields.optional("compatibilityIsOwn")?.truth() ?? false,
      topic: topic,
      side: try fields.optional("side")?.choice([Subject.Side.key, .value]) ?? bySuffix,
      labels: try fields.optional("metadata").map(labels))
  }

  private static func labels(_ place: Place) throws(Misreading) -> SchemaLabels {
    let fields = try place.fields(["tags", "properties"])
    var labels = SchemaLabels()
    for (path, tags) in try fields.optional("tags")?.entries() ?? [] { labels.tags[path] = try tags.words() }
    for (name, value) in try fields.optional("properties")?.entries() ?? [] {
      labels.properties[name] = try value.text()
    }
    return labels
  }

  private static func reference(_ place: Place) throws(Misreading) -> Subject.Reference {
    let fields = try place.fields(["name", "subject", "version"])
    return Subject.Reference(
      name: try fields.required("name").word(),
      subject: SubjectName(try fields.required("subject").word()),
      version: try fields.required("version").integer(in: 1...Int(Int32.max)))
  }

  private static func connector(_ place: Place) throws(Misreading) -> Connector {
    let fields = try place.fields(["name", "type", "direction", "status", "topics", "tasks"])
    return Connector(
      name: ConnectorName(try fields.required("name").word()),
      type: try fields.required("type").word(),
      direction: try fields.optional("direction")?.choice([Connector.Direction.source, .sink]),
      status: try fields.optional("status")?.word(),
      topics: try fields.list("topics", topicName),
      tasks: try fields.optional("tasks")?.integer(in: 0...1_000_000))
  }

  private static func access(_ place: Place) throws(Misreading) -> Access {
    let fields = try place.fields(["principal", "operation", "resource", "name", "isPrefix", "displayName"])
    return Access(
      principal: try fields.required("principal").word(),
      operation: try fields.required("operation").word(),
      resource: try fields.required("resource").choice([Access.Resource.topic, .group, .subject, .cluster]),
      name: try fields.required("name").text(),
      isPrefix: try fields.optional("isPrefix")?.truth() ?? false,
      displayName: try fields.optional("displayName")?.word())
  }

  private static func finding(_ place: Place) throws(Misreading) -> Finding {
    let fields = try place.fields(["rule", "subject", "message"])
    return Finding(
      rule: try fields.required("rule").word(), subject: try fields.required("subject").text(),
      message: try fields.required("message").text())
  }
}

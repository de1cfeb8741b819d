import Mesh

/// Reads the parts of a snapshot, each as strictly as the schema in `docs/` says. An item that is not so is unknown, with
/// the reason; what is no snapshot is refused.
enum SnapshotReader {
  static func snapshot(_ place: Place) throws(Misreading) -> Snapshot {
    try checkVersion(of: place)
    let fields = try place.fields([
      "$schema", "formatVersion", "takenAt", "cluster", "otherClusters", "topics", "subjects", "connectors", "access",
      "consumerGroups", "idleTopics", "metrics", "totals", "unknown", "findings",
    ])
    _ = try fields.optional("$schema")?.text()
    let takenAt = try timestamp(fields.required("takenAt"))
    let cluster = try cluster(fields.required("cluster"))
    var gaps = SnapshotGaps()
    var others: [Cluster]?
    if let place = fields.optional("otherClusters") {
      others = try gaps.distinct(place, "cluster", by: \.name) { place, _ throws(Misreading) in try self.cluster(place)
      }
    }
    let clusters = Set([cluster.name] + (others ?? []).map(\.name))
    let topics = try gaps.distinct(fields.required("topics"), "topic", by: \.name) {
      place, gaps throws(Misreading) in try topic(place, among: clusters, &gaps)
    }
    let names = Set(topics.map(\.name))
    var subjects: [Subject]?
    if let place = fields.optional("subjects") {
      subjects = try self.subjects(place, &gaps).map { $0.placed(among: names) }
    }
    var connectors: [Connector]?
    if let place = fields.optional("connectors") {
      connectors = try gaps.distinct(place, "connector", by: \.name) {
        place, _ throws(Misreading) in try connector(place)
      }
    }
    var rules: [Access]?
    if let place = fields.optional("access") {
      rules = try gaps.items(place, "access rule") { place, _ throws(Misreading) in try access(place) }.map(\.item)
    }
    var unknown: [(part: SnapshotPart, unknown: Unknown)] = []
    if let place = fields.optional("unknown") {
      unknown = try gaps.items(place, "unknown part") { place, _ throws(Misreading) in try self.unknown(place) }
        .map(\.item)
    }
    var findings: [Finding] = []
    if let place = fields.optional("findings") {
      findings = try gaps.items(place, "finding") { place, _ throws(Misreading) in try finding(place) }.map(\.item)
    }
    var snapshot = Snapshot(
      takenAt: takenAt, cluster: cluster, topics: topics, subjects: subjects, connectors: connectors, access: rules,
      usage: try usage(fields, unknown.of(.usage)), metrics: try metrics(fields, unknown.of(.metrics)),
      unknown: unknown.of(.deployment) + gaps.unknown, findings: findings)
    snapshot.otherClusters = others
    return snapshot
  }

  /// A topic, or at least its name where the rest of it cannot be read. What is said to be on a cluster that the file does
  /// not have is not read.
  private static func topic(
    _ place: Place, among clusters: Set<ClusterName>, _ gaps: inout SnapshotGaps
  ) throws(Misreading) -> Topic {
    do throws(Misreading) {
      let topic = try topic(place)
      let named = [topic.cluster].compactMap { $0 } + (topic.copies ?? []).map(\.cluster)
      if let stranger = named.first(where: { !clusters.contains($0) }) {
        throw place.wrong("names the cluster `\(stranger)`, which is neither `cluster` nor one of `otherClusters`")
      }
      return topic
    } catch {
      let entries = try place.entries()
      guard let name = entries.first(where: { $0.key == "name" })?.place,
        !entries.contains(where: { $0.key == "cluster" }),
        let topic = bareTopic(name)
      else { throw error }
      gaps.add("settings of topic", place, error.reason)
      return topic
    }
  }

  private static func bareTopic(_ name: Place) -> Topic? {
    do throws(Misreading) { return Topic(name: try topicName(name)) } catch { return nil }
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

  /// The latest version of each subject, then the older ones that others refer to.
  private static func subjects(_ list: Place, _ gaps: inout SnapshotGaps) throws(Misreading) -> [Subject] {
    let read = try gaps.items(list, "subject") { place, _ throws(Misreading) in try subject(place) }
    let latest = Dictionary(read.map { ($0.item.name, $0.item.version) }, uniquingKeysWith: max)
    let wanted = Set(read.flatMap { $0.item.references.map { "\($0.version) \($0.subject)" } })
    let isOlder = { (subject: Subject) in
      subject.version < latest[subject.name] ?? 0 && wanted.contains("\(subject.version) \(subject.name)")
    }
    let newest = gaps.distinct(
      read.filter { !isOlder($0.item) }, "subject", by: \.name, isBetter: { $0.version > $1.version })
    return newest
      + gaps.distinct(read.filter { isOlder($0.item) }, "subject", by: { "\($0.version) \($0.name)" })
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
    let fields = try place.fields([
      "name", "type", "direction", "status", "topics", "tasks", "cloudId", "config", "masked", "withheld",
    ])
    var connector = Connector(
      name: ConnectorName(try fields.required("name").word()),
      type: try fields.required("type").word(),
      direction: try fields.optional("direction")?.choice([Connector.Direction.source, .sink]),
      status: try fields.optional("status")?.word(),
      topics: try fields.list("topics", topicName),
      tasks: try fields.optional("tasks")?.integer(in: 0...1_000_000))
    connector.cloudId = try fields.optional("cloudId")?.word()
    if let told = fields.optional("config") {
      // A file that was written by hand may hold a secret: it is sorted out here as well.
      connector.settings = ConnectorSettings(
        told: try config(told), masked: try fields.list("masked") { place throws(Misreading) in try place.word() },
        withheld: try fields.list("withheld") { place throws(Misreading) in try place.word() })
    }
    return connector
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

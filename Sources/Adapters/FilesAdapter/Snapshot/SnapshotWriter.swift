import Mesh

/// Turns a snapshot into a document: lists sorted, keys in the order of the schema, nothing said that is not known.
enum SnapshotWriter {
  static func document(of snapshot: Snapshot) -> Document {
    var fields = JSONObject()
    fields["formatVersion"] = .integer(Snapshot.format)
    fields["takenAt"] = .text(snapshot.takenAt.description)
    fields["cluster"] = cluster(snapshot.cluster)
    fields["otherClusters"] = snapshot.otherClusters.map { list($0.sorted { $0.name < $1.name }, cluster) }
    fields["topics"] = list(snapshot.topics.sorted { $0.name < $1.name }, topic)
    fields["subjects"] = snapshot.subjects.map { list($0.inOrder, subject) }
    fields["connectors"] = snapshot.connectors.map { list($0.sorted { $0.name < $1.name }, connector) }
    fields["access"] = snapshot.access.map { list($0.sorted(by: Self.precedes), access) }
    fields["consumerGroups"] = snapshot.usage.map { list($0.consumerGroups.sorted { $0.name < $1.name }, group) }
    fields["idleTopics"] = snapshot.usage.map { list($0.idleTopics.sorted()) { .text($0.rawValue) } }
    fields["metrics"] = snapshot.metrics.map { list($0.topics.sorted { $0.topic < $1.topic }, throughput) }
    fields["totals"] = totals(snapshot)
    fields["unknown"] = list(
      snapshot.unknown.sorted().map { (SnapshotPart.deployment, $0) }
        + (snapshot.usage?.unknown ?? []).sorted().map { (.usage, $0) }
        + (snapshot.metrics?.unknown ?? []).sorted().map { (.metrics, $0) }, unknown)
    fields["findings"] = list(snapshot.findings.sorted(), finding)
    return Document(fields.content)
  }

  private static func cluster(_ cluster: Cluster) -> Document.Content {
    var fields = JSONObject()
    fields["name"] = .text(cluster.name.rawValue)
    fields["environment"] = .text(cluster.environment.rawValue)
    fields["clusterId"] = cluster.clusterId.map { .text($0) }
    fields["environmentId"] = cluster.environmentId.map { .text($0) }
    fields["registryId"] = cluster.registryId.map { .text($0) }
    fields["organizationId"] = cluster.organizationId.map { .text($0) }
    fields["cloud"] = cluster.cloud.map { .text($0) }
    fields["region"] = cluster.region.map { .text($0) }
    fields["bootstrap"] = cluster.bootstrap.map { .text($0) }
    fields["kind"] = cluster.kind.map { .text($0) }
    fields["governance"] = cluster.governance.map { .text($0.rawValue) }
    return fields.content
  }

  private static func topic(_ topic: Topic) -> Document.Content {
    var fields = JSONObject()
    fields["name"] = .text(topic.name.rawValue)
    fields["partitions"] = topic.partitions.map { .integer($0) }
    fields["replicationFactor"] = topic.replicationFactor.map { .integer($0) }
    fields["config"] = topic.config.map(config)
    if !topic.tags.isEmpty { fields["tags"] = list(topic.tags.sorted()) { .text($0) } }
    fields["owner"] = topic.owner.map { .text($0.rawValue) }
    fields["documentation"] = topic.documentation.map { .text($0) }
    fields["keyField"] = topic.keyField.map { .text($0.rawValue) }
    fields["cluster"] = topic.cluster.map { .text($0.rawValue) }
    fields["copies"] = topic.copies.map { list($0, copy) }
    return fields.content
  }

  private static func copy(_ copy: TopicCopy) -> Document.Content {
    var fields = JSONObject()
    fields["cluster"] = .text(copy.cluster.rawValue)
    fields["environment"] = .text(copy.environment.rawValue)
    fields["name"] = .text(copy.name.rawValue)
    fields["partitions"] = copy.partitions.map { .integer($0) }
    fields["replicationFactor"] = copy.replicationFactor.map { .integer($0) }
    fields["config"] = copy.config.map(config)
    if !copy.subjects.isEmpty { fields["subjects"] = list(copy.subjects.sorted()) { .text($0.rawValue) } }
    return fields.content
  }

  private static func config(_ config: [String: String]) -> Document.Content {
    var settings = JSONObject()
    for (key, value) in config.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      settings[key] = .text(value)
    }
    return settings.content
  }

  private static func subject(_ subject: Subject) -> Document.Content {
    var fields = JSONObject()
    fields["name"] = .text(subject.name.rawValue)
    fields["version"] = .integer(subject.version)
    fields["id"] = subject.schemaId.map { .integer($0) }
    fields["format"] = .text(subject.format.rawValue)
    fields["schema"] = .text(subject.schema)
    if !subject.references.isEmpty {
      fields["references"] = list(subject.references) { reference in
        var fields = JSONObject()
        fields["name"] = .text(reference.name)
        fields["subject"] = .text(reference.subject.rawValue)
        fields["version"] = .integer(reference.version)
        return fields.content
      }
    }
    fields["compatibility"] = subject.compatibility.map { .text($0.rawValue) }
    if subject.compatibilityIsOwn { fields["compatibilityIsOwn"] = .truth(true) }
    fields["topic"] = subject.topic.map { .text($0.rawValue) }
    fields["side"] = subject.side.map { .text($0.rawValue) }
    fields["metadata"] = subject.labels.map(labels)
    return fields.content
  }

  private static func labels(_ labels: SchemaLabels) -> Document.Content {
    var fields = JSONObject()
    if !labels.tags.isEmpty {
      var tags = JSONObject()
      for path in labels.tags.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        tags[path] = list(labels.tags[path]!) { .text($0) }
      }
      fields["tags"] = tags.content
    }
    if !labels.properties.isEmpty { fields["properties"] = config(labels.properties) }
    return fields.content
  }

  private static func connector(_ connector: Connector) -> Document.Content {
    var fields = JSONObject()
    fields["name"] = .text(connector.name.rawValue)
    fields["type"] = .text(connector.type)
    fields["direction"] = connector.direction.map { .text($0.rawValue) }
    fields["status"] = connector.status.map { .text($0) }
    fields["topics"] = list(connector.topics.sorted()) { .text($0.rawValue) }
    fields["tasks"] = connector.tasks.map { .integer($0) }
    fields["cloudId"] = connector.cloudId.map { .text($0) }
    if let settings = connector.settings {
      fields["config"] = config(settings.values)
      if !settings.masked.isEmpty { fields["masked"] = list(settings.masked) { .text($0) } }
      if !settings.withheld.isEmpty { fields["withheld"] = list(settings.withheld) { .text($0) } }
    }
    return fields.content
  }

  private static func access(_ access: Access) -> Document.Content {
    var fields = JSONObject()
    fields["principal"] = .text(access.principal)
    fields["operation"] = .text(access.operation)
    fields["resource"] = .text(access.resource.rawValue)
    fields["name"] = .text(access.name)
    if access.isPrefix { fields["isPrefix"] = .truth(true) }
    fields["displayName"] = access.displayName.map { .text($0) }
    return fields.content
  }

  private static func precedes(_ left: Access, _ right: Access) -> Bool {
    let (leftKey, rightKey) = (left.sortKey, right.sortKey)
    return leftKey.lexicographicallyPrecedes(rightKey)
  }

  private static func unknown(_ part: SnapshotPart, _ unknown: Unknown) -> Document.Content {
    var fields = JSONObject()
    fields["what"] = .text(unknown.what)
    fields["why"] = .text(unknown.why)
    if part != .deployment { fields["part"] = .text(part.rawValue) }
    return fields.content
  }

  private static func finding(_ finding: Finding) -> Document.Content {
    var fields = JSONObject()
    fields["rule"] = .text(finding.rule)
    fields["subject"] = .text(finding.subject)
    fields["message"] = .text(finding.message)
    return fields.content
  }
}

extension Access {
  /// Everything that tells two grants apart, so that their order never depends on where they came from.
  fileprivate var sortKey: [String] {
    [principal, resource.rawValue, name, operation, isPrefix ? "1" : "0", displayName ?? ""]
  }
}

import FilesAdapter
import Foundation
import Mesh
import Ports
import Testing

@Suite struct SnapshotFileTests {
  @Test func `one topic is an estate of which the rest is unknown`() throws {
    let snapshot = try read(
      """
      {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z", "cluster": {"name": "c", "environment": "dev"},
       "topics": [{"name": "orders"}]}
      """)
    #expect(
      snapshot
        == Snapshot(
          takenAt: Timestamp("2026-09-01T08:00:00Z")!, cluster: Cluster(name: "c", environment: "dev"),
          topics: [Topic(name: "orders")]))
    let platform = SnapshotSources(snapshot).platform
    #expect(platform.subjects == nil)
    #expect(platform.connectors == nil)
    #expect(platform.access == nil)
    #expect(platform.groups == nil)
    #expect(platform.metrics == nil)
  }

  @Test func `an empty estate is an estate`() async throws {
    let sources = SnapshotSources(try read(minimal(topics: "[]")))
    #expect(try await sources.topics().value == [])
    #expect(try await sources.cluster() == Cluster(name: "c", environment: "dev"))
    #expect(sources.takenAt == Timestamp("2026-09-01T08:00:00Z")!)
  }

  @Test func `an estate is the same after it was written and read`() throws {
    let estate = Self.rich
    let text = SnapshotFile.text(of: estate)
    let snapshot = try read(text)
    #expect(snapshot == Snapshot(of: estate))
    #expect(SnapshotFile.text(of: snapshot) == text)
  }

  @Test func `a secret in a connector's settings is not taken over from a file`() throws {
    let snapshot = try read(
      minimal(
        topics: "[]",
        more: #"""
          , "connectors": [{"name": "in", "type": "C", "cloudId": "lcc-1", "masked": ["a.secret"], "config":
            {"name": "in", "connection.password": "hunter2", "connection.url": "jdbc:x://me:hunter2@db", "b": "***"}}]
          """#))
    let connector = try #require(snapshot.connectors?.first)
    #expect(connector.cloudId == "lcc-1")
    #expect(connector.settings?.values == ["name": "in"])
    #expect(connector.settings?.masked == ["a.secret", "b"])
    #expect(connector.settings?.withheld == ["connection.password", "connection.url"])
    let text = SnapshotFile.text(of: snapshot)
    #expect(!text.contains("hunter2"))
    #expect(try read(text) == snapshot)
  }

  @Test func `the order in which things were read does not show in the file`() {
    var shuffled = Self.rich
    shuffled.deployment.topics.reverse()
    shuffled.deployment.schemas.reverse()
    shuffled.deployment.access.reverse()
    shuffled.deployment.unknown.reverse()
    shuffled.usage.consumerGroups.reverse()
    shuffled.usage.idleTopics.reverse()
    shuffled.metrics.topics.reverse()
    #expect(SnapshotFile.text(of: shuffled) == SnapshotFile.text(of: Self.rich))
  }

  @Test func `a subject without a topic belongs to the one that its name says`() async throws {
    let snapshot = try read(
      minimal(
        topics: #"[{"name": "orders"}, {"name": "orders-value"}]"#,
        more: #"""
          , "subjects": [
            {"name": "orders-value", "version": 1, "schema": "\"string\""},
            {"name": "orders-value-value", "version": 1, "schema": "\"string\""},
            {"name": "orders-key", "version": 1, "schema": "\"string\""},
            {"name": "other-value", "version": 1, "schema": "\"string\""},
            {"name": "com.acme.Order", "version": 1, "schema": "\"string\""}
          ]
          """#))
    let placed = (snapshot.subjects ?? []).map {
      "\($0.name): \($0.topic?.rawValue ?? "none") \($0.side?.rawValue ?? "")"
    }
    #expect(
      placed == [
        "orders-value: orders value", "orders-value-value: orders-value value", "orders-key: orders key",
        "other-value: none ", "com.acme.Order: none ",
      ])
  }

  @Test(arguments: [
    ("", "estate.json: the file is empty."),
    (
      #"{"formatVersion": 1, "top"#,
      "estate.json, line 1: the file ends in the middle of a value, so it seems to be cut off."
    ),
    ("[]", "estate.json, line 1: `` must be an object and is a list."),
    ("{}", "estate.json: `formatVersion` is missing, so this does not seem to be an estate snapshot."),
    (
      #"{"formatVersion": 2, "news": []}"#,
      "estate.json, line 1: `formatVersion` is 2, and this meshgen reads format 1."
    ),
    (
      #"{"formatVersion": 1, "formatVersion": 1}"#,
      "estate.json, line 1: the key `formatVersion` stands twice in one object."
    ),
  ])
  func `a file that is no snapshot is refused`(text: String, message: String) {
    #expect(throws: PortError.self) { try read(text) }
    #expect(refusal(of: text) == message.replacing("`` ", with: ""))
  }

  @Test(arguments: [
    (#"[{"name": "a", "partitions": 1e999}]"#, "", "estate.json, line 4: the number `1e999` is too large."),
    (#"{"a": 1}"#, "", "estate.json, line 4: `topics` must be a list and is an object."),
    ("[]", #", "subjects": 7"#, "estate.json, line 5: `subjects` must be a list and is a number."),
    ("[]", #", "subject": []"#, "estate.json, line 5: `subject` is not a key that meshgen knows."),
    (
      "[]", #", "findings": [{"rule": "r", "subject": "s", "message": "\ud800"}]"#,
      "estate.json, line 5: an escape stands for half a character."
    ),
  ])
  func `a mistake is named with its line and its place`(topics: String, more: String, message: String) {
    #expect(refusal(of: minimal(topics: topics, more: more)) == message)
  }

  @Test func `an unknown key is answered with the nearest right one`() {
    let error = #expect(throws: PortError.self) { try read(minimal(topics: "[]", more: #", "subject": []"#)) }
    #expect(error?.remedy == "Did you mean `subjects`? docs/estate-snapshot.schema.json describes the format.")
  }

  @Test(arguments: [
    (#"{"name": "a", "partitons": 3}"#, "`topics[1].partitons` is not a key that meshgen knows"),
    (#"{"name": "a", "partitions": "six"}"#, "`topics[1].partitions` must be a whole number and is text"),
    (#"{"name": "a", "partitions": 0}"#, "`topics[1].partitions` is 0 and must be between 1 and 1000000"),
    (#"{"name": "a", "partitions": 1.5}"#, "`topics[1].partitions` is 1.5 and must be a whole number"),
  ])
  func `of a topic that is not as it should be the name is kept, and the rest is unknown`(
    topic: String, why: String
  ) throws {
    let snapshot = try read(minimal(topics: #"[{"name": "b", "partitions": 3}, \#(topic)]"#))
    #expect(snapshot.topics == [Topic(name: "b", partitions: 3), Topic(name: "a")])
    #expect(snapshot.unknown == [Unknown("settings of topic a", why: "line 4: \(why)")])
  }

  @Test(arguments: [
    (#"{"name": "a b"}"#, "topic a b", "`topics[1].name` is not a name that a Kafka topic can have"),
    ("7", "topic topics[1]", "`topics[1]` must be an object and is a number"),
    (
      #"{"name": "a", "cluster": "mars"}"#, "topic a",
      "`topics[1]` names the cluster `mars`, which is neither `cluster` nor one of `otherClusters`"
    ),
    (#"{"name": "b", "partitions": 4}"#, "topic b", "`topics[1]` has the name of `topics[0]`, which counts"),
  ])
  func `an item that cannot be read is unknown with its line, and the others are read`(
    topic: String, what: String, why: String
  ) throws {
    let snapshot = try read(minimal(topics: #"[{"name": "b"}, \#(topic), {"name": "c"}]"#))
    #expect(snapshot.topics.map(\.name) == ["b", "c"])
    #expect(snapshot.unknown == [Unknown(what, why: "line 4: \(why)")])
  }

  @Test func `an older version that a schema refers to stays, and every other one is left out`() throws {
    let snapshot = try read(
      minimal(
        topics: #"[{"name": "orders"}]"#,
        more: #"""
          , "subjects": [
            {"name": "contact", "version": 1, "schema": "\"string\""},
            {"name": "contact", "version": 3, "schema": "\"long\""},
            {"name": "contact", "version": 2, "schema": "\"int\""},
            {"name": "orders-value", "version": 1, "schema": "\"string\"",
             "references": [{"name": "c", "subject": "contact", "version": 1}]}
          ]
          """#))
    #expect(
      snapshot.subjects?.map { "\($0.name) \($0.version)" } == ["contact 3", "orders-value 1", "contact 1"])
    #expect(snapshot.unknown.map(\.what) == ["subject contact"])
    let text = SnapshotFile.text(of: snapshot)
    #expect(try SnapshotFile.text(of: read(text)) == text)
  }

  @Test func `one bad subject stops none of the others`() async throws {
    let snapshot = try read(
      minimal(
        topics: #"[{"name": "good"}]"#,
        more: #"""
          , "subjects": [
            {"name": "thrift-value", "version": 1, "schema": "x", "format": "THRIFT"},
            {"name": "good-value", "version": 1, "schema": "\"string\""},
            {"version": 1, "schema": ""}, {"name": "bare-value", "version": "one", "schema": ""},
            {"name": "good-value", "version": 3, "schema": "\"long\""},
            {"name": "good-value", "version": 2, "schema": "\"int\""},
            {"name": "broken-value", "version": 1, "schema": "{"}
          ]
          """#))
    #expect(snapshot.subjects?.map { "\($0.name) \($0.version)" } == ["good-value 3", "broken-value 1"])
    #expect(snapshot.subjects?.first?.topic == "good")
    #expect(
      snapshot.unknown.map { "\($0.what), \($0.why)" } == [
        "subject thrift-value, line 6: `subjects[0].format` is `THRIFT`, which is not one of the words that stand there",
        "subject subjects[2], line 8: `subjects[2].name` is missing",
        "subject bare-value, line 8: `subjects[3].version` must be a whole number and is text",
        "subject good-value, line 7: `subjects[1]` has the name of `subjects[4]`, which counts",
        "subject good-value, line 10: `subjects[5]` has the name of `subjects[4]`, which counts",
      ])
    let discovered = try await SnapshotSources(snapshot).platform.topics.topics()
    #expect(discovered.unknown == snapshot.unknown)
  }

  @Test func `what is wrong with connectors, access, groups and numbers is unknown in its own part`() throws {
    let snapshot = try read(
      minimal(
        topics: #"[{"name": "a"}]"#,
        more: #"""
          , "connectors": [{"name": "c", "type": "S3", "direction": "both"}, {"name": "d", "type": "S3"}],
          "access": [{"principal": "User:x", "operation": "READ", "resource": "moon", "name": "a"}],
          "findings": [{"rule": "r"}, {"rule": "s", "subject": "a", "message": "m"}], "unknown": [{"what": "w"}],
          "otherClusters": [{"name": "o"}],
          "consumerGroups": [
            {"name": "g", "reads": [{"topic": "a", "lag": {"value": -1}}, {"topic": "a"}, {"topic": "a b"}]}, {"members": 1}],
          "idleTopics": ["a", 7],
          "metrics": [{"topic": "a", "recordsPerSecond": {"value": -1}, "consumers": {"value": 2}}, {"topics": "b"}],
          "totals": {"errorRate": {"value": 3}, "throughputMbps": {"value": 1}}
          """#))
    #expect(snapshot.connectors?.map(\.name) == ["d"])
    #expect(snapshot.access == [])
    #expect(snapshot.findings.map(\.rule) == ["s"])
    #expect(snapshot.otherClusters == [])
    #expect(
      snapshot.unknown.map(\.what) == [
        "access rule User:x", "cluster o", "connector c", "finding r", "unknown part w",
      ])
    let usage = try #require(snapshot.usage)
    #expect(usage.consumerGroups.map(\.name) == ["g"])
    #expect(
      usage.consumerGroups.first?.reads == [
        .init(
          topic: "a",
          lag: .unknown("line 10: `consumerGroups[0].reads[0].lag.value` is -1 and must be at least 0"))
      ])
    #expect(usage.idleTopics == ["a"])
    #expect(
      usage.unknown.map(\.what) == [
        "consumer group consumerGroups[1]", "group g on topic a b", "group g on topic a", "idle topic idleTopics[1]",
      ])
    let metrics = try #require(snapshot.metrics)
    #expect(
      metrics.topics == [
        Throughput(
          topic: "a",
          recordsPerSecond: .unknown("line 12: `metrics[0].recordsPerSecond.value` is -1 and must be at least 0"),
          bytesPerSecond: .unknown("not measured"), storedBytes: .unknown("not measured"),
          consumers: .measured(2, over: "as given"))
      ])
    #expect(metrics.errorRate == .unknown("line 13: `totals.errorRate.value` is 3 and must be between 0 and 1"))
    #expect(metrics.totalThroughputMbps == .measured(1, over: "as given"))
    #expect(metrics.unknown.map(\.what) == ["metrics of topic metrics[1]"])
  }

  @Test func `very many bad items are counted`() throws {
    let bad = (100..<200).map { #"{"name": "s\#($0)", "version": 0, "schema": ""}"# }.joined(separator: ",")
    let snapshot = try read(minimal(topics: "[]", more: #", "subjects": [\#(bad)]"#))
    #expect(snapshot.subjects == [])
    #expect(snapshot.unknown.count == 21)
    #expect(snapshot.unknown.last?.what == "80 further subjects")
    #expect(snapshot.unknown.last?.why == "line 5: `subjects[20].version` is 0 and must be between 1 and 2147483647")
  }

  @Test func `a file that is cut off anywhere is refused`() {
    let text = SnapshotFile.text(of: Self.rich)
    let bytes = Array(text.utf8)
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: PortError.self) {
        try read(String(decoding: bytes[..<length], as: UTF8.self))
      }
    }
  }

  @Test(arguments: Array("\"\\{}[]:,-9eu\n".utf8))
  func `a file with any one byte changed is read or refused`(byte: UInt8) {
    let bytes = Array(SnapshotFile.text(of: Self.rich).utf8)
    for position in stride(from: 0, to: bytes.count, by: 11) {
      var changed = bytes
      changed[position] = byte
      let text = String(decoding: changed, as: UTF8.self)
      let message = refusal(of: text)
      #expect(message?.hasPrefix("estate.json") ?? true)
    }
  }

  @Test func `a file that is not UTF-8 is refused where it is not`() async throws {
    try await inFolder { folder in
      let file = "\(folder)/estate.json"
      var bytes = Array(minimal(topics: #"[{"name": "a", "documentation": "x"}]"#).utf8)
      bytes[bytes.lastIndex(of: UInt8(ascii: "x"))!] = 0xFF
      try Data(bytes).write(to: URL(filePath: file))
      #expect(throws: PortError.self) { try SnapshotFile.read(file) }
      #expect(
        refusal { () throws(PortError) in try SnapshotFile.read(file) } == "\(file), line 4: the text is not UTF-8.")
      try Data([0xFF, 0xFE, 0x7B, 0x00]).write(to: URL(filePath: file))
      #expect(
        refusal { () throws(PortError) in try SnapshotFile.read(file) } == "\(file): the text is UTF-16, not UTF-8.")
    }
  }

  @Test func `a file that is not there, a folder and a huge file are refused`() async throws {
    try await inFolder { folder in
      #expect(
        refusal { () throws(PortError) in try SnapshotFile.read("\(folder)/none") }
          == "There is no file \(folder)/none.")
      #expect(refusal { () throws(PortError) in try SnapshotFile.read(folder) } == "\(folder) is a folder, not a file.")
      let file = "\(folder)/huge.json"
      try Data().write(to: URL(filePath: file))
      let handle = try FileHandle(forWritingTo: URL(filePath: file))
      try handle.truncate(atOffset: UInt64(SnapshotFile.largest) + 1)
      try handle.close()
      #expect(
        refusal { () throws(PortError) in try SnapshotFile.read(file) }
          == "\(file) holds 268435457 bytes, and at most 268435456 are read.")
    }
  }

  private func refusal(_ read: () throws(PortError) -> Snapshot) -> String? {
    do {
      _ = try read()
      return nil
    } catch {
      return error.message
    }
  }

  private func read(_ text: String) throws(PortError) -> Snapshot { try SnapshotFile.read(text, named: "estate.json") }

  private func refusal(of text: String) -> String? { refusal { () throws(PortError) in try read(text) } }

  @Test(arguments: [
    ("2026-09-01", "2026-02-30", "estate.json, line 2: `takenAt` is not a time."),
    ("dev", "prod/../x", "estate.json, line 3: `cluster.environment` is not a plain name."),
    ("dev", "..", "estate.json, line 3: `cluster.environment` is not a plain name."),
  ])
  func `what could not become a day or a file is refused when it is read`(old: String, new: String, message: String) {
    #expect(refusal(of: minimal(topics: "[]").replacing(old, with: new)) == message)
  }

  private func minimal(topics: String, more: String = "") -> String {
    """
    {"formatVersion": 1,
     "takenAt": "2026-09-01T08:00:00Z",
     "cluster": {"name": "c", "environment": "dev"},
     "topics": \(topics)
     \(more)}
    """
  }

  /// An estate that uses every key of the format.
  static var rich: Estate {
    var cluster = Cluster(name: "prod", environment: "production")
    cluster.clusterId = "lkc-1"
    cluster.environmentId = "env-1"
    cluster.registryId = "lsrc-1"
    cluster.organizationId = "o-1"
    cluster.cloud = "AWS"
    cluster.region = "eu-west-1"
    cluster.bootstrap = "broker:9092"
    cluster.kind = "standard"
    cluster.governance = .advanced
    return Estate(
      number: 1, takenAt: Timestamp("2026-01-31T12:00:00Z")!,
      deployment: Deployment(
        cluster: cluster,
        topics: [
          Topic(
            name: "a.b", partitions: 6, replicationFactor: 3, config: ["segment.ms": "1", "cleanup.policy": "compact"],
            tags: ["PII"], owner: "pay", documentation: "Says \"no\"\n\u{1}and ü\\ 🦆.", keyField: "id"),
          Topic(name: "a_b", config: [:]),
          Topic(name: TopicName(String(repeating: "x", count: 249))),
        ],
        schemas: [
          Subject(
            name: "a.b-value", version: 3, schemaId: 7, format: .json, schema: #"{"type": "object"}"#,
            references: [.init(name: "m.json", subject: "m", version: 1)], compatibility: .full,
            compatibilityIsOwn: true, topic: "a.b", side: .value,
            labels: SchemaLabels(
              tags: ["**.ssn": ["PII", "SENSITIVE"], "a.\u{fc}": []], properties: ["owner": "pay", "team": ""])),
          Subject(name: "m", version: 1, format: .avro, schema: #""string""#),
        ],
        connectors: [
          Connector(
            name: "c1", type: "S3_SINK", direction: .sink, status: "FAILED", topics: ["a.b", "a_b"], tasks: 2)
        ],
        access: [
          Access(principal: "User:sa-1", operation: "READ", resource: .topic, name: "a", isPrefix: true),
          Access(principal: "User:sa-1", operation: "WRITE", resource: .topic, name: "a.b", displayName: "pay"),
        ],
        unknown: [Unknown("a", why: "b"), Unknown("c", why: "d")],
        findings: [Finding(rule: "r", subject: "s", message: "m")]),
      usage: Usage(
        consumerGroups: [
          ConsumerGroup(
            name: "g1", state: "Stable", members: 2,
            reads: [
              .init(topic: "a.b", lag: .measured(12, over: "now")), .init(topic: "a_b", lag: .unknown("not said")),
            ]),
          ConsumerGroup(name: "g2"),
        ],
        activeConsumers: .estimated(4, from: "members"), idleTopics: ["a.b", "a_b"],
        unknown: [Unknown("groups", why: "some")]),
      metrics: Metrics(
        topics: [
          Throughput(
            topic: "a.b", recordsPerSecond: .measured(0.25, over: "1h"), storedBytes: .measured(1e12, over: "now")),
          Throughput(topic: "a_b"),
        ],
        totalThroughputMbps: .measured(15.3, over: "1h"), errorRate: .measured(0.002, over: "1h"),
        storageUsedGb: .unknown("refused"), unknown: [Unknown("rates", why: "some")]))
  }
}

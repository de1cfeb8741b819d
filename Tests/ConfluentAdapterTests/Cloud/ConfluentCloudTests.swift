import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct ConfluentCloudTests {
  static let demo = Repository.root.appending(path: "Sources/Demo/estate.json").path

  @Test func `a platform that is reachable over HTTP only is read whole, and nothing is written`() async throws {
    let standIn = try PlatformStandIn(estate: Self.demo)
    let cloud = standIn.cloud()
    let cluster = try await cloud.cluster()
    #expect(cluster.clusterId == "lkc-demo01")
    #expect(cluster.registryId == "lsrc-demo01")
    #expect(cluster.bootstrap == "pkc-demo01.us-east-1.aws.confluent.cloud:9092")
    #expect(cluster.kind == "standard")
    #expect(cluster.governance == .essentials)
    let topics = try await cloud.topics()
    #expect(topics.value.count == 37)
    #expect(topics.unknown == [])
    #expect(
      topics.value.first
        == Topic(name: "campaign_finance", partitions: 6, replicationFactor: 3, config: ["segment.ms": "86400000"]))
    #expect(try await cloud.subjects().value.count == 37)
    let connectors = try await cloud.connectors().value
    #expect(connectors.count == 37)
    #expect(connectors.allSatisfy { $0.cloudId == "lcc-1" && $0.settings?.values["name"] == $0.name.rawValue })
    let usage = try await cloud.usage()
    #expect(usage.consumerGroups.count == 7)
    #expect(
      usage.consumerGroups.first
        == ConsumerGroup(
          name: "analytics-clickstream-processor", state: "Stable", members: 0,
          reads: [
            .init(topic: "clickstream", lag: .measured(125, over: "mean of the last hour")),
            .init(topic: "pageviews", lag: .measured(34, over: "mean of the last hour")),
          ]))
    let metrics = try await cloud.metrics()
    #expect(metrics.topics.count == 10)
    #expect(metrics.topics.first { $0.topic == "clickstream" }?.recordsPerSecond.value == 1247)
    #expect(metrics.storageUsedGb.isUnknown)
    #expect(metrics.unknown == [])
    let access = try await cloud.access()
    #expect(
      access.value == [
        Access(
          principal: "User:sa-1", operation: "DeveloperRead", resource: .topic, name: "clickstream", isPrefix: true,
          displayName: "team-1"),
        Access(
          principal: "User:sa-2", operation: "DeveloperWrite", resource: .topic, name: "orders", displayName: "team-2"),
        Access(
          principal: "User:sa-3", operation: "CloudClusterAdmin", resource: .cluster, name: "lkc-demo01",
          displayName: "team-3"),
        Access(principal: "User:sa-4", operation: "READ", resource: .topic, name: "clickstream", displayName: "team-4"),
      ])
    #expect(access.unknown == [])
    let state = try await standIn.state()
    #expect(state.writes == 0)
    #expect(state.requests < 90)
  }

  @Test(arguments: [
    ("/kafka/*/configs", "settings of the topics"), ("/registry/catalog/*", "tags of the topics"),
    ("/srcm/*", "schema registry of env-demo01"),
  ])
  func `a part that is refused is unknown with its reason, and the rest is read`(path: String, what: String)
    async throws
  {
    let standIn = try PlatformStandIn(estate: Self.demo)
    try await standIn.fault(#"{"manner": "status", "status": 403, "path": "\#(path)", "times": 100}"#)
    let topics = try await standIn.cloud().topics()
    #expect(topics.value.count == 37)
    #expect(topics.unknown.contains { $0.what == what })
  }

  @Test func `metrics that are slowed down are waited for, and those that fail are unknown`() async throws {
    let standIn = try PlatformStandIn(estate: Self.demo)
    try await standIn.fault(
      #"{"manner": "status", "status": 429, "path": "/v2/metrics/*", "headers": {"X-RateLimit-Reset": "7"}}"#)
    #expect(try await standIn.cloud().metrics().topics.count == 10)
    #expect(standIn.waits.contains { $0 >= .seconds(7) })
    try await standIn.fault(#"{"manner": "status", "status": 401, "path": "/v2/metrics/*", "times": 100}"#)
    await #expect { try await standIn.cloud().metrics() } throws: { ($0 as? PortError)?.reason == .unauthorized }
    let usage = try await standIn.cloud().usage()
    #expect(usage.consumerGroups.count == 7)
    #expect(usage.unknown.map(\.what) == ["lag of the consumer groups"])
  }

  @Test func `tags are found behind the topics of other clusters, and pages are read side by side`() async throws {
    let estate = try Self.estate(
      topics: (0..<1200).map { #"{"name": "t.\#($0)", "tags": ["PII"], "owner": "team"}"# })
    defer { Self.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    try await standIn.control("catalog", ["others": 1100])
    try await standIn.control("set", ["latency": 0.05])
    let topics = try await standIn.cloud(environment: "env-1", cluster: "lkc-1").topics()
    #expect(topics.value.count == 1200)
    #expect(topics.value.allSatisfy { $0.tags == ["PII"] && $0.owner == "team" })
    #expect(topics.unknown == [])
    let state = try await standIn.state()
    // Five pages hold the 2300; what was asked for beyond them was on its way already.
    let pages = state.paths.filter { $0.contains("/search/basic") }.count
    #expect(pages >= 5 && pages <= 5 + 8, "\(pages)")
    #expect(state.busiest > 3)
  }

  @Test func `members of groups are asked for side by side, and stand in the order of the groups`() async throws {
    let standIn = try PlatformStandIn(estate: Self.demo)
    let cloud = standIn.cloud()
    _ = try await cloud.cluster()
    try await standIn.control("calm")
    try await standIn.control("set", ["latency": 0.2])
    let names = try await cloud.usage().consumerGroups.map(\.name)
    #expect(names.count == 7 && names == names.sorted())
    #expect((2...8).contains(try await standIn.state().busiest))
  }

  @Test func `fifty thousand topics are read whole`() async throws {
    let estate = try Self.estate(
      topics: (0..<50_000).map { #"{"name": "t.\#($0)", "partitions": 3, "config": {"segment.ms": "\#($0)"}}"# })
    defer { Self.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    let reading = try await standIn.cloud(environment: "env-1", cluster: "lkc-1").topics()
    #expect(reading.value.count == 50_000)
    #expect(reading.value.allSatisfy { $0.config?["segment.ms"] == String($0.name.rawValue.dropFirst(2)) })
    #expect(reading.unknown == [])
    #expect(try await standIn.state().requests < 130)
  }

  @Test func `no topics are no topics, and not unknown`() async throws {
    let estate = try Self.estate(topics: [])
    defer { Self.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    let cloud = standIn.cloud(environment: "env-1", cluster: "lkc-1")
    #expect(try await cloud.topics().value == [])
    #expect(try await cloud.topics().unknown == [])
    #expect(try await cloud.subjects().value == [])
    #expect(try await cloud.usage().consumerGroups == [])
    #expect(try await cloud.metrics().topics == [])
  }

  @Test(arguments: [false, true])
  func `names that are not UTF-8 are named, and the rest is read`(raw: Bool) async throws {
    let estate = try Self.badNames()
    defer { Self.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    try await standIn.control("set", ["raw": raw])
    let cloud = standIn.cloud(environment: "env-1", cluster: "lkc-1")
    let topics = try await cloud.topics()
    #expect(topics.value.map(\.name) == ["orders"])
    #expect(
      topics.findings.map { "\($0.rule) \($0.subject): \($0.message)" } == [
        "unreadable-name bad\u{fffd}: `bad\u{fffd}` is not a name that a Kafka topic can have; it is left out, and the "
          + "other topics were read."
      ])
    let subjects = try await cloud.subjects()
    #expect(subjects.value.map(\.name) == ["bad\u{fffd}-value", "orders-value"])
    #expect(subjects.findings.map { "\($0.rule) \($0.subject)" } == ["unreadable-name bad\u{fffd}-value"])
    let usage = try await cloud.usage()
    #expect(usage.consumerGroups.map(\.name) == ["bad\u{fffd}", "billing"])
    #expect(usage.consumerGroups.map(\.members) == [nil, 2])
    #expect(usage.unknown.map(\.what) == ["members and lag of the consumer group bad\u{fffd}"])
    for connectors in [try await cloud.connectors(), try await standIn.connect(topics: []).connectors()] {
      #expect(connectors.value.map(\.name) == ["bad\u{fffd}", "out"])
      #expect(connectors.findings.map { "\($0.rule) \($0.subject)" } == ["unreadable-name bad\u{fffd}"])
      #expect(connectors.value.flatMap(\.topics) == ["orders", "orders"])
    }
    // Nothing is asked for by a name that nothing has.
    #expect(try await standIn.state().paths.filter { $0.contains("%EF%BF%BD") } == [])
  }

  /// A topic, a subject, two groups and a connector whose names hold bytes that are no UTF-8, beside good ones.
  static func badNames() throws -> URL {
    let record = #"{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"id\", \"type\": \"long\"}]}"#
    return try estate(
      topics: [
        #"{"name": "bad\udcff", "config": {"segment.ms": "1"}}"#, #"{"name": "bad\udcfe"}"#, #"{"name": "orders"}"#,
      ],
      more: """
        , "subjects": [{"name": "bad\\udcff-value", "version": 1, "schema": "\(record)"},
            {"name": "orders-value", "version": 1, "schema": "\(record)"}],
          "consumerGroups": [{"name": "bad\\udcff", "members": 1}, {"name": "bad\\udcfe"}, {"name": "billing", "members": 2}],
          "connectors": [{"name": "bad\\udcff", "type": "S3", "direction": "sink", "status": "RUNNING", "tasks": 1, "topics": ["orders", "bad\\udcff"]},
            {"name": "out", "type": "S3", "direction": "sink", "status": "RUNNING", "tasks": 1, "topics": ["orders"]}]
        """)
  }

  /// An estate as the stand-in reads it.
  static func estate(topics: [String], more: String = "") throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "meshgen-estate-\(UUID()).json")
    try Data(#"{"topics": [\#(topics.joined(separator: ","))]\#(more)}"#.utf8).write(to: file)
    return file
  }

  static func remove(_ file: URL) {
    do { try FileManager.default.removeItem(at: file) } catch { Issue.record(error) }
  }

  @Test func `a cluster that is not there is named with those that are`() async throws {
    let standIn = try PlatformStandIn(estate: Self.demo)
    await #expect {
      try await standIn.cloud(cluster: "lkc-none").cluster()
    } throws: { error in
      (error as? PortError)?.message
        == "Confluent Cloud has no cluster `lkc-none` that the key may see; it may see lkc-demo01, lkc-other."
    }
    await #expect {
      try await standIn.cloud(environment: nil).cluster()
    } throws: { error in
      (error as? PortError)?.message
        == "Confluent Cloud has 2 environments that the key may see: env-demo01, env-other."
    }
  }
}

extension PlatformStandIn {
  func cloud(
    environment: String? = "env-demo01", cluster: String? = "lkc-demo01",
    registry: Credentials = PlatformStandIn.credentials, deadline: Duration = .seconds(20)
  ) -> ConfluentCloud {
    ConfluentCloud(
      CloudSettings(
        name: "prod", environmentName: "prod", environment: environment, cluster: cluster, url: url, metricsUrl: url,
        cloud: Self.credentials, kafka: Self.credentials, registry: registry),
      time: time, client: client, tempo: tempo(deadline: deadline))
  }
}

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
    #expect(try await cloud.connectors().value.count == 37)
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
  func cloud(environment: String? = "env-demo01", cluster: String? = "lkc-demo01") -> ConfluentCloud {
    ConfluentCloud(
      CloudSettings(
        name: "prod", environmentName: "prod", environment: environment, cluster: cluster, url: url, metricsUrl: url,
        cloud: Self.credentials, kafka: Self.credentials, registry: Self.credentials),
      time: time, client: client, tempo: tempo())
  }
}

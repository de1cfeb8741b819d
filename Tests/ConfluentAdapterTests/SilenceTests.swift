import Foundation
import Mesh
import Pipeline
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

/// Services that take a question and never answer it.
@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct SilenceTests {
  @Test func `a silent Kafka Connect is unknown with its reason, and the rest is read`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    try await Self.silence("/connect/connectors*", of: standIn)
    let cloud = standIn.cloud()
    let deployment = try await DiscoverEstate(
      platform: Platform(
        topics: cloud, subjects: cloud, connectors: standIn.connect(topics: [], deadline: PlatformStandIn.silence),
        access: cloud)
    ).deployment()
    #expect(deployment.topics.count == 37)
    #expect(deployment.schemas.count == 37)
    #expect(deployment.access.count == 4)
    #expect(deployment.connectors == [])
    let why = try #require(deployment.unknown.first { $0.what == "connectors" }).why
    #expect(why.hasPrefix("Listing the connectors failed.") && why.contains("127.0.0.1:\(standIn.port)"), "\(why)")
  }

  @Test func `one silent worker among two is unknown, and the other is read`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    try await Self.silence("/nowhere/*", of: standIn)
    let reading = try await standIn.connect(
      topics: [], urls: [standIn.url + "/nowhere", standIn.url + "/connect"], deadline: PlatformStandIn.silence
    ).connectors()
    #expect(reading.value.count == 37)
    #expect(reading.unknown.map(\.what) == ["connectors at 127.0.0.1:\(standIn.port)"])
  }

  @Test(arguments: [
    ("/kafka/*/configs", ["settings of the topics"]), ("/registry/catalog/*", ["tags of the topics"]),
    ("/registry/s*", ["schemas"]), ("/connect/*", ["connectors"]),
    ("/iam/v2/*", ["names of the service accounts", "role bindings"]), ("/kafka/*/acls", ["ACLs"]),
    ("/kafka/*/consumer-groups", ["consumer groups"]), ("/v2/metrics/*", ["lag of the consumer groups", "metrics"]),
  ])
  func `a silent part of Confluent Cloud is unknown, and the rest is read`(path: String, parts: [String]) async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    try await Self.silence(path, of: standIn)
    let cloud = standIn.cloud(deadline: PlatformStandIn.silence)
    let discover = DiscoverEstate(
      platform: Platform(
        topics: cloud, subjects: cloud, connectors: cloud, access: cloud, groups: cloud, metrics: cloud))
    let deployment = try await discover.deployment()
    let usage = try await discover.usage()
    let metrics = try await discover.metrics()
    #expect(deployment.topics.count == 37)
    #expect(deployment.schemas.count == (parts == ["schemas"] ? 0 : 37))
    #expect(deployment.connectors.count == (parts == ["connectors"] ? 0 : 37))
    #expect(usage.consumerGroups.count == (parts == ["consumer groups"] ? 0 : 7))
    #expect(metrics.topics.count == (parts.contains("metrics") ? 0 : 10))
    let unknown = deployment.unknown + usage.unknown + metrics.unknown
    #expect(unknown.map(\.what).sorted() == parts)
    for part in unknown { #expect(part.why.contains("127.0.0.1:\(standIn.port)"), "\(part.why)") }
  }

  @Test func `a silent control plane ends at the deadline`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    try await Self.silence("/org/*", of: standIn)
    await #expect {
      try await standIn.cloud(deadline: PlatformStandIn.silence).cluster()
    } throws: {
      ($0 as? PortError)?.reason == .timedOut
    }
    #expect(try await standIn.state().requests == 2)
  }

  private static func silence(_ path: String, of standIn: PlatformStandIn) async throws {
    try await standIn.fault(#"{"manner": "late", "seconds": 90, "path": "\#(path)", "times": 10000}"#)
  }
}

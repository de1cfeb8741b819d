import Mesh
import Pipeline
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

/// The faults that services have, at every service of a platform that is reached over HTTP.
@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct ServiceFaultTests {
  private static let directory = ["/org/*", "/cmk/*", "/srcm/*"]
  private static let parts = [
    "/kafka/*/configs", "/kafka/*/acls", "/kafka/*/consumer-groups", "/iam/*", "/registry/s*", "/registry/config*",
    "/registry/catalog/*", "/v2/metrics/*", "/connect/*",
  ]

  @Test(arguments: [
    #""manner": "status", "status": 429, "headers": {"Retry-After": "2"}"#, #""manner": "status", "status": 500"#,
    #""manner": "status", "status": 503, "body": "<html>gone</html>""#, #""manner": "cut""#, #""manner": "drop""#,
    #""manner": "late", "seconds": 0.3"#,
  ])
  func `what passes is tried again at every service, and nothing is missing`(fault: String) async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    for path in Self.directory + Self.parts + ["/kafka/*/topics"] {
      try await standIn.fault(#"{\#(fault), "path": "\#(path)"}"#)
    }
    let faulty = try await Self.read(standIn)
    let calm = try await Self.read(standIn)
    #expect(faulty == calm)
    #expect(faulty.deployment.topics.count == 37 && faulty.deployment.schemas.count == 37)
    #expect(faulty.usage.consumerGroups.count == 7 && faulty.metrics.topics.count == 10)
    #expect(try await standIn.state().writes == 0)
  }

  @Test func `a key follows no redirect to another host, whoever sends it`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    for path in Self.parts { try await standIn.fault(#"{"manner": "redirect", "path": "\#(path)", "times": 1000}"#) }
    let read = try await Self.read(standIn)
    let unknown = read.deployment.unknown + read.usage.unknown + read.metrics.unknown
    #expect(read.deployment.topics.count == 37)
    #expect(
      unknown.map(\.what).sorted() == [
        "access", "connectors", "consumer groups", "metrics", "schemas", "settings of the topics", "tags of the topics",
      ])
    for unknown in unknown { #expect(unknown.why.contains("(status 401)"), "\(unknown)") }
    for path in Self.directory + ["/kafka/*/topics"] {
      try await standIn.fault(#"{"manner": "redirect", "path": "\#(path)", "times": 1000}"#)
    }
    let error = await #expect(throws: PortError.self) { try await standIn.cloud().cluster() }
    #expect(error?.reason == .refused)
    let stranger = try await standIn.state().stranger
    #expect(stranger.count > Self.parts.count)
    #expect(stranger.allSatisfy { $0["authorization"] == nil })
  }

  @Test func `keys that have ended are told apart from what is not there`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    for path in Self.parts {
      try await standIn.fault(#"{"manner": "status", "status": 401, "path": "\#(path)", "times": 1000}"#)
    }
    let read = try await Self.read(standIn)
    let unknown = read.deployment.unknown + read.usage.unknown + read.metrics.unknown
    #expect(unknown.count == 7)
    for unknown in unknown { #expect(unknown.why.contains("«scripted» (status 401)"), "\(unknown)") }
  }

  private struct Read: Equatable {
    var deployment: Deployment
    var usage: Usage
    var metrics: Metrics
  }

  private static func read(_ standIn: PlatformStandIn) async throws -> Read {
    let cloud = standIn.cloud()
    let discover = DiscoverEstate(
      platform: Platform(
        topics: cloud, subjects: cloud, connectors: standIn.connect(topics: []), access: cloud, groups: cloud,
        metrics: cloud))
    return Read(
      deployment: try await discover.deployment(), usage: try await discover.usage(),
      metrics: try await discover.metrics())
  }
}

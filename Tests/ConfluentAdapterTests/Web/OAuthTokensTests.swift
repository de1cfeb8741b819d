import Foundation
import Mesh
import Ports
import Synchronization
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct OAuthTokensTests {
  @Test func `one token is asked for, and every request shows it with the cluster and the pool`() async throws {
    let standIn = try await Self.standIn()
    for number in 0..<30 { try await standIn.add("topic\(number)-value") }
    let registry = standIn.registry(credentials: standIn.tokens())
    #expect(try await registry.subjects().value.count == 30)
    #expect(try await registry.subjects().unknown == [])
    #expect(try await standIn.state().tokens == 1)
  }

  @Test func `a token is asked for again before it ends`() async throws {
    let standIn = try await Self.standIn()
    try await standIn.add("orders-value")
    let start = ContinuousClock.now
    let passed = Mutex(Duration.zero)
    let registry = standIn.registry(credentials: standIn.tokens { start + passed.withLock { $0 } })
    _ = try await registry.subjects()
    // Its life is an hour.
    passed.withLock { $0 = .seconds(2870) }
    _ = try await registry.subjects()
    #expect(try await standIn.control("calm").tokens == 1)
    passed.withLock { $0 = .seconds(2890) }
    #expect(try await registry.subjects().value.map(\.name) == ["orders-value"])
    let second = try await standIn.state()
    #expect(second.tokens == 2)
    // The new token came first: nothing was refused and asked for again.
    #expect(second.paths.first == "POST /oauth/token")
    #expect(second.paths.count == Set(second.paths).count)
  }

  @Test func `a token that is taken back is replaced once`() async throws {
    let standIn = try await Self.standIn()
    try await standIn.add("orders-value")
    let registry = standIn.registry(credentials: standIn.tokens())
    _ = try await registry.subjects()
    try await standIn.control("tokens", ["revoke": true])
    #expect(try await registry.subjects().value.map(\.name) == ["orders-value"])
    #expect(try await standIn.state().tokens == 2)
  }

  @Test func `a client that is refused is told where to look, without its secret`() async throws {
    let standIn = try await Self.standIn()
    let credentials = standIn.tokens(secret: "another-secret-0123456789")
    do {
      _ = try await standIn.registry(credentials: credentials).subjects()
      Issue.record("An answer was read.")
    } catch {
      #expect(error.reason == .unauthorized)
      #expect(
        error.message
          == "Listing the schemas failed: there is no token for the schema registry at 127.0.0.1:\(standIn.port), "
          + "since the token service answered with status 401.")
      #expect(
        error.remedy
          == "Check `schema_registry.oauth`, and the client's id and secret (MESHGEN_REGISTRY_KEY and "
          + "MESHGEN_REGISTRY_SECRET).")
      #expect(!"\(error)".contains("another-secret"))
    }
    #expect(try await standIn.state().requests == 1)
  }

  @Test func `a registry that does not take the token is named, and what it repeats of it is hidden`() async throws {
    let standIn = try await Self.standIn()
    try await standIn.fault(
      #"{"manner": "status", "status": 401, "path": "/registry/*", "times": 9, "body": {"message": "no stand-in-token-2"}}"#
    )
    do {
      _ = try await standIn.registry(credentials: standIn.tokens()).subjects()
      Issue.record("An answer was read.")
    } catch {
      #expect(error.message.hasSuffix("says «no •••» (status 401)."), "\(error.message)")
      #expect(
        error.remedy
          == "Check `schema_registry.oauth`: the scope, the cluster, the identity pool, and what the client may read.")
    }
  }

  @Test(arguments: ["/oauth/token", "/registry/*"])
  func `neither the client nor its token follows a redirect to another host`(path: String) async throws {
    let standIn = try await Self.standIn()
    try await standIn.fault(#"{"manner": "redirect", "path": "\#(path)", "times": 9}"#)
    await #expect(throws: PortError.self) {
      try await standIn.registry(credentials: standIn.tokens()).subjects()
    }
    for headers in try await standIn.state().stranger { #expect(headers["authorization"] == nil) }
  }

  @Test func `a token service that never answers ends at the deadline`() async throws {
    let standIn = try await Self.standIn()
    try await standIn.fault(#"{"manner": "late", "seconds": 3, "path": "/oauth/token", "times": 9}"#)
    await #expect {
      try await standIn.registry(credentials: standIn.tokens(deadline: .milliseconds(200))).subjects()
    } throws: {
      ($0 as? PortError)?.reason == .unreachable
    }
  }

  @Test func `the catalog shares the token of the registry`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo, key: nil)
    try await standIn.wantTokens()
    let cloud = standIn.cloud(registry: standIn.tokens())
    #expect(try await cloud.topics().unknown == [])
    #expect(try await cloud.subjects().value.count == 37)
    #expect(try await standIn.state().tokens == 1)
  }

  private static func standIn() async throws -> PlatformStandIn {
    let standIn = try PlatformStandIn()
    try await standIn.wantTokens()
    return standIn
  }
}

extension PlatformStandIn {
  func wantTokens() async throws {
    try await control(
      "tokens",
      [
        "id": Self.key, "secret": Self.secret, "scope": "read schemas", "cluster": "lsrc-1", "pool": "pool-1",
      ])
  }

  func tokens(
    secret: String = PlatformStandIn.secret, deadline: Duration = .seconds(20),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) -> Credentials {
    .tokens(
      OAuthTokens(
        OAuthClient(
          url: url + "/oauth/token", id: Secret(Self.key), secret: Secret(secret), scope: "read schemas",
          logicalCluster: "lsrc-1", identityPool: "pool-1"),
        http: client, time: time, tempo: tempo(deadline: deadline), now: now))
  }
}

import Mesh
import Pipeline
import Ports
import TestSupport
import Testing

@Suite struct DiscoverEstateTests {
  @Test func `a source that fails leaves unknown, with the reason`() async throws {
    let broken = BrokenSource()
    let shop = EstateSources(Shop.estate)
    let discover = DiscoverEstate(
      platform: Platform(topics: shop, subjects: broken, connectors: broken, access: nil, groups: broken, metrics: nil))
    let deployment = try await discover.deployment()
    #expect(deployment.topics.count == 4)
    #expect(
      deployment.unknown == [
        Unknown("access", why: "no source is configured"),
        Unknown("connectors", why: "The platform cannot be reached."),
        Unknown("schemas", why: "The platform cannot be reached."),
      ])
    #expect(try await discover.usage().unknown == [Unknown("consumer groups", why: "The platform cannot be reached.")])
    #expect(try await discover.metrics().unknown == [Unknown("metrics", why: "no source is configured")])
  }
}

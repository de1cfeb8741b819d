import Agents
import Mesh
import Ports
import TestSupport
import Testing

/// Which state counts: what was read last, understood as the settings say now.
@Suite struct StatesTests {
  private let ledger = MemoryLedger()

  private func world(_ estate: Estate = Shop.estate, _ change: (inout Settings) -> Void = { _ in }) -> World {
    var settings = Settings.standard
    change(&settings)
    return World(
      settings: settings, ledger: ledger, clock: FixedTime(Shop.takenAt), platforms: [EstateSources(estate).platform])
  }

  @discardableResult
  private func discover(_ world: World) async throws -> Understood {
    _ = try await Run(in: world).discover()
    return try #require(try await Archive(of: world).understood())
  }

  private func domain(of topic: TopicName, in state: CurrentState) -> DomainName? {
    state.topics.first { $0.name == topic }?.domain
  }

  @Test func `what the settings say of names is heeded though the platform is as it was`() async throws {
    let before = try await discover(world())
    let heeded = try await discover(
      world { $0.domains = ["libraries": .init(match: ["books.*"], owner: "readers")] })
    #expect(domain(of: "books.orders.placed", in: heeded.state) == "libraries")
    #expect(heeded.estate.number == before.estate.number)
    #expect(heeded.fingerprint != before.fingerprint)
    let none = try await discover(world { $0.sensitive = [.init(fields: ["*"], category: nil)] })
    #expect(none.state.topics.allSatisfy { $0.sensitiveFields.isEmpty })
    let again = try await discover(world())
    #expect(again.state == before.state)
    let written = try await Run(in: world()).discover().written
    #expect(written.isEmpty)
  }

  @Test func `a state counts until it is understood anew`() async throws {
    try await discover(world())
    let reader = world {
      $0.ignore = ["none"]; $0.naming.ignoredWords = ["books"]
    }
    #expect(try await Archive(of: reader).understood() != nil)
  }

  @Test func `the cluster that was read last is the estate, though it says what it said before`() async throws {
    var other = Shop.estate
    other.deployment.cluster.name = "harbour"
    other.deployment.topics.removeLast()
    let first = try await discover(world())
    let second = try await discover(world(other))
    #expect(second.estate.cluster.name == "harbour")
    #expect(second.estate.number > first.estate.number)
    let third = try await discover(world())
    #expect(third.estate.cluster.name == "shop")
    #expect(third.estate.deployment == first.estate.deployment)
    #expect(third.estate.number > second.estate.number)
    #expect(try await Run(in: world()).discover().written.isEmpty)
    var changed = Shop.estate
    changed.deployment.topics[0].partitions = 12
    let fourth = try await discover(world(changed))
    let topic = fourth.estate.deployment.topics.first { $0.name == changed.deployment.topics[0].name }
    #expect(topic?.partitions == 12)
    #expect(fourth.estate.number > third.estate.number)
  }
}

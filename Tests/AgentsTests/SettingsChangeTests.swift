import Agents
import Mesh
import Ports
import TestSupport
import Testing

/// Settings that change evaluate what is open anew, and an approval of what was shown before opens nothing.
@Suite struct SettingsChangeTests {
  private let ana = Person(name: "Ana", email: "ana@example.org")
  private let ledger = MemoryLedger()

  private func world(_ change: (inout Settings) -> Void = { _ in }) -> World {
    var settings = Settings.standard
    change(&settings)
    return World(
      settings: settings, ledger: ledger, clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform], workspace: MemoryWorkspace(), hosting: MemoryHosting())
  }

  private func proposal(_ id: ProposalID, in world: World) async throws -> Proposal {
    try #require(try Dossier.proposals(in: try await Archive(of: world)).first { $0.id == id })
  }

  /// A product whose decision waits, evaluated with no settings.
  private func evaluated(approving: Bool = false) async throws -> ProposalID {
    let world = world()
    _ = try await Run(in: world)(until: .idea)
    let id = try #require(
      try Dossier.proposals(in: try await Archive(of: world)).first { $0.idea.noun.kind == .dataProduct }
    ).id
    try await approve(id, in: world)
    _ = try await Run(in: world).evaluate()
    if approving { try await approve(id, in: world) }
    return id
  }

  private func approve(_ id: ProposalID, in world: World) async throws {
    _ = try await Verdicts(in: world).take(.approve, on: id, by: ana, reason: nil, seen: nil)
  }

  @Test func `a decision that was approved is drafted and asked about anew when the policy changes it`() async throws {
    let id = try await evaluated(approving: true)
    let before = try await proposal(id, in: world())
    #expect(before.stage == .approved)
    let strict = world { $0.policy.decision.conditions = ["The council agrees."] }
    // Nothing is thrown away before it is evaluated anew.
    #expect(try await proposal(id, in: strict).stage == .approved)
    #expect(try Dossier.outdated(in: try await Archive(of: strict)) == [id])
    _ = try await Run(in: strict).evaluate()
    let after = try await proposal(id, in: strict)
    #expect(after.stage == .evaluated(try #require(after.decision).fingerprint))
    #expect(after.decision?.noun.conditions.contains("The council agrees.") == true)
    #expect(after.decision?.fingerprint != before.decision?.fingerprint)
    #expect(try Dossier.outdated(in: try await Archive(of: strict)) == [])
    // Nor does the approval open the design.
    _ = try await Run(in: strict).design()
    #expect(try await proposal(id, in: strict).solution == nil)
  }

  @Test func `a price book that changes the cost changes the decision, and a second run writes nothing`() async throws {
    let id = try await evaluated()
    let dear = world {
      $0.prices = Prices(
        date: "2026-02-01", currency: "EUR", source: "our contract", engineerHour: 500, ingressGb: 1, egressGb: 1,
        storageGbMonth: 1, partitionMonth: 0, connectorTaskHour: 1, flinkCfuHour: 1)
    }
    let cheap = try await proposal(id, in: world())
    let written = try await Run(in: dear).evaluate().written
    #expect(written.map(\.channel) == [.cost, .decisions])
    let after = try await proposal(id, in: dear)
    #expect(after.cost?.noun.currency == "EUR")
    #expect(after.time == cheap.time)
    #expect(after.decision?.fingerprint != cheap.decision?.fingerprint)
    #expect(try await Run(in: dear).evaluate().written.isEmpty)
  }

  @Test func `hours of teams that concern nobody here leave the approval standing`() async throws {
    let id = try await evaluated(approving: true)
    let other = world { $0.teams["strangers"] = .init(weeklyHours: 40) }
    #expect(Set(try await Run(in: other).evaluate().written.map(\.channel)) == [.time, .cost])
    #expect(try await proposal(id, in: other).stage == .approved)
    #expect(try await Run(in: other).evaluate().written.isEmpty)
  }

  @Test func `a solution that was approved stays as it was approved`() async throws {
    let id = try await evaluated(approving: true)
    _ = try await Run(in: world()).design()
    try await approve(id, in: world())
    let strict = world { $0.policy.decision.conditions = ["The council agrees."] }
    #expect(try await Run(in: strict).evaluate().written.isEmpty)
    #expect(try await proposal(id, in: strict).stage == .ready)
  }
}

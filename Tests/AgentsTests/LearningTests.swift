import Agents
import Mesh
import Ports
import TestSupport
import Testing

/// What people said changes what is proposed to them next.
@Suite struct LearningTests {
  private let ana = Person(name: "Ana", email: "ana@example.org")
  private let ledger = MemoryLedger()

  private func world(_ estate: Estate = Shop.estate, at day: Int = 0) -> World {
    World(
      settings: .standard, ledger: ledger,
      clock: FixedTime(Timestamp(seconds: Shop.takenAt.seconds + Int64(day) * 86_400)),
      platforms: [EstateSources(estate).platform], workspace: MemoryWorkspace(), hosting: MemoryHosting())
  }

  private func product(in world: World) async throws -> Proposal {
    try #require(
      try Dossier.proposals(in: try await Archive(of: world)).first { $0.idea.noun.kind == .dataProduct })
  }

  private func say(
    _ answer: Verdict.Answer, _ id: ProposalID, until: Timestamp? = nil, in world: World
  ) async throws -> Proposal {
    try await Verdicts(in: world).take(answer, on: id, by: ana, reason: "no need", seen: nil, until: until)
  }

  @Test func `a rejection holds until the evidence changes, and the change is named`() async throws {
    _ = try await Run(in: world())(until: .idea)
    let rejected = try await product(in: world())
    #expect(try await say(.reject, rejected.id, in: world()).stage == .rejected(.idea))
    _ = try await Run(in: world(at: 1))(until: .idea)
    #expect(try await product(in: world()).stage == .rejected(.idea))

    var changed = Shop.estate
    let topic = try #require(rejected.idea.noun.relatedTopics.first)
    for place in changed.deployment.schemas.indices where changed.deployment.schemas[place].topic == topic {
      changed.deployment.schemas[place].schema = changed.deployment.schemas[place].schema.replacing(
        "\"fields\":[", with: "\"fields\":[{\"name\":\"night\",\"type\":\"boolean\"},")
    }
    _ = try await Run(in: world(changed, at: 2))(until: .idea)
    let back = try await product(in: world(changed))
    #expect(back.id == rejected.id)
    #expect(back.stage.name == "proposed")
    #expect(back.idea.noun.returned == "The owner or the schema of a topic is no longer the same.")
    #expect(back.idea.fingerprint != rejected.idea.fingerprint)
  }

  @Test func `what was put off to a day waits again from that day on`() async throws {
    _ = try await Run(in: world())(until: .idea)
    let id = try await product(in: world()).id
    let day = Timestamp(seconds: Shop.takenAt.seconds + 3 * 86_400)
    #expect(try await say(.defer, id, until: day, in: world()).stage == .deferred(.idea))
    #expect(try await product(in: world(at: 2)).stage == .deferred(.idea))
    #expect(try await product(in: world(at: 3)).stage.name == "proposed")
    #expect(try await say(.approve, id, in: world(at: 3)).stage == .accepted)
  }

  @Test func `a day that is past puts nothing off`() async throws {
    _ = try await Run(in: world())(until: .idea)
    let id = try await product(in: world()).id
    let error = await #expect(throws: Refusal.self) {
      try await say(.defer, id, until: Shop.takenAt, in: world())
    }
    #expect(error?.reason == .usage)
    #expect(try await product(in: world()).verdicts.isEmpty)
  }

  @Test func `what people keep rejecting ranks lower, and the ranking says so`() async throws {
    _ = try await Run(in: world())(until: .idea)
    let all = try Dossier.proposals(in: try await Archive(of: world()))
    let kinds = Dictionary(grouping: all) { $0.idea.noun.kind }
    let (kind, some) = try #require(kinds.sorted { $0.key.rawValue < $1.key.rawValue }.first { $0.value.count > 2 })
    for proposal in some.dropLast() { _ = try await say(.reject, proposal.id, in: world()) }
    _ = try await Run(in: world(at: 1))(until: .idea)
    let after = try Dossier.proposals(in: try await Archive(of: world()))
    let last = try #require(after.first { $0.id == some.last!.id }).idea.noun
    let no = some.count - 1
    let factor = ((2.0 / Double(no + 2)) * 100).rounded() / 100
    let figure = try #require(last.ranking.first { $0.name == "acceptance" })
    #expect(figure.value == factor)
    #expect(figure.basis.contains("rejected \(no) of \(no)"))
    #expect(last.ranking.last!.value! < some.last!.idea.noun.ranking.last!.value!)
    for other in after where other.idea.noun.kind != kind {
      #expect(!other.idea.noun.ranking.contains { $0.name == "acceptance" })
    }
  }
}

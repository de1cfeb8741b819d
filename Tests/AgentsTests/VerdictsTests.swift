import Agents
import Mesh
import Ports
import TestSupport
import Testing

@Suite struct VerdictsTests {
  private let ana = Person(name: "Ana", email: "ana@example.org")
  private let world: World

  init() async throws {
    world = World(
      settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform], workspace: MemoryWorkspace(), hosting: MemoryHosting())
    _ = try await Run(in: world)(until: .idea)
  }

  private func first() async throws -> Proposal {
    try #require(try Dossier.proposals(in: try await Archive(of: world)).first)
  }

  @discardableResult
  private func say(
    _ answer: Verdict.Answer, _ id: ProposalID, seen: String? = nil, reason: String? = nil, edit: Edit? = nil
  ) async throws -> Proposal {
    try await Verdicts(in: world).take(answer, on: id, by: ana, reason: reason, seen: seen, edit: edit)
  }

  @Test func `a yes to something else than what is there does not count`() async throws {
    let proposal = try await first()
    let error = await #expect(throws: Refusal.self) {
      try await say(.approve, proposal.id, seen: "0123456789ab")
    }
    #expect(error?.reason == .changed)
    #expect(try await first().stage.name == "proposed")
  }

  @Test func `an approved idea that is refined needs a new yes`() async throws {
    let proposal = try await first()
    let renamed = try await say(.refine, proposal.id, edit: Edit(title: "Another title"))
    #expect(renamed.idea.noun.title == "Another title")
    #expect(renamed.idea.fingerprint != proposal.idea.fingerprint)
    let error = await #expect(throws: Refusal.self) {
      try await say(.approve, proposal.id, seen: proposal.idea.fingerprint.short)
    }
    #expect(error?.reason == .changed)
    #expect(try await say(.approve, proposal.id, seen: renamed.idea.fingerprint.short).stage == .accepted)
  }

  @Test func `an edit that changes nothing is refused, and nothing is recorded`() async throws {
    let proposal = try await first()
    let same = proposal.idea.noun
    for edit in [Edit(title: same.title), Edit(title: same.title, topics: same.relatedTopics.reversed())] {
      let error = await #expect(throws: Refusal.self) { try await say(.refine, proposal.id, edit: edit) }
      #expect(error?.message == "`\(proposal.id)` says this already, so that nothing would change.")
    }
    #expect(try await first() == proposal)
  }

  @Test func `topics that are chosen bring the joins of the state with them`() async throws {
    let all = try Dossier.proposals(in: try await Archive(of: world))
    let proposal = try #require(all.first { $0.idea.noun.kind == .adoption || $0.idea.noun.joins.isEmpty })
    let topics: [TopicName] = ["books.orders.customers", "books.orders.placed", "logistics.parcels.sent"]
    let refined = try await say(.refine, proposal.id, edit: Edit(topics: topics))
    let joins = try #require(refined.verdicts[.idea]?.last?.edit?.joins)
    #expect(joins.contains { $0.from.topic == "books.orders.placed" && $0.to.topic == "books.orders.customers" })
  }

  @Test func `of two people who decide at once, the second is told who was first`() async throws {
    let proposal = try await first()
    let seen = proposal.idea.fingerprint.short
    let bo = Person(name: "Bo", email: "bo@example.org")
    func late(_ answer: Verdict.Answer) async -> Refusal? {
      await #expect(throws: Refusal.self) {
        try await Verdicts(in: world).take(answer, on: proposal.id, by: bo, reason: "no", seen: seen)
      }
    }
    try await say(.approve, proposal.id, seen: seen)
    let error = await late(.reject)
    #expect(error?.reason == .wrongStage)
    #expect(error?.message.hasSuffix("it is accepted. Ana approved its idea on 2026-01-01.") == true)
    _ = try await Run(in: world).evaluate()
    let later = await late(.reject)
    #expect(later?.reason == .changed)
    #expect(later?.message.hasSuffix("Ana approved its idea on 2026-01-01.") == true)
    #expect(await late(.approve)?.reason == .changed)
  }

  @Test func `a verdict can be withdrawn while nothing rests on it`() async throws {
    let id = try await first().id
    #expect(try await say(.reject, id, reason: "no need").stage == .rejected(.idea))
    #expect(try await say(.withdraw, id).stage.name == "proposed")
    #expect(try await say(.defer, id, reason: "later").stage == .deferred(.idea))
    #expect(try await say(.approve, id).stage == .accepted)
    await #expect(throws: Refusal.self) { try await say(.approve, id) }
    _ = try await Run(in: world).evaluate()
    #expect(try await say(.approve, id).stage == .approved)
    _ = try await Run(in: world)(approver: nil)
    #expect(try await say(.approve, id).stage == .ready)
    _ = try await Implementer(in: world)()
    let error = await #expect(throws: Refusal.self) { try await say(.withdraw, id) }
    #expect(error?.reason == .wrongStage)
  }

  @Test func `a decision that is sent back is drafted again, with the note`() async throws {
    let id = try await first().id
    try await say(.approve, id)
    _ = try await Run(in: world).evaluate()
    #expect(try await say(.revise, id, reason: "start smaller").stage == .accepted)
    _ = try await Run(in: world).evaluate()
    let proposal = try await first()
    #expect(proposal.stage.name == "evaluated")
    #expect(proposal.decision?.noun.conditions.last == "Ana asked for a revision: start smaller")
  }

  @Test func `an idea whose topics are changed is challenged again`() async throws {
    let proposal = try await first()
    let topic = try #require(proposal.idea.noun.relatedTopics.first)
    try await say(.refine, proposal.id, edit: Edit(topics: [topic]))
    try await say(.approve, proposal.id)
    _ = try await Run(in: world).evaluate(Scope(only: [proposal.id]))
    let before = try #require(try await first().scope)
    #expect(before.noun.figures.contains { $0.unit == "topics" && $0.value == 1 })
  }

  @Test func `nobody is asked for an owner whom the product of a topic has already`() async throws {
    let all = try Dossier.proposals(in: try await Archive(of: world))
    let product = try #require(all.first { $0.idea.noun.kind == .dataProduct })
    let fix = try #require(
      all.first { proposal in
        proposal.idea.noun.kind == .governanceFix
          && Set(proposal.idea.noun.relatedTopics).isSubset(of: product.idea.noun.relatedTopics)
      })
    try await say(.approve, product.id)
    _ = try await Run(in: world).evaluate()
    try await say(.approve, product.id)
    _ = try await Run(in: world).design()
    try await say(.refine, product.id, edit: Edit(owner: "books-team"))
    try await say(.approve, product.id)
    try await say(.approve, fix.id)
    _ = try await Run(in: world).evaluate()
    func current() async throws -> Proposal {
      try #require(try Dossier.proposals(in: try await Archive(of: world)).first { $0.id == fix.id })
    }
    let evaluated = try await current()
    #expect(evaluated.time?.noun.timeRiskFactors.contains { $0.hasPrefix("No owner is known") } == false)
    #expect(evaluated.decision?.noun.conditions.contains { $0.hasPrefix("A team is named") } == false)
    try await say(.approve, fix.id)
    _ = try await Run(in: world).design()
    let solution = try #require(try await current().solution?.noun)
    #expect(solution.product.owner == "books-team")
    #expect(!solution.changes.contains { $0.kind == .owner })
    #expect(!solution.evidence.contains { $0.statement.contains("without an owner") })
  }

  /// One topic that is adopted, then mended, and then given up: the last two leave no topic in common.
  @Test func `of two changes of one product in a sitting, the second is designed on top of the first`() async throws {
    var estate = Shop.estate
    estate.deployment.topics.removeAll { $0.name != "books.orders.customers" }
    estate.deployment.schemas.removeAll { $0.topic != "books.orders.customers" }
    estate.deployment.connectors = []
    estate.usage = Usage(consumerGroups: [], idleTopics: ["books.orders.customers"])
    let world = World(
      settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(estate).platform], workspace: MemoryWorkspace(), hosting: MemoryHosting())
    _ = try await Run(in: world)(until: .idea)
    let all = try Dossier.proposals(in: try await Archive(of: world))
    let later = all.filter { [.governanceFix, .retirement].contains($0.idea.noun.kind) }
    #expect(Set(later.map(\.idea.noun.kind)) == [.governanceFix, .retirement])
    for proposal in later {
      _ = try await Verdicts(in: world).take(.defer, on: proposal.id, by: ana, reason: "later", seen: nil)
    }
    _ = try await Run(in: world)(approver: .init(person: ana))
    for proposal in later {
      _ = try await Verdicts(in: world).take(.approve, on: proposal.id, by: ana, reason: nil, seen: nil)
    }
    let outcome = try await Run(in: world)(approver: .init(person: ana))
    #expect(outcome.problems.isEmpty)
  }

  @Test func `an edit may only name what is there`() async throws {
    let id = try await first().id
    let unknown = await #expect(throws: Refusal.self) {
      try await say(.refine, id, edit: Edit(topics: ["books.order.placed"]))
    }
    #expect(unknown?.remedy == "Did you mean `books.orders.placed`?")
    let misplaced = await #expect(throws: Refusal.self) { try await say(.refine, id, edit: Edit(owner: "team")) }
    #expect(misplaced?.reason == .usage)
  }

  @Test func `a proposal that does not exist names the nearest ones, the nearest first`() async throws {
    let id = try await first().id
    let error = await #expect(throws: Refusal.self) { try await say(.approve, ProposalID("\(id)x")) }
    #expect(error?.remedy.hasPrefix("Did you mean `\(id)`, `books-") == true)
    #expect(error?.remedy.hasSuffix("`? `meshgen list` shows them all.") == true)
  }
}

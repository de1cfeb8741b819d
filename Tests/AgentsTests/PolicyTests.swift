import Agents
import Mesh
import Ports
import TestSupport
import Testing

/// What an organisation's policy lets people say, and what it makes of a decision and a design.
@Suite struct PolicyTests {
  private let ana = Person(name: "Ana", email: "ana@example.org")
  private let ben = Person(name: "Ben", email: "ben@example.org")
  private let eva = Person(name: "Eva", email: "eva@example.org")

  private func world(_ policy: Settings.PolicyPart) async throws -> World {
    var settings = Settings.standard
    settings.policy = policy
    let world = World(
      settings: settings, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform], workspace: MemoryWorkspace(), hosting: MemoryHosting())
    _ = try await Run(in: world)(until: .idea)
    return world
  }

  private func product(in world: World) async throws -> Proposal {
    try #require(
      try Dossier.proposals(in: try await Archive(of: world)).first { $0.idea.noun.kind == .dataProduct })
  }

  @discardableResult
  private func say(
    _ answer: Verdict.Answer, _ id: ProposalID, by person: Person, edit: Edit? = nil, in world: World
  ) async throws -> Proposal {
    try await Verdicts(in: world).take(answer, on: id, by: person, reason: nil, seen: nil, edit: edit)
  }

  private func refusal(_ id: ProposalID, by person: Person, in world: World) async -> Refusal? {
    await #expect(throws: Refusal.self) { try await say(.approve, id, by: person, in: world) }
  }

  @Test func `four eyes: whoever put a proposal forward says no yes to what becomes of it`() async throws {
    let world = try await world(.init(fourEyes: true))
    let id = try await product(in: world).id
    try await say(.refine, id, by: ben, edit: Edit(title: "Another title"), in: world)
    let editor = await refusal(id, by: Person(name: "Benjamin", email: "BEN@example.org"), in: world)
    #expect(editor?.reason == .waiting)
    #expect(editor?.message.contains("changed its idea") == true)
    try await say(.approve, id, by: ana, in: world)
    _ = try await Run(in: world).evaluate()
    #expect(await refusal(id, by: ana, in: world)?.message.contains("approved its idea") == true)
    #expect(await refusal(id, by: ben, in: world)?.message.contains("changed its idea") == true)
    #expect(try await say(.approve, id, by: eva, in: world).stage == .approved)
    _ = try await Run(in: world).design()
    #expect(await refusal(id, by: ana, in: world)?.reason == .waiting)
    #expect(try await say(.approve, id, by: eva, in: world).stage == .ready)
  }

  @Test func `a no needs one person only, and an edit that was taken back makes nobody a proposer`() async throws {
    let world = try await world(.init(fourEyes: true))
    let id = try await product(in: world).id
    try await say(.refine, id, by: ana, edit: Edit(title: "Another title"), in: world)
    #expect(try await say(.reject, id, by: ana, in: world).stage == .rejected(.idea))
    try await say(.withdraw, id, by: ana, in: world)
    try await say(.withdraw, id, by: ana, in: world)
    #expect(try await say(.approve, id, by: ana, in: world).stage == .accepted)
  }

  @Test func `a second approver is another one than the first`() async throws {
    let world = try await world(.init(secondApprover: true))
    let id = try await product(in: world).id
    try await say(.approve, id, by: ana, in: world)
    _ = try await Run(in: world).evaluate()
    try await say(.approve, id, by: ana, in: world)
    _ = try await Run(in: world).design()
    #expect(await refusal(id, by: ana, in: world)?.message.contains("approved its decision") == true)
    #expect(try await say(.approve, id, by: ben, in: world).stage == .ready)
  }

  @Test func `a run that approves all stops where the policy wants somebody else, and says so`() async throws {
    let world = try await world(.init(fourEyes: true))
    let outcome = try await Run(in: world)(approver: .init(person: ana, reason: "all"))
    #expect(!outcome.problems.isEmpty)
    #expect(outcome.problems.allSatisfy { ($0.error as? Refusal)?.reason == .waiting })
    #expect(Set(outcome.problems.map(\.id)).count == outcome.problems.count)
    #expect(outcome.results.isEmpty)
    #expect(outcome.waiting.allSatisfy { $0.stage.name == "evaluated" })
  }

  @Test func `a solution without what the policy requires is not approved, and all of it is named`() async throws {
    let world = try await world(
      .init(require: [.owner, .steward, .schema], compatibility: [.fullTransitive], classification: .restricted))
    let id = try await product(in: world).id
    try await say(.approve, id, by: ana, in: world)
    _ = try await Run(in: world).evaluate()
    try await say(.approve, id, by: ana, in: world)
    _ = try await Run(in: world).design()
    let solution = try #require(try await product(in: world).solution?.noun)
    #expect(solution.dataGovernance.classification == .restricted)
    #expect(solution.dataGovernance.classificationReason.contains("policy"))
    let error = await refusal(id, by: ana, in: world)
    #expect(error?.reason == .flawed)
    #expect(error?.message.contains("no steward") == true)
    #expect(error?.remedy.contains("--steward") == true)
    try await say(.refine, id, by: ana, edit: Edit(classification: .internal), in: world)
    #expect(await refusal(id, by: ana, in: world)?.message.contains("RESTRICTED at least") == true)
  }

  private struct NameSeal: VerdictSeal {
    func signature(of text: String, by person: Person) async throws(PortError) -> String { "\(person.name): \(text)" }
    func holds(_ signature: String, of text: String, by person: Person) async throws(PortError) -> Bool {
      signature == "\(person.name): \(text)"
    }
  }

  @Test func `where verdicts are signed, one that is not does not count, and the next has another number`() async throws
  {
    var world = try await world(.init())
    let id = try await product(in: world).id
    #expect(try await say(.approve, id, by: ana, in: world).stage == .accepted)
    world.seal = NameSeal()
    #expect(try await product(in: world).stage.name == "proposed")
    #expect(try await Archive(of: world).unsigned.map(\.key.rawValue) == ["\(id)/idea/1"])
    #expect(try await say(.approve, id, by: ben, in: world).stage == .accepted)
    let records = try await world.ledger.records(in: .checkpoints)
    #expect(records.map(\.key.rawValue) == ["\(id)/idea/1", "\(id)/idea/2"])
    #expect(try await product(in: world).verdictsInOrder.map(\.person) == [ben])
  }

  @Test func `limits and thresholds change what is recommended`() async throws {
    func decision(_ part: Settings.DecisionPart) async throws -> Decision {
      let world = try await world(.init(decision: part))
      let id = try await product(in: world).id
      try await say(.approve, id, by: ana, in: world)
      _ = try await Run(in: world).evaluate()
      return try #require(try await product(in: world).decision?.noun)
    }
    let plain = try await decision(.init())
    let long = try await decision(.init(mostWeeks: 0.1))
    #expect(long.recommendation == .reconsider)
    #expect(long.keyFindings.first?.contains("the policy's limit is") == true)
    #expect(plain.keyFindings == Array(long.keyFindings.dropFirst()))
    let strict = try await decision(.init(stronglyApprove: 1, approve: 1, reconsider: 1))
    #expect(strict.recommendation == .reject)
    #expect(strict.detailedReasoning.contains("from 1 strongly approve"))
    let asked = try await decision(.init(conditions: ["The council agrees."]))
    #expect(asked.conditions == plain.conditions + ["The council agrees."])
    #expect(asked.recommendation == .approveWithConditions)
  }
}

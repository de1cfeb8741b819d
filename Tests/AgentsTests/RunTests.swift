import Agents
import Mesh
import Ports
import TestSupport
import Testing

@Suite struct RunTests {
  private let ana = Person(name: "Ana", email: "ana@example.org")

  private struct Bench {
    let ledger = MemoryLedger()
    let workspace = MemoryWorkspace()
    let hosting = MemoryHosting()
    var world: World

    init(_ estate: Estate = Shop.estate) {
      world = World(
        settings: .standard, ledger: ledger, clock: FixedTime(Shop.takenAt),
        platforms: [EstateSources(estate).platform],
        workspace: workspace, hosting: hosting)
    }

    func proposals() async throws -> [Proposal] { try Dossier.proposals(in: try await Archive(of: world)) }
  }

  @Test func `a run stops at the first checkpoint and says what waits`() async throws {
    let bench = Bench()
    let outcome = try await Run(in: bench.world)()
    #expect(outcome.problems.isEmpty)
    #expect(!outcome.waiting.isEmpty)
    #expect(outcome.waiting.allSatisfy { $0.waiting?.checkpoint == .idea })
    #expect(bench.hosting.writes == 0)
  }

  @Test func `a second run with nothing new writes nothing`() async throws {
    let bench = Bench()
    _ = try await Run(in: bench.world)(approver: .init(person: ana))
    let records = try await bench.ledger.history()
    let writes = bench.hosting.writes
    let again = try await Run(in: bench.world)(approver: .init(person: ana))
    #expect(try await bench.ledger.history() == records)
    #expect(bench.hosting.writes == writes)
    #expect(again.results.allSatisfy { !$0.changed })
  }

  @Test func `everything approved ends as one branch and one open pull request for each product`() async throws {
    let bench = Bench()
    let outcome = try await Run(in: bench.world)(approver: .init(person: ana))
    #expect(outcome.problems.isEmpty)
    let products = Set(try await bench.proposals().compactMap { $0.implementation?.noun.product })
    #expect(!products.isEmpty)
    #expect(Set(bench.hosting.pullRequests.map(\.head)) == Set(products.map { BranchName.of($0) }))
    #expect(bench.hosting.pullRequests.count == products.count)
    #expect(Set(bench.workspace.pushed.keys) == Set(products.map { BranchName.of($0) }))
  }

  @Test func `no topic is managed by two products`() async throws {
    let bench = Bench()
    _ = try await Run(in: bench.world)(approver: .init(person: ana))
    var manager: [TopicName: ProposalID] = [:]
    for solution in try await bench.proposals().compactMap({ $0.solution?.noun }) {
      for topic in solution.managedTopics {
        #expect(manager[topic] ?? solution.product.id == solution.product.id, "\(topic)")
        manager[topic] = solution.product.id
      }
    }
  }

  @Test func `what is adopted and retired in one sitting is left out by its product, which says so`() async throws {
    var estate = Shop.estate
    estate.metrics.topics.append(
      Throughput(
        topic: "logistics.parcels.returned", recordsPerSecond: .measured(0, over: "30 days"),
        consumers: .measured(0, over: "30 days")))
    let bench = Bench(estate)
    let outcome = try await Run(in: bench.world)(approver: .init(person: ana))
    #expect(outcome.problems.isEmpty, "\(outcome.problems)")
    let proposals = try await bench.proposals()
    let retirement = try #require(proposals.first { $0.idea.noun.kind == .retirement })
    let solution = try #require(retirement.solution?.noun)
    #expect(solution.product.id != retirement.id)
    #expect(!solution.managedTopics.contains("logistics.parcels.returned") && !solution.managedTopics.isEmpty)
    #expect(solution.retirements.map(\.topic) == ["logistics.parcels.returned"])
    #expect(solution.technicalApproach.contains("which is not merged yet, leaves this topic out."))
    let files = try #require(bench.workspace.pushed[.of(solution.product.id)]?.artifacts.map(\.path.text))
    #expect(files.contains("terraform/data-products/\(solution.product.id)/topics.tf"))
    // Nobody gets Terraform without anything in it.
    for (branch, plan) in bench.workspace.pushed {
      let code = plan.artifacts.map(\.path.text).filter { $0.hasPrefix("terraform/") }
      #expect(code.isEmpty || code.contains { $0.hasSuffix("/topics.tf") }, "\(branch)")
    }
  }

  @Test func `a solution whose topic is gone does not wait for a yes`() async throws {
    var bench = Bench()
    _ = try await Run(in: bench.world)(until: .solution, approver: .init(person: ana))
    let designed = try #require(
      try await bench.proposals().first { proposal in
        if case .designed = proposal.stage { proposal.solution?.noun.adoptions.isEmpty == false } else { false }
      })
    let topic = try #require(designed.solution?.noun.adoptions.first?.topic)
    var later = Shop.estate
    later.deployment.topics.removeAll { $0.name == topic }
    bench.world.platforms = [EstateSources(later).platform]
    _ = try await Run(in: bench.world).discover()
    let now = try #require(try await bench.proposals().first { $0.id == designed.id })
    #expect(now.stage.name == "approved")
    #expect(now.solution == nil)
  }

  @Test func `what reviewers merged or closed is observed`() async throws {
    let bench = Bench()
    _ = try await Run(in: bench.world)(approver: .init(person: ana))
    let (merged, closed) = (bench.hosting.pullRequests[0], bench.hosting.pullRequests[1])
    bench.hosting.settle(merged.number, as: .merged)
    bench.hosting.settle(closed.number, as: .closed)
    _ = try await Run(in: bench.world)(approver: .init(person: ana))
    let stages = Dictionary(
      try await bench.proposals().compactMap { proposal in
        proposal.implementation.map { ($0.noun.commit.branch, proposal.stage.name) }
      }, uniquingKeysWith: { first, _ in first })
    #expect(stages[merged.head] == "merged")
    #expect(stages[closed.head] == "closed")
    #expect(bench.hosting.pullRequests.map(\.head).filter { $0 == closed.head }.count == 1)
  }

  @Test func `where one product is named, only its review is asked for`() async throws {
    let bench = Bench()
    _ = try await Run(in: bench.world)(approver: .init(person: ana))
    let proposal = try #require(try await bench.proposals().first { $0.stage.name == "in-review" })
    let product = try #require(proposal.implementation?.noun.product)
    #expect(bench.hosting.pullRequests.count > 1)
    _ = bench.hosting.askedSince()
    _ = try await Implementer(in: bench.world)(Scope(only: [proposal.id]))
    #expect(Set(bench.hosting.askedSince()) == [.of(product)])
    _ = try await Implementer(in: bench.world)()
    #expect(Set(bench.hosting.askedSince()) == Set(bench.hosting.pullRequests.map(\.head)))
  }

  @Test(arguments: [Settings.Limits(open: 1), Settings.Limits(open: 5, perReviewer: 1)])
  func `no more pull requests are opened than people can bear`(_ limits: Settings.Limits) async throws {
    var bench = Bench()
    bench.world.settings.limits = limits
    bench.world.settings.hosting.reviewers = ["ana"]
    let first = try await Run(in: bench.world)(approver: .init(person: ana))
    #expect(first.problems.isEmpty)
    #expect(bench.hosting.pullRequests.count == 1)
    #expect(bench.workspace.pushed.count == 1)
    #expect(!first.held.isEmpty)
    #expect(try await bench.proposals().filter { first.held.contains($0.id) }.allSatisfy { $0.stage == .ready })
    // Nothing moves until one is merged or closed.
    let idle = try await Implementer(in: bench.world)(Scope(only: Set(first.held)))
    #expect(idle.results.isEmpty && idle.held == first.held)
    #expect(bench.hosting.pullRequests.count == 1)
    bench.hosting.settle(1, as: .merged)
    let next = try await Implementer(in: bench.world)()
    #expect(bench.hosting.pullRequests.filter { $0.state == .open }.count == 1)
    #expect(next.held.count < first.held.count)
    // Without reviewers, nobody bears too much.
    bench.world.settings.limits.open = nil
    bench.world.settings.hosting.reviewers = []
    #expect(try await Implementer(in: bench.world)().held == [])
    #expect(bench.hosting.pullRequests.filter { $0.state == .open }.count > 1)
  }

  @Test func `no more are opened within an hour than people want, but for the first ones`() async throws {
    var bench = Bench()
    bench.world.settings.limits = .init(perHour: 1, firstBurst: 2)
    let first = try await Run(in: bench.world)(approver: .init(person: ana))
    let wanted = Set(try await bench.proposals().compactMap { $0.solution?.noun.product.id }).count
    #expect(wanted > 3)
    #expect(bench.hosting.pullRequests.count == 2)
    #expect(!first.held.isEmpty)
    #expect(try await Implementer(in: bench.world)().held == first.held)
    #expect(bench.hosting.pullRequests.count == 2)
    for hour in 1...(wanted - 2) {
      bench.world.clock = FixedTime(Shop.takenAt.advanced(by: Int64(hour) * 3601))
      for _ in 0..<2 { _ = try await Implementer(in: bench.world)() }
      #expect(bench.hosting.pullRequests.count == 2 + hour)
    }
    #expect(try await Implementer(in: bench.world)().held == [])
  }

  @Test func `a branch that someone else committed on is a problem of that proposal alone`() async throws {
    let bench = Bench()
    let first = try #require(
      try await Run(in: bench.world)(until: .pullRequest, approver: .init(person: ana)).results.first)
    bench.workspace.someoneCommits(on: first.commit.branch)
    let again = try await Implementer(in: bench.world)()
    #expect(again.problems.contains { $0.id == first.id })
    #expect(!again.results.isEmpty)
  }
}

/// The shared files on their branch and pull request, from what is approved.
import Agents
import Mesh
import Ports
import TestSupport
import Testing

@Suite struct IndexerTests {
  private struct Bench {
    let workspace = MemoryWorkspace()
    let hosting = MemoryHosting()
    var world: World

    init() {
      world = World(
        settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
        platforms: [EstateSources(Shop.estate).platform], workspace: workspace, hosting: hosting)
    }

    func approveAll() async throws {
      _ = try await Run(in: world)(approver: .init(person: Person(name: "Ana", email: "ana@example.org")))
    }

    var offered: [PullRequest] { hosting.pullRequests.filter { $0.head == MeshIndex.branch } }
  }

  @Test func `before anything is approved there is nothing to index`() async throws {
    let bench = Bench()
    #expect(try await Indexer(in: bench.world)() == nil)
    #expect(bench.workspace.plans.isEmpty)
  }

  @Test func `the shared files stand on a branch and a pull request of their own`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    let result = try #require(try await Indexer(in: bench.world)())
    #expect(result.changed)
    #expect(result.commit?.branch == MeshIndex.branch)
    #expect(bench.offered.map(\.state) == [.open])
    let plan = try #require(bench.workspace.pushed[MeshIndex.branch])
    let paths = plan.artifacts.map(\.path.text)
    #expect(paths.contains("docs/data-products.md") && paths.contains("docs/mesh.md"))
    #expect(plan.message.contains("\nMeshgen-Index: "))
    #expect(!paths.contains { $0.contains("/data-products/") })
  }

  @Test func `every domain that a product names is among them`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    _ = try await Indexer(in: bench.world)()
    let plans = bench.workspace.plans
    let named = plans.values.flatMap(\.artifacts).filter { $0.path.text.hasSuffix("/catalog-info.yaml") }
      .flatMap { $0.text.matches(of: /domain: "domain:default\/([^"]+)"/).map { String($0.output.1) } }
    #expect(!named.isEmpty)
    let paths = try #require(plans[MeshIndex.branch]).artifacts.map(\.path.text)
    for domain in named { #expect(paths.contains("catalog/domains/\(domain).yaml")) }
  }

  @Test func `a second time writes nothing`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    _ = try await Indexer(in: bench.world)()
    let (writes, plans) = (bench.hosting.writes, bench.workspace.plans)
    let again = try #require(try await Indexer(in: bench.world)())
    #expect(!again.changed)
    #expect(bench.hosting.writes == writes)
    #expect(bench.workspace.plans == plans)
  }

  @Test func `what a person closed is not offered again as it was`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    let result = try #require(try await Indexer(in: bench.world)())
    bench.hosting.settle(try #require(result.pullRequest).number, as: .closed, at: result.commit?.id)
    let again = try #require(try await Indexer(in: bench.world)())
    #expect(again.pullRequest?.state == .closed)
    #expect(bench.offered.count == 1)
  }

  @Test func `where the base branch has everything, nothing is offered`() async throws {
    var bench = Bench()
    try await bench.approveAll()
    let files = try #require(try await Indexer(in: bench.world).files())
    let merged = MemoryWorkspace(
      holding: Dictionary(uniqueKeysWithValues: files.artifacts.map { ($0.path.text, $0.text) }))
    bench.world.workspace = merged
    let result = try #require(try await Indexer(in: bench.world)())
    #expect(result.commit == nil && !result.changed)
    #expect(merged.plans.isEmpty && bench.offered.isEmpty)
  }

  @Test func `a commit of a person on the branch is not replaced`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    _ = try await Indexer(in: bench.world)()
    bench.workspace.someoneCommits(on: MeshIndex.branch)
    await #expect(throws: PortError.self) { try await Indexer(in: bench.world)() }
  }

  @Test func `a preview moves nothing`() async throws {
    let bench = Bench()
    try await bench.approveAll()
    let result = try #require(try await Indexer(in: bench.world).preview())
    #expect(result.patch?.contains("docs/mesh.md") == true)
    #expect(bench.workspace.plans[MeshIndex.branch] == nil && bench.offered.isEmpty)
  }
}

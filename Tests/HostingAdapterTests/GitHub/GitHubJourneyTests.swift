import Foundation
import TestRepositories
import TestSupport
import Testing

/// The program as a platform engineer runs it: a repository whose remote is the stand-in, Git over http and the API
/// beside it.
@Suite(.enabled(if: StandIn.isAvailable, "Python or its packages are missing: bash .ci/tools github"), .serialized)
struct GitHubJourneyTests {
  private let github: StandIn
  private let folder: TemporaryFolder
  private var clone: String { folder("mesh") }

  init() throws {
    github = try StandIn()
    folder = try TemporaryFolder()
    let place = "127.0.0.1:\(github.port)/acme/data-mesh.git"
    try GitProgram.run("clone", "--quiet", "http://x:\(StandIn.token)@\(place)", clone, in: folder.path)
    try folder.write(
      """
      version: 1
      mesh: {name: shop}
      clusters: [{name: shop, environment: prod, snapshot: estate.json}]
      hosting: {kind: github, repository: acme/data-mesh, base: main, url: "http://127.0.0.1:\(github.port)/api/v3"}
      """, to: "mesh/meshgen.yaml")
    try folder.write(
      """
      {"formatVersion": 1, "takenAt": "2026-01-01T00:00:00Z", "cluster": {"name": "shop", "environment": "prod"},
       "topics": [
        {"name": "books.orders.placed", "partitions": 3, "replicationFactor": 3, "config": {}},
        {"name": "books.orders.paid", "partitions": 3, "replicationFactor": 3, "config": {}}]}
      """, to: "mesh/estate.json")
    try GitProgram.run("checkout", "--quiet", "-B", "main", in: clone)
    try GitProgram.run("add", "--all", in: clone)
    try GitProgram.run("commit", "--quiet", "-m", "a mesh", in: clone)
    try GitProgram.run("push", "--quiet", "origin", "HEAD:main", in: clone)
    try GitProgram.run("remote", "set-url", "origin", "http://\(place)", in: clone)
    try GitProgram.run("config", "user.name", "Ana Silva", in: clone)
    try GitProgram.run("config", "user.email", "ana@example.org", in: clone)
  }

  private func run(token: String? = StandIn.token, _ arguments: String...) throws -> MeshgenProgram.Outcome {
    try MeshgenProgram.run(
      arguments, in: clone,
      environment: ["MESHGEN_NOW": "2026-01-05T09:00:00Z"].merging(token.map { ["GITHUB_TOKEN": $0] } ?? [:]) { $1 })
  }

  @Test(arguments: ["lose", "cut", "act-then-row"])
  func `a run whose answer is lost ends with one pull request for each branch, and the next writes nothing`(
    manner: String
  ) async throws {
    try await github.control(
      "fault", ["method": "POST", "path": "/pulls", "manner": manner, "row": "bad-gateway", "times": 1])
    let first = try run("run", "--approve-all")
    #expect(first.status == 0, "\(first.errors)")
    let state = try await github.control("calm")
    #expect(!state.pulls.isEmpty)
    #expect(Set(state.pulls.map(\.head)).count == state.pulls.count)
    #expect(state.pulls.allSatisfy { $0.state == "open" && $0.head.hasPrefix("meshgen/") })
    #expect(state.violations == [])

    let again = try run("implement", "--format", "json")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("\"changed\" : false") || again.output.contains("\"changed\": false"))
    #expect(!again.output.contains("\"changed\": true") && !again.output.contains("\"changed\" : true"))
    let after = try await github.state()
    #expect(after.log.filter { $0.kind != "git" && $0.method != "GET" }.isEmpty)
    #expect(after.pulls == state.pulls)
    for text in [first.output, first.errors, again.output, again.errors] { #expect(!text.contains(StandIn.token)) }
  }

  @Test func `a refused token ends with a message that names the remedy`() throws {
    let outcome = try run(token: "ghp_wrongTokenWrongToken", "run", "--approve-all")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("GITHUB_TOKEN"))
    #expect(!outcome.errors.contains("ghp_wrongTokenWrongToken"))
  }

  @Test func `without a token nothing is asked of GitHub`() throws {
    let outcome = try run(token: nil, "implement")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("GITHUB_TOKEN"))
  }
}

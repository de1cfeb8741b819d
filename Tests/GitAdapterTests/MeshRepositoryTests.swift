import Foundation
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

@Suite struct MeshRepositoryTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func `a bare repository and its clone are made, and Git agrees`() async throws {
    let made = try MeshRepository.make(
      origin: place.folder("d/origin.git"), clone: place.folder("d/mesh"),
      files: ["meshgen.yaml": "version: 1\n", "docs/README.md": "mesh\n"], message: "mesh: start\n", by: Place.ana,
      at: Timestamp(seconds: 1_700_000_000))
    #expect(made.folder == place.folder("d/mesh"))
    #expect(try place.git("status", "--branch", "--porcelain", in: "d/mesh") == "## main...origin/main")
    #expect(try place.git("ls-files", in: "d/mesh") == "docs/README.md\nmeshgen.yaml")
    #expect(try place.git("fetch", in: "d/mesh") == "")
    #expect(try place.git("log", "--format=%an %s", "main", in: "d/origin.git") == "Ana mesh: start")
    try await Place.ledger(made).add([.made(.ideas, "games")], turn: "x")
    #expect(try await Place.ledger(made).share() == [])
    #expect(try place.git("rev-list", "--count", "refs/meshgen/ledger", in: "d/origin.git") == "1")
    #expect(try GitProgram.complaints(about: place.folder("d/mesh")) == "")
  }

  @Test func `who and where are read from Git`() throws {
    let clone = try place.clone("mesh")
    _ = try place.git("config", "user.name", "Ana", in: "mesh")
    _ = try place.git("config", "user.email", "ana@example.com", in: "mesh")
    #expect(try clone.person() == Place.ana)
    #expect(try clone.address(ofRemote: "origin") == place.origin)
    #expect(try clone.address(ofRemote: "other") == nil)
    #expect(try clone.checkedOutBranch() == "main")
    _ = try place.git("checkout", "--quiet", "--detach", in: "mesh")
    #expect(try clone.checkedOutBranch() == nil)
  }

  @Test func `what cannot be opened is told with the remedy`() async throws {
    let missing = await place.refusal { () throws(PortError) in try MeshRepository(around: "/") }
    #expect(missing?.message == "There is no Git repository around /.")
    _ = try place.clone("mesh")
    _ = try place.git("config", "core.repositoryformatversion", "1", in: "mesh")
    _ = try place.git("config", "extensions.worktreeConfig", "true", in: "mesh")
    let odd = await place.refusal { () throws(PortError) in try MeshRepository(around: place.folder("mesh")) }
    #expect(odd?.reason == .unsupported)
    #expect(
      odd?.remedy
        == "Run `git sparse-checkout disable` and `git config --unset extensions.worktreeConfig`, or use another clone."
    )
  }
}

import Foundation
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

@Suite struct GitWorkspaceTests {
  let place: Place

  init() throws { place = try Place() }

  private func workspace(
    _ repository: MeshRepository, remote: String? = "origin", base: BranchName = "main",
    network: NetworkAccess = NetworkAccess()
  )
    -> GitWorkspace
  {
    GitWorkspace(in: repository, base: base, remote: remote, committer: Place.meshgen, network: network)
  }

  private func plan(_ base: CommitID, _ files: [String: String], at seconds: Int64 = 1_700_000_000) -> CommitPlan {
    CommitPlan(
      branch: "meshgen/games", base: base, artifacts: files.map { Artifact(path: ArtifactPath($0)!, text: $1) },
      ownFolders: ["terraform/data-products/games", "catalog/data-products/games"], author: Place.meshgen,
      at: Timestamp(seconds: seconds),
      message: "data product: games\n\nOffers games.\n\nMeshgen-Proposal: games\nMeshgen-Approver: Ana\n")
  }

  private let files = ["terraform/data-products/games/main.tf": "a\n", "docs/data-products/games.md": "b\n"]

  @Test func `in a fresh clone nothing changes where the remote has it all`() async throws {
    let first = workspace(try place.clone("mesh"))
    let plan = plan(try await first.base(), files)
    let made = try await first.commit(plan)
    #expect(try await first.push(made.commit))
    let fresh = workspace(try place.clone("fresh"))
    let again = try await fresh.commit(plan)
    #expect(again == (made.commit, false))
    #expect(try await fresh.push(again.commit) == false)
    #expect(try place.git("branch", "--list", "meshgen/*", in: "fresh") == "")
  }

  @Test func `a plan becomes a commit on a branch, and the person's files stay as they are`() async throws {
    let clone = try place.clone("mesh")
    try place.folder.write("dirty\n", to: "mesh/README.md")
    try place.folder.write("staged\n", to: "mesh/staged.txt")
    _ = try place.git("add", "staged.txt", in: "mesh")
    try place.folder.write("loose\n", to: "mesh/loose.txt")
    let before = try place.look("mesh")
    let workspace = workspace(clone)
    let base = try await workspace.base()
    #expect(try await workspace.tip(of: "meshgen/games") == nil)
    let (commit, changed) = try await workspace.commit(plan(base, files))
    #expect(changed)
    #expect(
      commit.files == [
        .init(path: "docs/data-products/games.md", change: .added),
        .init(path: "terraform/data-products/games/main.tf", change: .added),
      ])
    #expect(try await workspace.push(commit))
    #expect(try place.look("mesh") == before)
    #expect(
      try place.git("log", "-1", "--format=%H %P %an <%ae> %ai|%cn %ci", "meshgen/games", in: "mesh")
        == "\(commit.id) \(base) meshgen <meshgen@example.com> 2023-11-14 22:13:20 +0000|meshgen 2023-11-14 22:13:20 +0000"
    )
    #expect(try place.git("rev-parse", "meshgen/games", in: "origin.git") == commit.id.rawValue)
    #expect(try await workspace.tip(of: "meshgen/games") == BranchTip(commit: commit.id, isOwn: true))
    #expect(try await workspace.files(at: commit.id, under: ["terraform/data-products/games/", "docs"]) == files)
    #expect(try GitProgram.complaints(about: place.folder("mesh")) == "")
    #expect(try GitProgram.complaints(about: place.origin) == "")
  }

  @Test func `the same plan a second time writes nothing, and in another clone makes the same commit`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let plan = plan(try await workspace.base(), files)
    let first = try await workspace.commit(plan)
    #expect(try await workspace.push(first.commit))
    let before = try snapshot("mesh") + snapshot("origin.git")
    let second = try await workspace.commit(plan)
    #expect(second.commit == first.commit)
    #expect(!second.changed)
    #expect(try await workspace.push(second.commit) == false)
    #expect(try snapshot("mesh") + snapshot("origin.git") == before)
    let other = self.workspace(try place.clone("other"))
    let third = try await other.commit(plan)
    #expect(third.commit == first.commit)
    #expect(try await other.push(third.commit) == false)
  }

  private func snapshot(_ name: String) throws -> [String] {
    try [place.git("count-objects", "-v", in: name), place.git("for-each-ref", in: name)]
  }

  @Test func `a changed plan replaces the branch, and files that are no longer wanted go`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let base = try await workspace.base()
    let merged = try await workspace.commit(plan(base, ["terraform/data-products/games/old.tf": "o\n"]))
    try await #expect(workspace.push(merged.commit))
    _ = try place.git("update-ref", "refs/heads/main", merged.commit.id.rawValue, in: "origin.git")
    let next = try await workspace.commit(plan(try await workspace.base(), files))
    #expect(
      next.commit.files == [
        .init(path: "docs/data-products/games.md", change: .added),
        .init(path: "terraform/data-products/games/main.tf", change: .added),
        .init(path: "terraform/data-products/games/old.tf", change: .deleted),
      ])
    #expect(try await workspace.push(next.commit))
    #expect(try place.git("rev-parse", "meshgen/games", in: "origin.git") == next.commit.id.rawValue)
  }

  @Test func `a person's commit on the branch is not replaced`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let base = try await workspace.base()
    let first = try await workspace.commit(plan(base, files))
    #expect(try await workspace.push(first.commit))
    let human = try place.git(
      "commit-tree", "\(first.commit.id)^{tree}", "-p", first.commit.id.rawValue, "-m", "mine", in: "origin.git")
    _ = try place.git("update-ref", "refs/heads/meshgen/games", human, in: "origin.git")
    #expect(try await workspace.tip(of: "meshgen/games") == BranchTip(commit: CommitID(human), isOwn: false))
    let next = try await workspace.commit(plan(base, ["docs/data-products/games.md": "new\n"]))
    let refusal = await place.refusal { () throws(PortError) in try await workspace.push(next.commit) }
    #expect(refusal?.reason == .conflict)
    #expect(
      refusal?.message
        == "The tip of `meshgen/games` at the remote `origin`, \(human.prefix(12)), is not meshgen's own commit.")
    #expect(try place.git("rev-parse", "meshgen/games", in: "origin.git") == human)
    _ = try place.git("update-ref", "refs/heads/meshgen/games", human, in: "mesh")
    #expect(
      await place.refusal { () throws(PortError) in try await workspace.commit(plan(base, files)) }?.reason == .conflict
    )
  }

  @Test func `a branch that is checked out is not moved`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let base = try await workspace.base()
    let first = try await workspace.commit(plan(base, files))
    _ = try place.git("worktree", "add", "--quiet", place.folder("side"), "meshgen/games", in: "mesh")
    #expect(try await workspace.commit(plan(base, files)).changed == false)
    let refusal = await place.refusal { () throws(PortError) in
      try await workspace.commit(plan(base, ["docs/data-products/games.md": "new\n"]))
    }
    #expect(refusal?.reason == .refused)
    #expect(try place.git("rev-parse", "meshgen/games", in: "mesh") == first.commit.id.rawValue)
  }

  @Test func `a preview shows the patch and writes nothing`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let plan = plan(try await workspace.base(), files)
    let before = try snapshot("mesh")
    let preview = try await workspace.preview(plan)
    #expect(preview.patch.contains("+++ b/terraform/data-products/games/main.tf\n@@ -0,0 +1 @@\n+a\n"))
    #expect(try snapshot("mesh") == before)
    #expect(try await workspace.commit(plan).commit == preview.commit)
  }

  @Test func `a plan that changes nothing makes no commit`() async throws {
    let workspace = workspace(try place.clone("mesh"))
    let base = try await workspace.base()
    let (commit, changed) = try await workspace.commit(plan(base, [:]))
    #expect(commit == Commit(id: base, branch: "meshgen/games", base: base, files: []))
    #expect(!changed)
    #expect(try await workspace.push(commit) == false)
    #expect(try place.git("branch", "--list", "meshgen/*", in: "mesh") == "")
  }

  @Test func `a file in the way of a folder is named`() async throws {
    let mesh = try place.alone("mesh")
    try place.folder.write("x", to: "mesh/terraform")
    _ = try place.git("add", ".", in: "mesh")
    _ = try place.git("commit", "--quiet", "-m", "odd", in: "mesh")
    let workspace = workspace(mesh, remote: nil)
    let base = try await workspace.base()
    let refusal = await place.refusal { () throws(PortError) in try await workspace.commit(plan(base, files)) }
    #expect(
      refusal?.message
        == "The base branch has `terraform`, which stands in the way of `terraform/data-products/games/main.tf`.")
  }

  @Test func `a folder in the way of a file is named`() async throws {
    let mesh = try place.alone("mesh")
    try place.folder.write("x", to: "mesh/docs/data-products/games.md/page")
    _ = try place.git("add", ".", in: "mesh")
    _ = try place.git("commit", "--quiet", "-m", "odd", in: "mesh")
    let workspace = workspace(mesh, remote: nil)
    let base = try await workspace.base()
    let refusal = await place.refusal { () throws(PortError) in try await workspace.commit(plan(base, files)) }
    #expect(
      refusal?.message
        == "The base branch has `docs/data-products/games.md`, which stands in the way of `docs/data-products/games.md`."
    )
  }

  @Test func `bare, detached, linked and remoteless repositories work`() async throws {
    let bare = workspace(try MeshRepository(around: place.origin))
    #expect(try await bare.commit(plan(try await bare.base(), files)).changed)
    _ = try place.alone("mesh")
    _ = try place.git("worktree", "add", "--quiet", "--detach", place.folder("side"), in: "mesh")
    let side = workspace(try MeshRepository(around: place.folder("side")))
    let made = try await side.commit(plan(try await side.base(), files))
    #expect(made.changed)
    #expect(try await side.push(made.commit) == false)
    #expect(try place.git("rev-parse", "meshgen/games", in: "mesh") == made.commit.id.rawValue)
    #expect(try place.git("status", "--porcelain", in: "side") == "")
  }

  @Test func `a repository without a commit says what to do`() async throws {
    _ = try place.folder.write("", to: "empty/x")
    _ = try place.git("init", "--quiet", "--initial-branch=main", in: "empty")
    let workspace = workspace(try MeshRepository(around: place.folder("empty")))
    let refusal = await place.refusal { () throws(PortError) in try await workspace.base() }
    #expect(refusal?.message == "The branch `main` has no commit yet.")
    let other = self.workspace(try place.alone("mesh"), base: "trunk")
    let missing = await place.refusal { () throws(PortError) in try await other.base() }
    #expect(missing?.remedy == "Set `hosting.base: main` in meshgen.yaml, or create `trunk`.")
  }
}

import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryHeadTests {
  let folder: TemporaryFolder
  let mesh: String

  init() throws {
    folder = try TemporaryFolder()
    mesh = folder("mesh")
    try GitProgram.repository(at: mesh)
  }

  @Test func `HEAD is a branch, detached, or unborn`() throws {
    let tip = ObjectID(try GitProgram.run("rev-parse", "HEAD", in: mesh))!
    #expect(try Repository(at: mesh).head() == .branch("refs/heads/main", tip))
    try GitProgram.run("checkout", "--quiet", "--detach", in: mesh)
    #expect(try Repository(at: mesh).head() == .detached(tip))
    try GitProgram.run("checkout", "--quiet", "--orphan", "new", in: mesh)
    #expect(try Repository(at: mesh).head() == .unborn("refs/heads/new"))
  }

  @Test func `the branches of all work trees count as checked out`() throws {
    try GitProgram.run("worktree", "add", "--quiet", "-b", "side", folder("side"), in: mesh)
    try GitProgram.run("worktree", "add", "--quiet", "--detach", folder("loose"), in: mesh)
    let expected: Set = ["refs/heads/main", "refs/heads/side"]
    #expect(try Repository(at: mesh).checkedOutBranches() == expected)
    #expect(try Repository(at: folder("side")).checkedOutBranches() == expected)
  }

  @Test func `the HEAD of a bare repository is no checkout`() throws {
    try GitProgram.run("clone", "--quiet", "--bare", mesh, folder("bare.git"), in: folder.path)
    #expect(try Repository(at: folder("bare.git")).checkedOutBranches() == [])
    try GitProgram.run("worktree", "add", "--quiet", "-b", "side", folder("side"), in: folder("bare.git"))
    #expect(try Repository(at: folder("bare.git")).checkedOutBranches() == ["refs/heads/side"])
  }
}

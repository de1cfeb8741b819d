import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryCopyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let who = Signature(name: "meshgen", email: "meshgen@example.com", time: 1_700_000_000)

  @Test(arguments: [3, 300])
  func `another repository gets what it lacks, once`(count: Int) throws {
    try GitProgram.repository(at: folder("mesh"))
    try GitProgram.run("clone", "--quiet", "--bare", folder("mesh"), folder("origin.git"), in: folder.path)
    let mesh = try Repository(at: folder("mesh"))
    let origin = try Repository(at: folder("origin.git"))
    let base = try #require(try mesh.tip(of: "refs/heads/main"))
    let tree = try mesh.tree(
      from: try mesh.commit(base).tree,
      changing: (0..<count).map {
        .put(TreeEntry(path: "docs/\($0).md", mode: .file, id: try mesh.writeBlob("page \($0)")))
      })
    let commit = try mesh.writeCommit(tree: tree, parents: [base], author: who, committer: who, message: "pages")
    #expect(try mesh.copyObjects(of: [commit], to: origin) == count + 3)
    try origin.move("refs/heads/pages", to: commit, from: nil, note: "copied")
    #expect(try GitProgram.complaints(about: folder("origin.git")) == "")
    #expect(
      try GitProgram.run("rev-list", "--count", "--objects", "main..pages", in: folder("origin.git")) == "\(count + 3)")
    #expect(try mesh.copyObjects(of: [commit], to: origin) == 0)
  }
}

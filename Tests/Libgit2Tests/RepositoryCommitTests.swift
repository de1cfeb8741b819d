import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryCommitTests {
  let folder: TemporaryFolder
  let mesh: String

  init() throws {
    folder = try TemporaryFolder()
    mesh = folder("mesh")
    try GitProgram.repository(at: mesh)
  }

  private let who = Signature(name: "meshgen", email: "meshgen@example.com", time: 1_700_000_000, offsetMinutes: 0)

  @Test func `a commit is written with exactly what was given, and moves nothing`() throws {
    let repository = try Repository(at: mesh)
    let tip = try #require(try repository.tip(of: "refs/heads/main"))
    let base = try repository.commit(tip)
    let author = Signature(name: "Ana Ø", email: "ana@example.com", time: 1_699_999_999, offsetMinutes: 330)
    let id = try repository.writeCommit(
      tree: base.tree, parents: [tip], author: author, committer: who, message: "pipeline: say it\n\nProposal: x\n")
    #expect(
      try repository.commit(id)
        == CommitObject(
          id: id, tree: base.tree, parents: [tip], author: author, committer: who,
          message: "pipeline: say it\n\nProposal: x\n"))
    #expect(
      try GitProgram.run("log", "-1", "--format=%an <%ae> %ad|%cn <%ce> %cd|%s", "--date=raw", id.hex, in: mesh)
        == "Ana Ø <ana@example.com> 1699999999 +0530|meshgen <meshgen@example.com> 1700000000 +0000|pipeline: say it")
    #expect(try repository.tip(of: "refs/heads/main") == tip)
    #expect(try GitProgram.run("status", "--porcelain", in: mesh) == "")
    let again = try repository.writeCommit(
      tree: base.tree, parents: [tip], author: author, committer: who, message: "pipeline: say it\n\nProposal: x\n")
    #expect(again == id)
    #expect(try GitProgram.complaints(about: mesh) == "")
  }

  @Test func `ancestry and history are known`() throws {
    let repository = try Repository(at: mesh)
    let first = try #require(try repository.tip(of: "refs/heads/main"))
    let tree = try repository.commit(first).tree
    func commit(_ message: String, _ parents: [ObjectID]) throws -> ObjectID {
      try repository.writeCommit(tree: tree, parents: parents, author: who, committer: who, message: message)
    }
    let left = try commit("left", [first])
    let right = try commit("right", [first])
    let alone = try commit("alone", [])
    #expect(try repository.mergeBase(left, right) == first)
    #expect(try repository.mergeBase(left, alone) == nil)
    #expect(try repository.reaches(left, first))
    #expect(try repository.reaches(left, left))
    #expect(try !repository.reaches(first, left))
    #expect(try repository.history(from: [left], without: [first]) == [left])
    #expect(try repository.history(from: [left], limit: 1) == [left])
  }

  @Test func `a merge yields a tree or the paths in conflict`() throws {
    let repository = try Repository(at: mesh)
    let first = try #require(try repository.tip(of: "refs/heads/main"))
    let tree = try repository.commit(first).tree
    func commit(_ path: String, _ text: String) throws -> ObjectID {
      let changed = try repository.tree(
        from: tree, changing: [.put(TreeEntry(path: path, mode: .file, id: try repository.writeBlob(text)))])
      return try repository.writeCommit(tree: changed, parents: [first], author: who, committer: who, message: path)
    }
    let readme = try commit("README.md", "ours\n")
    let other = try commit("docs/new.md", "new\n")
    let clash = try commit("README.md", "theirs\n")
    guard case .tree(let merged) = try repository.merge(readme, other) else {
      Issue.record("the merge did not come out")
      return
    }
    #expect(try repository.files(in: merged).map(\.path) == ["README.md", "docs/new.md"])
    #expect(try repository.merge(readme, clash) == .conflicts(["README.md"]))
  }
}

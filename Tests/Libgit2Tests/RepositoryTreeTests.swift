import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryTreeTests {
  let folder: TemporaryFolder
  let mesh: String

  init() throws {
    folder = try TemporaryFolder()
    mesh = folder("mesh")
    try GitProgram.repository(at: mesh)
  }

  @Test func `files are added, replaced and removed, and empty folders go`() throws {
    let repository = try Repository(at: mesh)
    func put(_ path: String, _ text: String, _ mode: TreeEntry.Mode = .file) throws -> TreeChange {
      .put(TreeEntry(path: path, mode: mode, id: try repository.writeBlob(text)))
    }
    let base = ObjectID(try GitProgram.run("rev-parse", "HEAD^{tree}", in: mesh))!
    let first = try repository.tree(
      from: base,
      changing: [
        put("terraform/a/main.tf", "a"), put("terraform/a/x/y.tf", "y"), put("docs/run.sh", "#!", .executable),
      ])
    #expect(
      try repository.files(in: first).map(\.path)
        == ["README.md", "docs/run.sh", "terraform/a/main.tf", "terraform/a/x/y.tf"])
    #expect(
      try repository.files(in: first, under: "terraform/a").map(\.path) == [
        "terraform/a/main.tf", "terraform/a/x/y.tf",
      ])
    #expect(try repository.files(in: first, under: "nothing/here") == [])
    #expect(try repository.content(at: "terraform/a/main.tf", in: first) == Array("a".utf8))
    #expect(try repository.file(at: "docs/run.sh", in: first)?.mode == .executable)

    let second = try repository.tree(
      from: first,
      changing: [
        .remove(path: "terraform/a/x/y.tf"), .remove(path: "docs/run.sh"), .remove(path: "never/was"),
        put("terraform/a/main.tf", "b"),
      ])
    #expect(
      try GitProgram.run("ls-tree", "-r", "-t", "--name-only", second.hex, in: mesh)
        == "README.md\nterraform\nterraform/a\nterraform/a/main.tf")
    #expect(
      try repository.difference(from: first, to: second) == [
        FileDelta(path: "docs/run.sh", change: .deleted),
        FileDelta(path: "terraform/a/main.tf", change: .modified),
        FileDelta(path: "terraform/a/x/y.tf", change: .deleted),
      ])
    #expect(
      try repository.difference(from: nil, to: base) == [FileDelta(path: "README.md", change: .added)])
    let emptied = try repository.tree(
      from: second, changing: [.remove(path: "README.md"), .remove(path: "terraform/a/main.tf")])
    #expect(try repository.files(in: emptied) == [])
    #expect(emptied.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    #expect(try GitProgram.complaints(about: mesh) == "")
  }

  @Test func `a patch is what git itself would apply`() throws {
    let repository = try Repository(at: mesh)
    let base = ObjectID(try GitProgram.run("rev-parse", "HEAD^{tree}", in: mesh))!
    let changed = try repository.tree(
      from: base,
      changing: [
        .put(TreeEntry(path: "docs/é.md", mode: .file, id: try repository.writeBlob("one\ntwo\n"))),
        .put(TreeEntry(path: "README.md", mode: .file, id: try repository.writeBlob("hello\nworld\n"))),
      ])
    let patch = try repository.patch(from: base, to: changed)
    try GitProgram.run("apply", "--index", "-", in: mesh, input: patch)
    #expect(try GitProgram.run("write-tree", in: mesh) == changed.hex)
  }

  @Test func `the name of a blob is known without writing it`() throws {
    #expect(try Repository.blobID(of: Array("hello\n".utf8)).hex == "ce013625030ba8dba906f756967f9e9ca394464a")
  }
}

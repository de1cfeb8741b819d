import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a repository is found from a folder inside it`() throws {
    try GitProgram.repository(at: folder("mesh"))
    try folder.write("x", to: "mesh/deep/er/file")
    let repository = try Repository(around: folder("mesh/deep/er"))
    #expect(repository.workingDirectory == folder("mesh") + "/")
    #expect(repository.commonDirectory == folder("mesh") + "/.git/")
    #expect(repository.isBare == false)
    #expect(try Repository(around: folder("mesh/.git")).commonDirectory == folder("mesh") + "/.git/")
  }

  @Test func `where no repository is, the error says so`() throws {
    var code: GitError.Code?
    do { _ = try Repository(around: folder.path) } catch { code = error.code }
    #expect(code == .notFound)
  }

  @Test func `a repository is made, bare or not`() throws {
    let bare = try Repository(making: folder("bare.git"), bare: true)
    #expect(bare.isBare == true)
    #expect(bare.workingDirectory == nil)
    #expect(try bare.head() == .unborn("refs/heads/main"))
    #expect(try GitProgram.run("rev-parse", "--is-bare-repository", in: folder("bare.git")) == "true")
    let full = try Repository(making: folder("full"), bare: false, branch: "trunk")
    #expect(try full.head() == .unborn("refs/heads/trunk"))
  }

  @Test(arguments: [
    ("extensions.worktreeConfig", "true", GitError.Obstacle.unsupportedExtension("worktreeConfig")),
    ("extensions.partialClone", "origin", .unsupportedExtension("partialClone")),
    ("extensions.preciousObjects", "true", .unsupportedExtension("preciousObjects")),
  ])
  func `an extension that the library does not know is named`(key: String, value: String, obstacle: GitError.Obstacle)
    throws
  {
    try GitProgram.repository(at: folder("mesh"))
    try GitProgram.run("config", "core.repositoryformatversion", "1", in: folder("mesh"))
    try GitProgram.run("config", key, value, in: folder("mesh"))
    #expect(refusal(of: folder("mesh"))?.obstacle == obstacle)
  }

  @Test func `a SHA-256 repository is refused by name`() throws {
    try folder.write("", to: "mesh/x")
    try GitProgram.run("init", "--quiet", "--object-format=sha256", in: folder("mesh"))
    #expect(refusal(of: folder("mesh"))?.obstacle == .unsupportedExtension("objectFormat"))
  }

  private func refusal(of path: String) -> GitError? {
    do {
      _ = try Repository(at: path)
      return nil
    } catch { return error }
  }

  @Test func `settings and remotes are read`() throws {
    let mesh = folder("mesh")
    try GitProgram.repository(at: mesh)
    try GitProgram.run("config", "user.email", "ana@example.com", in: mesh)
    try GitProgram.run("remote", "add", "origin", "short:acme/mesh", in: mesh)
    try GitProgram.run("config", "url.https://example.com/.insteadOf", "short:", in: mesh)
    let repository = try Repository(at: mesh)
    #expect(try repository.setting("user.email") == "ana@example.com")
    #expect(try repository.setting("meshgen.nothing") == nil)
    #expect(try repository.remotes() == ["origin"])
    #expect(try repository.address(ofRemote: "origin") == "https://example.com/acme/mesh")
    #expect(try repository.address(ofRemote: "other") == nil)
  }

  @Test func `objects can stay in memory`() throws {
    try GitProgram.repository(at: folder("mesh"))
    let before = try GitProgram.run("count-objects", "-v", in: folder("mesh"))
    let repository = try Repository(at: folder("mesh"))
    try repository.keepObjectsInMemory()
    let blob = try repository.writeBlob("never written")
    let tree = try repository.tree(from: nil, changing: [.put(TreeEntry(path: "a/b", mode: .file, id: blob))])
    #expect(try repository.content(at: "a/b", in: tree) == Array("never written".utf8))
    #expect(try repository.patch(from: nil, to: tree).contains("+never written") == true)
    #expect(try GitProgram.run("count-objects", "-v", in: folder("mesh")) == before)
  }
}

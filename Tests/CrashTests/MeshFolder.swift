/// A mesh of its own for one test: a bare `origin.git` and clones of it, all below one folder.
import Foundation
import TestRepositories
import TestSupport

struct MeshFolder: Sendable {
  let folder: TemporaryFolder

  /// The clone that most tests work in.
  var clone: String { folder("mesh") }
  var origin: String { folder("origin.git") }

  /// - Parameter estate: the text of a snapshot.
  init(estate: String) throws {
    folder = try TemporaryFolder()
    try GitProgram.run("init", "--quiet", "--bare", "--initial-branch=main", origin, in: folder.path)
    try GitProgram.run("clone", "--quiet", origin, clone, in: folder.path)
    try folder.write(estate, to: "mesh/estate.json")
    try folder.write(
      """
      version: 1
      mesh: {name: shop-mesh}
      clusters:
        - name: shop
          environment: prod
          snapshot: estate.json
      """, to: "mesh/meshgen.yaml")
    try GitProgram.run("add", "--all", in: clone)
    try GitProgram.run("commit", "--quiet", "-m", "a mesh", in: clone)
    try GitProgram.run("push", "--quiet", "origin", "HEAD:main", in: clone)
    try Self.identify(clone)
  }

  private init(copyOf other: MeshFolder) throws {
    folder = try TemporaryFolder()
    for part in ["origin.git", "mesh"] {
      try FileManager.default.copyItem(atPath: other.folder(part), toPath: folder(part))
    }
    try GitProgram.run("remote", "set-url", "origin", origin, in: clone)
  }

  /// The same mesh in another folder.
  func copy() throws -> MeshFolder { try MeshFolder(copyOf: self) }

  /// A further clone of the origin.
  func cloned(as name: String) throws -> String {
    try GitProgram.run("clone", "--quiet", origin, folder(name), in: folder.path)
    try Self.identify(folder(name))
    return folder(name)
  }

  private static func identify(_ clone: String) throws {
    try GitProgram.run("config", "user.name", "Ana Silva", in: clone)
    try GitProgram.run("config", "user.email", "ana@example.org", in: clone)
  }

  /// What must be the same however a run was disturbed: what the ledger says, the branches and the pull requests.
  func outcome(of repository: String) throws -> [String: String] {
    var outcome: [String: String] = [:]
    outcome["ledger"] = try GitProgram.run("rev-parse", "refs/meshgen/ledger^{tree}", in: repository)
    outcome["branches"] = try GitProgram.run(
      "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/meshgen", in: repository)
    return outcome
  }

  /// The trees of the pull requests at the origin.
  func pulls() throws -> String {
    try GitProgram.run("for-each-ref", "--format=%(refname) %(tree)", "refs/meshgen/pulls", in: origin)
  }

  /// Lock files and halves of packs that something left behind.
  func locks() throws -> [String] {
    var locks: [String] = []
    for repository in [clone + "/.git", origin] {
      let files = FileManager.default.enumerator(atPath: repository)
      while let file = files?.nextObject() as? String {
        if file.hasSuffix(".lock") || file.contains("pack_git2_") { locks.append("\(repository)/\(file)") }
      }
    }
    return locks.sorted()
  }
}

/// The commit that a plan stands for, made in an open repository.
internal import Libgit2
internal import Mesh
internal import Ports

struct PlannedTree {
  let commit: Commit
  let tree: ObjectID
  let baseTree: ObjectID

  /// Writes blobs, trees and the commit; what is there already is not written again.
  init(_ plan: CommitPlan, in repository: borrowing Repository) throws {
    guard let base = ObjectID(plan.base.rawValue) else {
      throw PortError(
        .malformed, "`\(plan.base)` is not the id of a commit.", remedy: "Give forty hexadecimal digits.")
    }
    baseTree = try repository.commit(base).tree
    let wanted = Set(plan.artifacts.map(\.path.text))
    var removals: [TreeChange] = []
    for folder in plan.ownFolders {
      for file in try repository.files(in: baseTree, under: folder.withoutTrailingSlash)
      where !wanted.contains(file.path) {
        removals.append(.remove(path: file.path))
      }
    }
    // First what goes, then what comes: a file may give way to a folder of its name.
    let cleared = try repository.tree(from: baseTree, changing: removals)
    try Self.refuseObstacles(to: plan.artifacts, in: cleared, of: repository)
    let additions = try plan.artifacts.map { artifact in
      TreeChange.put(
        TreeEntry(path: artifact.path.text, mode: .file, id: try repository.writeBlob(artifact.text)))
    }
    tree = try repository.tree(from: cleared, changing: additions)
    let files = try repository.difference(from: baseTree, to: tree).map {
      Commit.Change(path: $0.path, change: Commit.Change.Kind(rawValue: $0.change.rawValue) ?? .modified)
    }
    guard tree != baseTree else {
      // Nothing differs from the base: an empty commit says nothing.
      commit = Commit(id: plan.base, branch: plan.branch, base: plan.base, files: [])
      return
    }
    let signature = Signature(name: plan.author.name, email: plan.author.email, time: plan.at.seconds)
    let id = try repository.writeCommit(
      tree: tree, parents: [base], author: signature, committer: signature, message: plan.message)
    commit = Commit(id: CommitID(id.hex), branch: plan.branch, base: plan.base, files: files)
  }

  /// A folder where a file is to be, or the other way round, is somebody's and stays.
  private static func refuseObstacles(to artifacts: [Artifact], in tree: ObjectID, of repository: borrowing Repository)
    throws
  {
    // Only the paths in question are looked at: the tree may hold a thousand products.
    var clear: Set<String> = []
    for path in artifacts.map(\.path.text) {
      var obstacle: String?
      for folder in parents(of: path) where clear.insert(folder).inserted {
        if try repository.file(at: folder, in: tree) != nil { obstacle = folder }
      }
      if let below = try repository.files(in: tree, under: path).first, below.path != path { obstacle = path }
      guard let obstacle else { continue }
      throw PortError(
        .conflict, "The base branch has `\(obstacle)`, which stands in the way of `\(path)`.",
        remedy: "Rename it on the base branch, then run the command again.")
    }
  }

  private static func parents(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

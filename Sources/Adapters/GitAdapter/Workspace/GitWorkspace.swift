/// A workspace in the object store of a mesh repository: files, index and HEAD of the person stay as they are.
internal import Libgit2
public import Mesh
public import Ports

public struct GitWorkspace: Workspace {
  private let repository: MeshRepository
  private let baseBranch: BranchName
  private let remoteName: String?
  private let network: NetworkAccess
  private let ownership: Ownership

  /// `committer` and the trailer `ownTrailer` together mark the commits that meshgen may replace.
  public init(
    in repository: MeshRepository, base: BranchName, remote: String?, committer: Person,
    ownTrailer: String = "Meshgen-Proposal", network: NetworkAccess = NetworkAccess()
  ) {
    self.repository = repository
    self.baseBranch = base
    self.remoteName = remote
    self.network = network
    self.ownership = Ownership(committer: committer, trailer: ownTrailer)
  }

  private var remote: Remote? {
    get throws(PortError) { try Remote(named: remoteName, of: repository, network: network) }
  }

  public func base() async throws(PortError) -> CommitID {
    let reference = baseBranch.reference
    if let tip = try await remote?.transport.bring(reference, to: repository) { return CommitID(tip.hex) }
    if let tip = try await repository.work({ try $0.tip(of: reference) }) { return CommitID(tip.hex) }
    throw try await missingBase()
  }

  public func tip(of branch: BranchName) async throws(PortError) -> BranchTip? {
    let there = try await remote?.transport.bring(branch.reference, to: repository)
    let ownership = ownership
    return try await repository.work { repository in
      let here = try repository.tip(of: branch.reference)
      // A person's commit counts wherever it is; else the branch here, which may be ahead.
      let tips = try [there, here].compactMap(\.self).map {
        BranchTip(commit: CommitID($0.hex), isOwn: ownership.covers(try repository.commit($0)))
      }
      return tips.first { !$0.isOwn } ?? tips.last
    }
  }

  public func files(at commit: CommitID, under folders: [String]) async throws(PortError) -> [String: String] {
    let id = try await known(commit)
    return try await repository.work { repository in
      let tree = try repository.commit(id).tree
      var files: [String: String] = [:]
      for folder in folders {
        for file in try repository.files(in: tree, under: folder.withoutTrailingSlash)
        where file.mode == .file || file.mode == .executable {
          files[file.path] = String(decoding: try repository.blob(file.id), as: UTF8.self)
        }
      }
      return files
    }
  }

  public func commit(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, changed: Bool) {
    _ = try await known(plan.base)
    let ownership = ownership
    let reference = plan.branch.reference
    guard Repository.isValidReference(reference) else {
      throw PortError(.malformed, "`\(plan.branch)` cannot be the name of a branch.", remedy: "Give another name.")
    }
    let made = try await repository.work { try PlannedTree(plan, in: $0).commit }
    guard !made.files.isEmpty, let new = ObjectID(made.id.rawValue) else { return (made, false) }
    // In a fresh clone the branch stands at the remote only, and needs no copy here.
    let there = remoteName.map { "refs/remotes/\($0)/\(plan.branch)" }
    let tip = try await repository.work { repository in
      try repository.tip(of: reference) ?? there.flatMap { try repository.tip(of: $0) }
    }
    if tip == new { return (made, false) }
    let changed = try await repository.write { repository in
      for attempt in 0..<Contention.limit {
        let seen = try repository.tip(of: reference)
        if seen == new { return false }
        try Self.refuse(plan.branch, at: seen, unless: ownership, in: repository)
        if try Contention.tried(
          attempt,
          { () throws(GitError) in
            try repository.move(reference, to: new, from: seen, note: "meshgen: implement")
          })
        {
          return true
        }
      }
      return false
    }
    return (made, changed)
  }

  public func preview(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, patch: String) {
    _ = try await known(plan.base)
    return try await repository.work { repository in
      try repository.keepObjectsInMemory()
      let planned = try PlannedTree(plan, in: repository)
      return (planned.commit, try repository.patch(from: planned.baseTree, to: planned.tree))
    }
  }

  public func push(_ commit: Commit) async throws(PortError) -> Bool {
    guard let remote = try remote, !commit.files.isEmpty else { return false }
    guard let new = ObjectID(commit.id.rawValue) else { return false }
    let ownership = ownership
    let reference = commit.branch.reference
    for attempt in 0..<Contention.limit {
      let seen = try await remote.transport.bring(reference, to: repository)
      if seen == new { return false }
      if let seen, try await repository.work({ try !ownership.covers($0.commit(seen)) }) {
        throw Self.foreign(commit.branch, at: seen, where: "at the remote `\(remote.name)`")
      }
      do {
        try await remote.transport.push([PushRequest(reference: reference, new: new, seen: seen)])
        return true
      } catch {
        guard error.reason == .conflict, attempt < 10 else { throw error }
        try await Contention.pause(attempt)
      }
    }
    return false
  }

  /// The commit, brought here if only the remote has it.
  private func known(_ commit: CommitID) async throws(PortError) -> ObjectID {
    guard let id = ObjectID(commit.rawValue) else {
      throw PortError(.malformed, "`\(commit)` is not the id of a commit.", remedy: "Give forty hexadecimal digits.")
    }
    if try await repository.work({ try $0.holds(id) }) { return id }
    _ = try await remote?.transport.bring(baseBranch.reference, to: repository)
    if try await repository.work({ try $0.holds(id) }) { return id }
    throw PortError(
      .notFound, "The commit \(commit) is neither in \(repository.folder) nor on `\(baseBranch)` of the remote.",
      remedy: "Run `git fetch --all`, or `git fetch --unshallow` in a shallow clone.")
  }

  private static func refuse(
    _ branch: BranchName, at seen: ObjectID?, unless ownership: Ownership, in repository: borrowing Repository
  ) throws {
    if try repository.checkedOutBranches().contains(branch.reference) {
      throw PortError(
        .refused, "The branch `\(branch)` is checked out, and its files would no longer match it.",
        remedy: "Check out another branch, for example with `git switch -`, then run the command again.")
    }
    guard let seen, try !ownership.covers(repository.commit(seen)) else { return }
    throw foreign(branch, at: seen, where: "here")
  }

  private static func foreign(_ branch: BranchName, at tip: ObjectID, where place: String) -> PortError {
    PortError(
      .conflict, "The tip of `\(branch)` \(place), \(tip.hex.prefix(12)), is not meshgen's own commit.",
      remedy:
        "Merge that branch as it is, or move the commit to another branch and delete `\(branch)`; then run the command again."
    )
  }

  private func missingBase() async throws(PortError) -> PortError {
    let branch = try repository.checkedOutBranch()
    let name = baseBranch
    if let branch, branch != name, try await repository.work({ try $0.tip(of: branch.reference) }) != nil {
      return PortError(
        .notFound, "There is no branch `\(name)` in \(repository.folder).",
        remedy: "Set `hosting.base: \(branch)` in meshgen.yaml, or create `\(name)`.")
    }
    return PortError(
      .notFound, "The branch `\(name)` has no commit yet.",
      remedy: "Commit something first: `meshgen init`, then `git add .` and `git commit -m \"mesh: start\"`")
  }
}

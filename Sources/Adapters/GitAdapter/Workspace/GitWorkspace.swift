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

  /// `committer` and one of the trailers `ownTrailers` together mark the commits that meshgen may replace.
  public init(
    in repository: MeshRepository, base: BranchName, remote: String?, committer: Person,
    ownTrailers: Set<String> = ["Meshgen-Index", "Meshgen-Proposal"], network: NetworkAccess = NetworkAccess()
  ) {
    self.repository = repository
    self.baseBranch = base
    self.remoteName = remote
    self.network = network
    self.ownership = Ownership(committer: committer, trailers: ownTrailers)
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

  public func commit(_ plans: [CommitPlan]) async -> [Result<(commit: Commit, changed: Bool), PortError>] {
    var outcomes: [Result<(commit: Commit, changed: Bool), PortError>] = []
    for start in stride(from: 0, to: plans.count, by: Self.atOnce) {
      outcomes += await commit(few: Array(plans[start..<min(start + Self.atOnce, plans.count)]))
    }
    return outcomes
  }

  /// So many are held in memory, or travel together.
  private static let atOnce = 100

  private func commit(few plans: [CommitPlan]) async -> [Result<(commit: Commit, changed: Bool), PortError>] {
    var refusals: [Int: PortError] = [:]
    for (index, plan) in plans.enumerated() {
      do { try await check(plan) } catch { refusals[index] = error }
    }
    let (refused, ownership, remoteName, folder) = (refusals, ownership, remoteName, repository.folder)
    do {
      let made = try await repository.work { repository in
        try repository.storing { memory in
          var made: [Result<Commit, PortError>] = []
          var tips: [ObjectID] = []
          for (index, plan) in plans.enumerated() {
            if let refusal = refused[index] {
              made.append(.failure(refusal))
            } else {
              do {
                let commit = try PlannedTree(plan, in: memory).commit
                tips += ObjectID(commit.id.rawValue).map { [$0] } ?? []
                made.append(.success(commit))
              } catch {
                made.append(.failure(PortError(error, at: folder)))
              }
            }
          }
          return (made, tips)
        }
      }
      return try await repository.write { repository in
        zip(plans, made).map { plan, made in
          made.flatMap { commit in
            do {
              let changed = try Self.place(commit, on: plan.branch, remote: remoteName, ownership, in: repository)
              return .success((commit, changed))
            } catch {
              return .failure(PortError(error, at: folder))
            }
          }
        }
      }
    } catch {
      return plans.map { _ in .failure(error) }
    }
  }

  private func check(_ plan: CommitPlan) async throws(PortError) {
    _ = try await known(plan.base)
    guard Repository.isValidReference(plan.branch.reference) else {
      throw PortError(.malformed, "`\(plan.branch)` cannot be the name of a branch.", remedy: "Give another name.")
    }
  }

  /// Moves the branch to the commit; false where it stands there already, here or, in a fresh clone, at the remote.
  private static func place(
    _ commit: Commit, on branch: BranchName, remote: String?, _ ownership: Ownership,
    in repository: borrowing Repository
  ) throws -> Bool {
    guard !commit.files.isEmpty, let new = ObjectID(commit.id.rawValue) else { return false }
    let reference = branch.reference
    for attempt in 0..<Contention.limit {
      let seen = try repository.tip(of: reference)
      if seen == new { return false }
      if seen == nil, let remote, try repository.tip(of: "refs/remotes/\(remote)/\(branch)") == new { return false }
      try refuse(branch, at: seen, unless: ownership, in: repository)
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

  public func preview(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, patch: String) {
    _ = try await known(plan.base)
    return try await repository.work { repository in
      try repository.keepObjectsInMemory()
      let planned = try PlannedTree(plan, in: repository)
      return (planned.commit, try repository.patch(from: planned.baseTree, to: planned.tree))
    }
  }

  public func push(_ commits: [Commit]) async -> [Result<Bool, PortError>] {
    var outcomes: [Result<Bool, PortError>] = []
    for start in stride(from: 0, to: commits.count, by: Self.atOnce) {
      outcomes += await push(few: Array(commits[start..<min(start + Self.atOnce, commits.count)]))
    }
    return outcomes
  }

  /// All in one journey; where that fails, each in its own, so that each has its own error.
  private func push(few commits: [Commit]) async -> [Result<Bool, PortError>] {
    if commits.count > 1 {
      do throws(PortError) {
        let parcel = try await parcel(of: commits)
        try await parcel.remote?.transport.push(parcel.requests)
        return parcel.isNew.map { .success($0) }
      } catch {
        if error.reason == .cancelled { return commits.map { _ in .failure(error) } }
      }
    }
    var outcomes: [Result<Bool, PortError>] = []
    for commit in commits {
      do { outcomes.append(.success(try await push(alone: commit))) } catch { outcomes.append(.failure(error)) }
    }
    return outcomes
  }

  private func push(alone commit: Commit) async throws(PortError) -> Bool {
    for attempt in 0..<Contention.limit {
      let parcel = try await parcel(of: [commit])
      do {
        try await parcel.remote?.transport.push(parcel.requests)
        return parcel.isNew[0]
      } catch {
        guard error.reason == .conflict, attempt < 10 else { throw error }
        try await Contention.pause(attempt)
      }
    }
    return false
  }

  /// What has to travel, and where to.
  private struct Parcel {
    /// Nil where nothing has to.
    var remote: Remote?
    var requests: [PushRequest] = []
    /// Of each commit, whether it travels.
    var isNew: [Bool] = []
  }

  private func parcel(of commits: [Commit]) async throws(PortError) -> Parcel {
    guard let remote = try remote else { return Parcel(isNew: commits.map { _ in false }) }
    let seen = try await remote.transport.bring(
      commits.filter { !$0.files.isEmpty }.map(\.branch.reference), to: repository)
    let ownership = ownership
    var parcel = Parcel()
    for commit in commits {
      let there = seen[commit.branch.reference]
      guard !commit.files.isEmpty, let new = ObjectID(commit.id.rawValue), there != new else {
        parcel.isNew.append(false)
        continue
      }
      if let there, try await repository.work({ try !ownership.covers($0.commit(there)) }) {
        throw Self.foreign(commit.branch, at: there, where: "at the remote `\(remote.name)`")
      }
      parcel.requests.append(PushRequest(reference: commit.branch.reference, new: new, seen: there))
      parcel.isNew.append(true)
    }
    if !parcel.requests.isEmpty { parcel.remote = remote }
    return parcel
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

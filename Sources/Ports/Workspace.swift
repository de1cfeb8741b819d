public import Mesh

/// What is committed? Also: commit this on a branch, and hand the branch over. Never touches working files, the index
/// or the branch that is checked out.
public protocol Workspace: Sendable {
  /// The tip of the base branch: the remote's where there is one, else the repository's own.
  func base() async throws(PortError) -> CommitID

  /// What stands on a branch, here and at the remote; nil where it does not exist.
  func tip(of branch: BranchName) async throws(PortError) -> BranchTip?

  /// The files in meshgen's folders and `meshgen.yaml` at a commit, by path.
  func files(at commit: CommitID, under folders: [String]) async throws(PortError) -> [String: String]

  /// Commits plans, each on a branch of its own: an outcome for each, in their order. The same plan gives the same
  /// commit, and nothing is written where the branch already stands on it. Refuses, by `.conflict`, to replace a tip
  /// that is not meshgen's own.
  func commit(_ plans: [CommitPlan]) async -> [Result<(commit: Commit, changed: Bool), PortError>]

  /// The commit that a plan would make, and its patch; writes nothing that a reference points at.
  func preview(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, patch: String)

  /// Brings branches to the remote, where each must stand on what was last seen there: an outcome for each, in their
  /// order. False when it was there already or there is no remote.
  func push(_ commits: [Commit]) async -> [Result<Bool, PortError>]
}

extension Workspace {
  /// Commits one plan.
  public func commit(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, changed: Bool) {
    try await commit([plan])[0].get()
  }

  /// Brings one branch to the remote.
  public func push(_ commit: Commit) async throws(PortError) -> Bool { try await push([commit])[0].get() }
}

/// What stands on a branch.
public struct BranchTip: Hashable, Sendable {
  public var commit: CommitID
  /// Whether meshgen made it: its committer and its trailers say so.
  public var isOwn: Bool

  public init(commit: CommitID, isOwn: Bool) {
    self.commit = commit
    self.isOwn = isOwn
  }
}

public import Mesh
public import Ports
internal import Synchronization

/// A repository of one base commit and branches, in memory.
public final class MemoryWorkspace: Workspace {
  private struct Branches {
    var local: [BranchName: CommitPlan] = [:]
    var pushed: [BranchName: CommitPlan] = [:]
    var foreign: Set<BranchName> = []
  }

  private let branches = Mutex(Branches())

  private let base: [String: String]

  /// - Parameter base: the files of the base commit, by path.
  public init(holding base: [String: String] = [:]) { self.base = base }

  /// The plans that stand on the branches.
  public var plans: [BranchName: CommitPlan] { branches.withLock { $0.local } }
  public var pushed: [BranchName: CommitPlan] { branches.withLock { $0.pushed } }

  /// What happens when someone else commits on a branch.
  public func someoneCommits(on branch: BranchName) { branches.withLock { _ = $0.foreign.insert(branch) } }

  public func base() async throws(PortError) -> CommitID { CommitID(String(repeating: "0", count: 40)) }

  public func tip(of branch: BranchName) async throws(PortError) -> BranchTip? {
    branches.withLock { branches in
      branches.local[branch].map { BranchTip(commit: Self.id(of: $0), isOwn: !branches.foreign.contains(branch)) }
    }
  }

  public func files(at commit: CommitID, under folders: [String]) async throws(PortError) -> [String: String] {
    var files = base
    for plan in plans.values where Self.id(of: plan) == commit {
      for artifact in plan.artifacts { files[artifact.path.text] = artifact.text }
    }
    return files.filter { path, _ in folders.contains { path == $0 || path.hasPrefix($0 + "/") } }
  }

  public func commit(_ plans: [CommitPlan]) async -> [Result<(commit: Commit, changed: Bool), PortError>] {
    plans.map { plan in
      branches.withLock { branches in
        guard !branches.foreign.contains(plan.branch) else {
          return .failure(
            PortError(
              .conflict, "The tip of `\(plan.branch)` is not meshgen's.", remedy: "Merge or close its pull request."))
        }
        let changed = branches.local[plan.branch] != plan
        branches.local[plan.branch] = plan
        return .success((Self.commit(of: plan), changed))
      }
    }
  }

  public func preview(_ plan: CommitPlan) async throws(PortError) -> (commit: Commit, patch: String) {
    (Self.commit(of: plan), plan.artifacts.map { "+\($0.path)\n" }.joined())
  }

  public func push(_ commits: [Commit]) async -> [Result<Bool, PortError>] {
    commits.map { commit in
      branches.withLock { branches in
        let changed = branches.pushed[commit.branch] != branches.local[commit.branch]
        branches.pushed[commit.branch] = branches.local[commit.branch]
        return .success(changed)
      }
    }
  }

  private static func commit(of plan: CommitPlan) -> Commit {
    Commit(
      id: id(of: plan), branch: plan.branch, base: plan.base,
      files: plan.artifacts.map { .init(path: $0.path.text, change: .added) })
  }

  private static func id(of plan: CommitPlan) -> CommitID {
    let text = plan.artifacts.map { "\($0.path)\n\($0.text)" }.joined() + plan.message + plan.at.description
    return CommitID(String(Fingerprint(text: text).rawValue.prefix(40)))
  }
}

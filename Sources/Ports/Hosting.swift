public import Mesh

/// Is there a pull request? Also: open or update it.
public protocol Hosting: Sendable {
  /// The pull request of a branch: the open one, else the last one.
  func pullRequest(of head: BranchName) async throws(PortError) -> PullRequest?

  /// Opens one. Where someone was first, or an earlier answer was lost, that one is returned, up to date.
  func open(_ draft: PullRequestDraft) async throws(PortError) -> Offer

  /// Makes the pull request say what the draft says; writes only what differs.
  func update(_ pullRequest: PullRequest, to draft: PullRequestDraft) async throws(PortError) -> Offer
}

/// A pull request as it stands after it was opened or updated.
public struct Offer: Hashable, Sendable {
  public var pullRequest: PullRequest
  /// Whether anything was written.
  public var changed: Bool
  /// What went not quite as wished, such as a reviewer who cannot be asked.
  public var notices: [String]

  public init(_ pullRequest: PullRequest, changed: Bool, notices: [String] = []) {
    self.pullRequest = pullRequest
    self.changed = changed
    self.notices = notices
  }
}

public import Mesh
public import Ports

/// The files of a product on its branch, without touching the checkout. Nothing new, nothing done: the time is the
/// approval's, so the same solution, base and templates give the same commit.
public struct CommitArtifacts: Sendable {
  private let workspace: any Workspace
  private let author: Person

  public init(workspace: any Workspace, author: Person) {
    self.workspace = workspace
    self.author = author
  }

  /// - Parameter base: the commit recorded with the first implementation, or the tip of the base branch for that one.
  public func callAsFunction(
    _ product: RenderedProduct, of approval: Approval<Solution>, on base: CommitID
  ) async throws(PortError) -> (commit: Commit, changed: Bool) {
    try await workspace.commit(plan(product, of: approval, on: base))
  }

  /// What would be committed, as a patch; moves nothing.
  public func preview(
    _ product: RenderedProduct, of approval: Approval<Solution>, on base: CommitID
  ) async throws(PortError) -> (commit: Commit, patch: String) {
    try await workspace.preview(plan(product, of: approval, on: base))
  }

  private func plan(_ product: RenderedProduct, of approval: Approval<Solution>, on base: CommitID) -> CommitPlan {
    CommitPlan(
      branch: .of(approval.subject.product.id), base: base, artifacts: product.artifacts,
      ownFolders: product.ownFolders, author: author, at: approval.at, message: product.commitMessage)
  }
}

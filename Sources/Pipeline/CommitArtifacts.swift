public import Mesh
public import Ports

/// The files of products on their branches, without touching the checkout. Nothing new, nothing done: the time is the
/// approval's, so the same solution, base and templates give the same commit.
public struct CommitArtifacts: Sendable {
  private let workspace: any Workspace
  private let author: Person

  public init(workspace: any Workspace, author: Person) {
    self.workspace = workspace
    self.author = author
  }

  /// The files of one product, and where they go.
  public struct Piece: Sendable {
    var product: RenderedProduct
    var approval: Approval<Solution>
    var base: CommitID

    /// - Parameter base: the commit recorded with the first implementation, or the tip of the base branch for that one.
    public init(_ product: RenderedProduct, of approval: Approval<Solution>, on base: CommitID) {
      self.product = product
      self.approval = approval
      self.base = base
    }
  }

  /// An outcome for each product, in their order; many at once cost little more than one.
  public func callAsFunction(_ pieces: [Piece]) async -> [Result<(commit: Commit, changed: Bool), PortError>] {
    await workspace.commit(pieces.map(plan))
  }

  /// What would be committed, as a patch; moves nothing.
  public func preview(_ piece: Piece) async throws(PortError) -> (commit: Commit, patch: String) {
    try await workspace.preview(plan(piece))
  }

  private func plan(_ piece: Piece) -> CommitPlan {
    CommitPlan(
      branch: .of(piece.approval.subject.product.id), base: piece.base, artifacts: piece.product.artifacts,
      ownFolders: piece.product.ownFolders, author: author, at: piece.approval.at,
      message: piece.product.commitMessage)
  }
}

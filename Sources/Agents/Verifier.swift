public import Mesh
internal import Pipeline

/// Whether the files of products are what their provenance says, against the ledger.
public struct Verifier: Sendable {
  private let approvals: [Approval<Solution>]
  private let implementations: [Implementation]
  /// The products whose files wait on a branch for their review.
  public let inReview: [ProposalID]

  public init(in world: World) async throws {
    let proposals = try Dossier.proposals(in: try await Archive(of: world))
    approvals = proposals.compactMap { TakeVerdict().approvalOfSolution(in: $0) }
    implementations = proposals.compactMap { $0.implementation?.noun }
    inReview = Set(implementations.filter { $0.step != .merged && $0.step != .closed }.map(\.product)).sorted()
  }

  /// - Parameter files: everything in the product's own folders, by path.
  public func flaws(of product: ProposalID, files: [String: String]) -> [FileFlaw] {
    VerifyArtifacts()(product, files: files, approvals: approvals, implementations: implementations)
  }
}

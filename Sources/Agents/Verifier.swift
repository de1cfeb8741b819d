public import Mesh
internal import Pipeline

/// Whether generated files are what their provenance says, against the ledger.
public struct Verifier: Sendable {
  private let approvals: [Approval<Solution>]
  private let implementations: [Implementation]
  private let records: [IndexedSolution]
  /// The products whose files wait on a branch for their review.
  public let inReview: [ProposalID]
  /// Whether there is a ledger that says what was approved; without one, files are compared with their provenance alone.
  public let hasLedger: Bool

  public init(in world: World) async throws {
    let archive = try await Archive(of: world)
    let proposals = try Dossier.proposals(in: archive)
    approvals = proposals.compactMap { TakeVerdict().approvalOfSolution(in: $0) }
    implementations = proposals.compactMap { $0.implementation?.noun }
    inReview = Set(implementations.filter { $0.step != .merged && $0.step != .closed }.map(\.product)).sorted()
    hasLedger = !archive.records(in: .solutions).isEmpty
    records = try SharedGround(archive)?.records ?? []
  }

  /// - Parameter files: everything in the product's own folders, by path.
  public func flaws(of product: ProposalID, files: [String: String]) -> [FileFlaw] {
    VerifyArtifacts()(
      product, files: files, approvals: hasLedger ? approvals : nil, implementations: implementations)
  }

  /// - Parameter files: everything in the places of the files that products share, by path.
  public func flaws(ofShared files: [String: String]) -> [FileFlaw] {
    VerifyIndex()(files: files, approvals: hasLedger ? records : nil)
  }

  /// How many of the shared files are meshgen's.
  public func count(ofShared files: [String: String]) -> Int { VerifyIndex().count(of: files) }
}

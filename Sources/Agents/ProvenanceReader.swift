public import Mesh
internal import Pipeline
internal import Ports

/// What the provenance alone says of a generated file, where there is no ledger that could say more.
public struct ProvenanceReader: Sendable {
  public init() {}

  /// Whether the world has a ledger with solutions in it, which says more.
  public static func isNeeded(in world: World) async throws -> Bool {
    try await world.ledger.records(in: .solutions).isEmpty
  }

  /// Of a file of a product.
  ///
  /// - Parameter provenance: the text of the product's provenance, beside it.
  public func callAsFunction(_ path: String, text: String, provenance: String?) throws(Refusal) -> FileAccount {
    guard let folder = ProductFolder(holding: path) else { throw Explainer.foreign(path) }
    guard let provenance else { throw Self.missing(folder.provenance, of: path) }
    let said = try Explainer.read(provenance, at: folder.provenance)
    let entry = said.files.first { $0.path == path }
    guard entry != nil || path == folder.provenance else { throw Self.unlisted(path, in: folder.provenance) }
    let all = said.evidence ?? []
    let cited = entry?.evidence.map { $0.filter(all.indices.contains).map { all[$0].statement } }
    return FileAccount(
      path: path, template: entry?.template, isSound: entry.map { Fingerprint(text: text) == $0.fingerprint },
      solutions: [
        IndexedSolution(
          product: said.product, proposal: said.proposal, solution: said.solution, approvedBy: said.approvedBy,
          approvedAt: said.approvedAt)
      ],
      evidence: cited ?? all.map(\.statement), lines: Explainer.lines(text, as: []).map(\.text))
  }

  /// Of a file that products share.
  ///
  /// - Parameter files: everything in the places of shared files, by path.
  public func shared(_ path: String, in files: [String: String]) throws(Refusal) -> FileAccount {
    guard let text = files[path] else { throw SharedExplainer.absent(path) }
    guard let provenance = files[SharedProvenance.path] else { throw Self.missing(SharedProvenance.path, of: path) }
    let said = try SharedExplainer.read(provenance)
    let entry = said.files.first { $0.path == path }
    guard entry != nil || path == SharedProvenance.path else { throw Self.unlisted(path, in: SharedProvenance.path) }
    let products = entry?.products.map(Set.init)
    let flaws = VerifyIndex()(files: files, approvals: nil)
    return FileAccount(
      path: path, template: entry?.template, isSound: !flaws.contains { $0.path == path },
      solutions: said.solutions.filter { products?.contains($0.product) ?? true }, evidence: [],
      lines: Explainer.lines(text, as: []).map(\.text))
  }

  static func missing(_ provenance: String, of path: String) -> Refusal {
    Refusal(
      .notFound, "\(provenance) is not there, so that nothing says what \(path) rests on.",
      remedy: provenance == SharedProvenance.path
        ? "Run `meshgen index`, which writes it."
        : "Bring it back from Git, or generate the product again with `meshgen implement`.")
  }

  static func unlisted(_ path: String, in provenance: String) -> Refusal {
    Refusal(
      .notFound, "\(path) was not generated: \(provenance) does not list it.",
      remedy: "Name a file that it lists, or look at `git log -- \(path)`.")
  }
}

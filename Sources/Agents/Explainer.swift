public import Mesh
internal import Pipeline

/// Why the lines of a generated file are there: template, record, evidence and approval.
public struct Explainer: Sendable {
  /// A line of the file as it stands.
  public struct Line: Sendable {
    public var number: Int
    public var text: String
    /// Nil for a line that was not generated: somebody wrote it.
    public var origin: LineOrigin?
  }

  /// What is known of a file.
  public struct Explanation: Sendable {
    public var path: String
    public var proposal: Proposal
    public var solution: Solution
    public var fingerprint: Fingerprint
    public var approvedBy: Person
    public var approvedAt: Timestamp
    /// Whether the templates are those that the file was written from.
    public var hasSameTemplates: Bool
    public var lines: [Line]
  }

  private let world: World

  public init(in world: World) { self.world = world }

  /// - Parameters:
  ///   - path: in the mesh repository.
  ///   - text: of the file as it stands.
  ///   - provenance: the text of the product's provenance, beside it.
  public func callAsFunction(_ path: String, text: String, provenance: String?) async throws -> Explanation {
    guard let folder = ProductFolder(holding: path) else { throw Self.foreign(path) }
    guard let provenance else { throw ProvenanceReader.missing(folder.provenance, of: path) }
    let said = try Self.read(provenance, at: folder.provenance)
    let proposals = try Dossier.proposals(in: try await Archive(of: world))
    let found = proposals.compactMap { proposal in
      TakeVerdict().approvalOfSolution(in: proposal).map { (proposal: proposal, approval: $0) }
    }
    guard let (proposal, approval) = found.first(where: { $0.approval.fingerprint == said.solution }) else {
      throw Refusal(
        .notFound, "The ledger has no approved solution \(said.solution.short), from which \(path) was generated.",
        remedy: "Fetch the ledger with any command that writes, such as `meshgen run`, or look at `meshgen log`.")
    }
    let trace = try await TraceArtifacts(templates: world.templates, settings: world.settings)
    let generated = try trace(approval).first { $0.path == path }
    return Explanation(
      path: path, proposal: proposal, solution: approval.subject, fingerprint: approval.fingerprint,
      approvedBy: approval.person, approvedAt: approval.at, hasSameTemplates: trace.templates == said.templates,
      lines: Self.lines(text, as: generated?.lines ?? []))
  }

  public static func foreign(_ path: String) -> Refusal {
    Refusal(
      .notFound, "\(path) is neither a file of a data product nor one that products share.",
      remedy: "Name one below terraform, catalog or docs that meshgen generated.")
  }

  static func read(_ text: String, at path: String) throws(Refusal) -> ProvenanceFile {
    do { return try ProvenanceFile(reading: text) } catch {
      throw Refusal(
        .badInput, "\(path) cannot be read as a provenance.",
        remedy: "Bring it back from Git: `git checkout -- \(path)`.")
    }
  }

  /// The lines of a file, those that were generated with their origin.
  static func lines(_ text: String, as generated: [TracedFile.Line]) -> [Line] {
    var texts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if texts.last?.isEmpty == true { texts.removeLast() }
    var written: Set<Int> = []
    var gone: Set<Int> = []
    for change in texts.difference(from: generated.map(\.text)) {
      switch change {
      case .insert(let offset, _, _): written.insert(offset)
      case .remove(let offset, _, _): gone.insert(offset)
      }
    }
    var kept = generated.indices.filter { !gone.contains($0) }[...]
    return texts.enumerated().map { index, text in
      let origin = written.contains(index) ? nil : kept.popFirst().map { generated[$0].origin }
      return Line(number: index + 1, text: text, origin: origin)
    }
  }
}

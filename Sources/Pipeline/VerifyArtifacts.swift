public import Mesh

/// Whether the files of a product are what their provenance says, and their provenance what was approved: all flaws at once.
public struct VerifyArtifacts: Sendable {
  public init() {}

  /// - Parameters:
  ///   - files: everything in the product's own folders, by path.
  ///   - approvals: the approved solutions of the ledger; nil where there is no ledger to ask.
  ///   - implementations: what the ledger says was generated, whichever solution it followed from.
  public func callAsFunction(
    _ product: ProposalID, files: [String: String], approvals: [Approval<Solution>]?, implementations: [Implementation]
  ) -> [FileFlaw] {
    let place = ProductFolder(of: product).provenance
    guard let text = files[place] else {
      return [FileFlaw(path: place, kind: .missing, message: "Nothing says what the files of `\(product)` rest on.")]
    }
    let provenance: ProvenanceFile
    do { provenance = try ProvenanceFile(reading: text) } catch {
      return [FileFlaw(path: place, kind: .edited, message: "It cannot be read as a provenance.")]
    }
    var flaws = listed(provenance, files) + orphaned(provenance, files, beside: place)
    flaws += approved(provenance, approvals, product, at: place)
    flaws += recorded(provenance, files, implementations)
    return Set(flaws).sorted()
  }

  /// The files that the provenance lists.
  private func listed(_ provenance: ProvenanceFile, _ files: [String: String]) -> [FileFlaw] {
    provenance.files.compactMap { entry in
      guard let text = files[entry.path] else {
        return FileFlaw(path: entry.path, kind: .missing, message: "It was generated, and is no longer there.")
      }
      guard Fingerprint(text: text) != entry.fingerprint else { return nil }
      return Self.edited(entry.path)
    }
  }

  private func orphaned(
    _ provenance: ProvenanceFile, _ files: [String: String], beside place: String
  ) -> [FileFlaw] {
    let known = Set(provenance.files.map(\.path) + [place])
    return files.keys.filter { !known.contains($0) }.map {
      FileFlaw(path: $0, kind: .orphaned, message: "It stands in the product's folder, and no provenance lists it.")
    }
  }

  private func approved(
    _ provenance: ProvenanceFile, _ approvals: [Approval<Solution>]?, _ product: ProposalID, at place: String
  ) -> [FileFlaw] {
    var flaws: [FileFlaw] = []
    if provenance.product != product {
      flaws.append(
        FileFlaw(
          path: place, kind: .unproven, message: "It is the provenance of another product, `\(provenance.product)`."))
    }
    guard let approvals else { return flaws }
    guard let approval = approvals.first(where: { $0.fingerprint == provenance.solution }) else {
      flaws.append(
        FileFlaw(
          path: place, kind: .unproven,
          message: "The ledger has no approved solution \(provenance.solution.short)."))
      return flaws
    }
    if provenance.approvedBy != approval.person.description || provenance.approvedAt != approval.at.description {
      flaws.append(
        FileFlaw(
          path: place, kind: .unproven,
          message: "The ledger says that \(approval.person) approved the solution at \(approval.at)."))
    }
    return flaws
  }

  /// The files as the ledger knows them, the provenance itself among them.
  private func recorded(
    _ provenance: ProvenanceFile, _ files: [String: String], _ implementations: [Implementation]
  ) -> [FileFlaw] {
    let record = implementations.first { $0.solution == provenance.solution && $0.templates == provenance.templates }
    return (record?.artifacts ?? []).compactMap { print in
      guard let text = files[print.path] else {
        return FileFlaw(path: print.path, kind: .missing, message: "It was generated, and is no longer there.")
      }
      return Fingerprint(text: text) == print.fingerprint ? nil : Self.edited(print.path)
    }
  }

  private static func edited(_ path: String) -> FileFlaw {
    FileFlaw(path: path, kind: .edited, message: "It is no longer as it was generated.")
  }
}

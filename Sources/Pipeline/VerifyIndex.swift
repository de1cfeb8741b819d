public import Mesh
internal import Rendering

/// Whether the files that several products share are what their provenance says, and that what was approved: all flaws at
/// once.
public struct VerifyIndex: Sendable {
  public init() {}

  /// - Parameters:
  ///   - files: everything in the places of shared files, by path.
  ///   - approvals: those of the ledger; nil where there is no ledger to ask.
  public func callAsFunction(files: [String: String], approvals: [IndexedSolution]?) -> [FileFlaw] {
    let place = SharedProvenance.path
    let own = Self.own(files)
    guard let text = files[place] else {
      guard !own.isEmpty else { return [] }
      return [
        FileFlaw(
          path: place, kind: .missing,
          message: "Nothing says what the shared files rest on. `meshgen index` writes it.")
      ]
    }
    let provenance: SharedProvenance
    do { provenance = try SharedProvenance(reading: text) } catch {
      return [FileFlaw(path: place, kind: .edited, message: "It cannot be read as a provenance.")]
    }
    var flaws = listed(provenance, files)
    if !IndexPart.isSound(text, at: place) { flaws.append(Self.edited(place)) }
    let known = Set(provenance.files.map(\.path) + [place])
    flaws += own.filter { !known.contains($0) }.map {
      FileFlaw(path: $0, kind: .orphaned, message: "It bears meshgen's mark, and the provenance does not list it.")
    }
    if let approvals { flaws += unproven(provenance, approvals) }
    return Set(flaws).sorted()
  }

  /// How many of the files are meshgen's, in whole or in part.
  public func count(of files: [String: String]) -> Int { Self.own(files).count }

  private static func own(_ files: [String: String]) -> [String] {
    files.filter { MeshIndex.holds($0.key) && IndexPart.written(in: $0.value, at: $0.key) != nil }.keys.sorted()
  }

  private func listed(_ provenance: SharedProvenance, _ files: [String: String]) -> [FileFlaw] {
    provenance.files.compactMap { entry in
      guard let text = files[entry.path] else {
        return FileFlaw(path: entry.path, kind: .missing, message: "It was generated, and is no longer there.")
      }
      let written = entry.part == nil ? text : IndexPart.written(in: text, at: entry.path)
      guard let written else {
        return FileFlaw(path: entry.path, kind: .missing, message: "meshgen's block in it is no longer there.")
      }
      return Fingerprint(text: written) == entry.fingerprint ? nil : Self.edited(entry.path)
    }
  }

  private func unproven(_ provenance: SharedProvenance, _ approvals: [IndexedSolution]) -> [FileFlaw] {
    let known = Set(approvals)
    return provenance.solutions.filter { !known.contains($0) }.map { said in
      let other = approvals.first { $0.solution == said.solution }
      return FileFlaw(
        path: SharedProvenance.path, kind: .unproven,
        message: other.map {
          "The ledger says that \($0.approvedBy) approved the solution \(said.solution.short) at \($0.approvedAt)."
        } ?? "The ledger has no approved solution \(said.solution.short) of `\(said.product)`: `meshgen index` writes "
          + "the shared files from what is approved now.")
    }
  }

  private static func edited(_ path: String) -> FileFlaw {
    FileFlaw(path: path, kind: .edited, message: "It is no longer as it was generated.")
  }
}

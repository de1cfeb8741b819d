public import Mesh
internal import Pipeline

/// Why the lines of a file that several products share are there: template, records, evidence and approvals.
public struct SharedExplainer: Sendable {
  /// What is known of a file.
  public struct Explanation: Sendable {
    public var path: String
    /// The approved solutions that it was written from, as its provenance says.
    public var solutions: [IndexedSolution]
    /// Whether the templates are those that the file was written from.
    public var hasSameTemplates: Bool
    /// Whether what is approved is what the file was written from.
    public var hasSameSolutions: Bool
    public var lines: [Explainer.Line]
  }

  private let world: World

  public init(in world: World) { self.world = world }

  /// - Parameter files: everything in the places of shared files and of product pages, by path.
  public func callAsFunction(_ path: String, in files: [String: String]) async throws -> Explanation {
    guard let text = files[path] else { throw Self.absent(path) }
    guard let said = files[SharedProvenance.path] else {
      throw ProvenanceReader.missing(SharedProvenance.path, of: path)
    }
    let provenance = try Self.read(said)
    let entry = provenance.files.first { $0.path == path }
    guard entry != nil || path == SharedProvenance.path else {
      throw ProvenanceReader.unlisted(path, in: SharedProvenance.path)
    }
    guard let ground = try SharedGround(try await Archive(of: world)) else {
      throw Refusal(
        .notFound, "The ledger has no approved solution, so that nothing says from what \(path) was written.",
        remedy: "Fetch the ledger: `git fetch origin refs/meshgen/ledger:refs/meshgen/ledger`.")
    }
    let trace = try await TraceIndex(templates: world.templates, settings: world.settings)
    let generated = try trace(path, of: ground.index(beside: files))
    let products = entry?.products.map(Set.init)
    return Explanation(
      path: path, solutions: provenance.solutions.filter { products?.contains($0.product) ?? true },
      hasSameTemplates: trace.templates == provenance.templates,
      hasSameSolutions: ground.records == provenance.solutions,
      lines: Explainer.lines(text, as: generated?.lines ?? []))
  }

  static func absent(_ path: String) -> Refusal {
    Refusal(.notFound, "There is no file \(path).", remedy: "`meshgen index --dry-run` shows the shared files.")
  }

  static func read(_ text: String) throws(Refusal) -> SharedProvenance {
    do { return try SharedProvenance(reading: text) } catch {
      throw Refusal(
        .badInput, "\(SharedProvenance.path) cannot be read as a provenance.",
        remedy: "Bring it back from Git: `git checkout -- \(SharedProvenance.path)`.")
    }
  }
}

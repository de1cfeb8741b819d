import Agents
import Mesh
import Ports
import TestSupport
import Testing

@Suite struct VerifierTests {
  /// Everything approved and generated: each product with its files.
  private func made() async throws -> (world: World, files: [ProposalID: [String: String]]) {
    let workspace = MemoryWorkspace()
    let world = World(
      settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform], workspace: workspace, hosting: MemoryHosting())
    _ = try await Run(in: world)(approver: .init(person: Person(name: "Ana", email: "ana@example.org")))
    var files: [ProposalID: [String: String]] = [:]
    for product in try await Verifier(in: world).inReview {
      let plan = try #require(workspace.plans[.of(product)])
      files[product] = Dictionary(uniqueKeysWithValues: plan.artifacts.map { ($0.path.text, $0.text) })
    }
    return (world, files)
  }

  @Test func `what was generated is sound, and one changed byte anywhere is noticed`() async throws {
    let (world, products) = try await made()
    let verifier = try await Verifier(in: world)
    #expect(!products.isEmpty)
    for (product, files) in products {
      #expect(files.count > 5)
      #expect(verifier.flaws(of: product, files: files) == [])
      for (path, text) in files {
        var edited = files
        var bytes = Array(text.utf8)
        bytes[bytes.count / 2] ^= 1
        edited[path] = String(decoding: bytes, as: UTF8.self)
        #expect(verifier.flaws(of: product, files: edited).map(\.path).contains(path), "\(path)")
      }
    }
  }

  @Test func `a file that is gone or that nobody generated is a flaw`() async throws {
    let (world, products) = try await made()
    let (product, files) = try #require(products.min { $0.key < $1.key })
    let verifier = try await Verifier(in: world)
    let place = "terraform/data-products/\(product)/versions.tf"
    var changed = files
    changed[place] = nil
    changed["terraform/data-products/\(product)/more.tf"] = "# more\n"
    #expect(
      verifier.flaws(of: product, files: changed).map { "\($0.path) \($0.kind.rawValue)" } == [
        "terraform/data-products/\(product)/more.tf orphaned", "\(place) missing",
      ])
    changed[ProductFolder(of: product).provenance] = nil
    #expect(verifier.flaws(of: product, files: changed).map(\.kind) == [.missing])
  }

  @Test func `a provenance that names an approval which nobody gave is a flaw`() async throws {
    let (world, products) = try await made()
    let (product, files) = try #require(products.min { $0.key < $1.key })
    let verifier = try await Verifier(in: world)
    let place = ProductFolder(of: product).provenance
    var forged = files
    forged[place] = files[place]?.replacing("Ana <ana@example.org>", with: "Bob <bob@example.org>")
    #expect(verifier.flaws(of: product, files: forged).map(\.kind) == [.edited, .unproven])
    let elsewhere = try await Verifier(
      in: World(settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt)))
    #expect(elsewhere.flaws(of: product, files: files).map(\.kind) == [.unproven])
  }

  @Test func `every line of every file is explained, and what somebody wrote is told apart`() async throws {
    let (world, products) = try await made()
    let explainer = Explainer(in: world)
    let (product, files) = try #require(products.min { $0.key < $1.key })
    let provenance = files[ProductFolder(of: product).provenance]
    for (path, text) in files {
      let explanation = try await explainer(path, text: text, provenance: provenance)
      #expect(explanation.lines.map(\.text) == TracedFileLines.of(text))
      #expect(explanation.lines.allSatisfy { $0.origin != nil }, "\(path)")
      #expect(explanation.hasSameTemplates)
      #expect(explanation.approvedBy.name == "Ana")
    }
    let place = "terraform/data-products/\(product)/versions.tf"
    let edited = "# mine\n" + (files[place] ?? "")
    let explanation = try await explainer(place, text: edited, provenance: provenance)
    #expect(explanation.lines.map { $0.origin == nil } == [true] + explanation.lines.dropFirst().map { _ in false })
    await #expect(throws: Refusal.self) { try await explainer("README.md", text: "", provenance: provenance) }
    await #expect(throws: Refusal.self) { try await explainer(place, text: edited, provenance: nil) }
  }

  private enum TracedFileLines {
    static func of(_ text: String) -> [String] {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
  }
}

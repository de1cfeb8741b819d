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
    // Approved somewhere else: there is a ledger, and it knows nothing of this.
    let other = World(
      settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform])
    _ = try await Run(in: other)(until: .solution, approver: .init(person: Person(name: "Eve", email: "e@example.org")))
    let elsewhere = try await Verifier(in: other)
    #expect(elsewhere.hasLedger)
    #expect(elsewhere.flaws(of: product, files: files).map(\.kind) == [.unproven])
  }

  @Test func `without a ledger the bytes are compared with the provenance, and what it says is told`() async throws {
    let (_, products) = try await made()
    let (product, files) = try #require(products.min { $0.key < $1.key })
    let bare = World(settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt))
    let verifier = try await Verifier(in: bare)
    #expect(!verifier.hasLedger)
    #expect(verifier.flaws(of: product, files: files) == [])
    let place = "terraform/data-products/\(product)/versions.tf"
    var edited = files
    edited[place]? += "# mine\n"
    #expect(verifier.flaws(of: product, files: edited).map(\.path) == [place])
    #expect(try await ProvenanceReader.isNeeded(in: bare))
    let provenance = files[ProductFolder(of: product).provenance]
    for (path, text) in files {
      let account = try ProvenanceReader()(path, text: text, provenance: provenance)
      #expect(account.isSound == (path == ProductFolder(of: product).provenance ? nil : true), "\(path)")
      #expect(account.solutions.map(\.approvedBy) == ["Ana <ana@example.org>"] && !account.evidence.isEmpty)
    }
    let account = try ProvenanceReader()(place, text: edited[place] ?? "", provenance: provenance)
    #expect(account.isSound == false && account.template == "terraform/versions.tf.mustache")
    #expect(throws: Refusal.self) { try ProvenanceReader()(place, text: "", provenance: nil) }
    #expect(throws: Refusal.self) {
      try ProvenanceReader()("terraform/data-products/\(product)/more.tf", text: "", provenance: provenance)
    }
  }

  /// The files that products share, beside a CODEOWNERS of somebody else.
  private func shared() async throws -> (world: World, files: [String: String]) {
    var settings = Settings.standard
    settings.teams = ["shop": .init(handle: "@acme/shop")]
    settings.domains = ["orders": .init(match: ["order*"], owner: "shop")]
    let workspace = MemoryWorkspace(holding: ["CODEOWNERS": "* @all\n"])
    let world = World(
      settings: settings, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt),
      platforms: [EstateSources(Shop.estate).platform], workspace: workspace)
    _ = try await Run(in: world)(approver: .init(person: Person(name: "Ana", email: "a@example.org")))
    let rendered = try #require(try await Indexer(in: world).files())
    return (world, Dictionary(uniqueKeysWithValues: rendered.artifacts.map { ($0.path.text, $0.text) }))
  }

  @Test func `shared files are sound as they are written, and one changed byte anywhere is noticed`() async throws {
    let (world, files) = try await shared()
    let verifier = try await Verifier(in: world)
    #expect(files.count > 6 && files.keys.contains(SharedProvenance.path))
    #expect(verifier.flaws(ofShared: files) == [])
    #expect(verifier.count(ofShared: files) == files.count)
    for (path, text) in files {
      let bytes = Array(text.utf8)
      // Of a file that names the owners of code, only the block is meshgen's.
      let start = path.hasSuffix("CODEOWNERS") ? bytes.count - 30 : 0
      for place in stride(from: start, to: bytes.count, by: max(1, (bytes.count - start) / 20)) {
        var changed = bytes
        changed[place] ^= 1
        var edited = files
        edited[path] = String(decoding: changed, as: UTF8.self)
        #expect(verifier.flaws(ofShared: edited).map(\.path).contains(path), "\(path), byte \(place)")
      }
    }
    var changed = files
    changed["docs/domains/made-up.md"] = files["docs/mesh.md"]
    changed["docs/domains/ours.md"] = "# Ours\n"
    changed["docs/mesh.md"] = nil
    #expect(
      verifier.flaws(ofShared: changed).map { "\($0.path) \($0.kind.rawValue)" } == [
        "docs/domains/made-up.md orphaned", "docs/mesh.md missing",
      ])
    changed[SharedProvenance.path] = nil
    #expect(verifier.flaws(ofShared: changed).map(\.kind) == [.missing])
    #expect(verifier.flaws(ofShared: ["docs/domains/ours.md": "# Ours\n"]) == [])
  }

  @Test func `shared files that rest on what nobody approved are unproven`() async throws {
    let (_, files) = try await shared()
    let (world, _) = try await made()
    let verifier = try await Verifier(in: world)
    #expect(Set(verifier.flaws(ofShared: files).map(\.kind)) == [.unproven])
    let bare = World(settings: .standard, ledger: MemoryLedger(), clock: FixedTime(Shop.takenAt))
    #expect(try await Verifier(in: bare).flaws(ofShared: files) == [])
  }

  @Test func `every line of every shared file is explained, and what somebody wrote is told apart`() async throws {
    let (world, files) = try await shared()
    let explainer = SharedExplainer(in: world)
    for path in files.keys {
      let explanation = try await explainer(path, in: files)
      #expect(explanation.hasSameTemplates && explanation.hasSameSolutions)
      #expect(!explanation.solutions.isEmpty)
      let foreign = explanation.lines.filter { $0.origin == nil }.map(\.text)
      #expect(foreign == (path == "CODEOWNERS" ? ["* @all", ""] : []), "\(path)")
    }
    var edited = files
    edited["docs/mesh.md"]? += "Ours.\n"
    #expect(try await explainer("docs/mesh.md", in: edited).lines.last?.origin == nil)
    await #expect(throws: Refusal.self) { try await explainer("docs/domains/ours.md", in: files) }
    let account = try ProvenanceReader().shared("docs/mesh.md", in: edited)
    #expect(account.isSound == false && account.template == "index/mesh.md.mustache")
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

/// The files that the products of the recorded cases share, as a picture. `MESHGEN_RECORD=1` records them anew, and fails.
import Foundation
import Mesh
import Rendering
import Testing

@Suite struct IndexTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Index")

  /// One for each product.
  private static let cases = ["adoption", "derived-product", "governance-fix", "hostile-texts", "retirement"]

  private static var settings: Settings {
    var settings = Case.settings
    settings.teams = ["games": .init(handle: "@acme/games", steward: "gita@acme.example")]
    settings.domains = ["gaming": .init(match: ["gaming_*"], owner: "games")]
    return settings
  }

  private static func rendered() throws -> [String: String] {
    let products = try cases.map { try Case(name: $0).solution }
    let rendered = try Renderer(settings: settings).index(
      MeshIndex(
        products: products, approved: products,
        records: try products.map { solution in
          IndexedSolution(
            product: solution.product.id, proposal: solution.ideaId, solution: try Fingerprint(of: solution),
            approvedBy: Case.approver.description, approvedAt: Case.approvedAt.description)
        }, knownTags: ["prod": ["PII"]],
        committed: ["docs/data-products/gaming-analytics.md": "# Gaming\n", "CODEOWNERS": "* @acme/everyone\n"],
        at: Case.approvedAt))
    #expect(rendered.notices == [])
    var files = Dictionary(uniqueKeysWithValues: rendered.artifacts.map { ("expected/\($0.path)", $0.text) })
    files["offered/commit-message.txt"] = rendered.commitMessage
    files["offered/pull-request.md"] = rendered.pullRequestBody
    files["offered/pull-request-title.txt"] = rendered.pullRequestTitle + "\n"
    return files
  }

  @Test func `the products of a mesh share exactly the files that were recorded`() throws {
    let files = try Self.rendered()
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      if FileManager.default.fileExists(atPath: Self.folder.path) {
        try FileManager.default.removeItem(at: Self.folder)
      }
    }
    for (path, text) in files { try InitialFileTests.expect(text, at: Self.folder.appending(path: path)) }
    var kept: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path) {
      let file = Self.folder.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { kept.append(path) }
    }
    #expect(kept.sorted() == files.keys.sorted())
  }

  @Test func `a second time gives the same bytes`() throws {
    #expect(try Self.rendered() == Self.rendered())
  }
}

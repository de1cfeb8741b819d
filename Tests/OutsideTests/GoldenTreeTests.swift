/// Generated trees pass the parsers of others, and adopt what exists without a change.
import Foundation
import Testing

@Suite struct GoldenTreeTests {
  static let cases = "Tests/GoldenTests/Cases"

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Script.top.appending(path: cases).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `every recorded tree passes every outside judge`() async throws {
    let folders = try Self.names().map { "\(Self.cases)/\($0)/expected" }
    let verdict = try await Script.run(
      "python3", ["Tests/Outside/check-tree"] + folders + ["Tests/GoldenTests/Init/expected"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test func `every pull request is sound Markdown`() async throws {
    let folders = try Self.names().map { "\(Self.cases)/\($0)/offered" }
    let verdict = try await Script.run("python3", ["Tests/Outside/check-tree", "--only", "markdown"] + folders)
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `guards refuse what would lose data, and nothing else`() async throws {
    let proof = try await Script.run(
      "python3",
      ["Tests/Outside/check-guards", "\(Self.cases)/connectors/expected/terraform/data-products/gaming-feed"])
    #expect(proof.status == 0, "\(proof.output)")
  }

  @Test(
    .enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."),
    arguments: try names())
  func `what exists is imported as it is, and a planted mistake is found`(_ name: String) async throws {
    let estate = "\(Self.cases)/\(name)/given/estate.json"
    guard FileManager.default.fileExists(atPath: Script.top.appending(path: estate).path) else { return }
    // Mistakes are planted where the first topic has settings and the first schema is Avro.
    let plants = name == "data-product" || name == "governance-fix"
    let proof = try await Script.run(
      "python3",
      ["Tests/Outside/check-adoption", estate, "\(Self.cases)/\(name)/expected"] + (plants ? ["--prove"] : []))
    #expect(proof.status == 0, "\(proof.output)")
  }
}

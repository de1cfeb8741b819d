/// What products share stands beside their own files: links lead somewhere, entities resolve, and the platform is applied.
import Foundation
import Testing

@Suite struct IndexTests {
  /// The recorded products and what they share, in one tree.
  private static func tree(_ use: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    for name in ["Cases/adoption", "Cases/derived-product", "Cases/governance-fix", "Cases/hostile-texts", "Index"] {
      let copied = try await Script.run("cp", ["-R", "Tests/GoldenTests/\(name)/expected/.", folder.path])
      try #require(copied.status == 0, "\(copied.output)")
    }
    try await use(folder)
  }

  @Test func `what products share passes every outside judge but Terraform`() async throws {
    try await Self.tree { folder in
      let verdict = try await Script.run(
        "python3", ["Tests/Outside/check-tree", "--except", "terraform,workflows", "--everything", folder.path])
      #expect(verdict.status == 0, "\(verdict.output)")
    }
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `the platform's definitions are planned, applied and planned again`() async throws {
    let verdict = try await Script.run(
      "python3",
      ["Tests/Outside/check-tree", "--only", "terraform", "--everything", "Tests/GoldenTests/Index/expected"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test func `an owner that is no group is found`() async throws {
    try await Self.tree { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "catalog/teams/games.yaml"))
      let verdict = try await Script.run("python3", ["Tests/Outside/check-tree", "--only", "backstage", folder.path])
      #expect(verdict.status == 1 && verdict.output.contains("group:default/games is nowhere"), "\(verdict.output)")
    }
  }

  @Test func `a product that names a domain which is not there is found`() async throws {
    try await Self.tree { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "catalog/domains/gaming.yaml"))
      let verdict = try await Script.run("python3", ["Tests/Outside/check-tree", "--only", "backstage", folder.path])
      #expect(verdict.status == 1 && verdict.output.contains("domain:default/gaming is nowhere"), "\(verdict.output)")
    }
  }

  @Test func `the offer is sound Markdown`() async throws {
    let verdict = try await Script.run(
      "python3", ["Tests/Outside/check-tree", "--only", "markdown", "Tests/GoldenTests/Index/offered"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }
}

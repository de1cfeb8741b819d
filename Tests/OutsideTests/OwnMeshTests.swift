/// This repository is a mesh: its catalog, its pages and its Terraform of data products are what meshgen makes of the demonstration.
import Foundation
import Testing

@Suite struct OwnMeshTests {
  private static func mesh(_ arguments: [String]) async throws -> Script {
    try await Script.run(
      "bash", [".ci/mesh"] + arguments, environment: ["MESHGEN": DemonstrationTests.program])
  }

  @Test func `the mesh of this repository is what meshgen makes of the demonstration, byte for byte`() async throws {
    let isRecording = ProcessInfo.processInfo.environment["MESHGEN_RECORD"] == "1"
    let outcome = try await Self.mesh(isRecording ? [] : ["--check"])
    #expect(outcome.status == 0 && !isRecording, "\(isRecording ? "The mesh was written anew." : outcome.output)")
  }

  @Test func `what is changed, missing or too much is found, and the products fit together`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-own-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let written = try await Self.mesh([folder.path])
    try #require(written.status == 0, "\(written.output)")
    let verdict = try await Script.run(
      "python3",
      ["Tests/Outside/check-tree", "--only", "tree,yaml,backstage,markdown,mermaid", "--everything", folder.path])
    #expect(verdict.status == 0, "\(verdict.output)")

    let page = folder.appending(path: "docs/mesh.md")
    try (String(contentsOf: page, encoding: .utf8) + "\n").write(to: page, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: folder.appending(path: "catalog/domains/iot.yaml"))
    try "".write(to: folder.appending(path: "terraform/platform/more.tf"), atomically: true, encoding: .utf8)
    let found = try await Self.mesh(["--check", folder.path])
    #expect(found.status == 1)
    for difference in [
      "Only in made/catalog/domains: iot.yaml", "made/docs/mesh.md committed/docs/mesh.md",
      "Only in committed/terraform/platform: more.tf",
      "Run `make mesh`",
    ] {
      #expect(found.output.contains(difference), "\(found.output)")
    }
  }
}

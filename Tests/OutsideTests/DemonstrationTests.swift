/// What the demonstration leaves behind, judged by parsers that are not ours.
import Foundation
import Testing

@Suite struct DemonstrationTests {
  /// The program, which is built beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "meshgen").path

  /// Tells the story in a scratch folder, lays out the tree of every branch, and hands both to `judge`.
  private func told(_ judge: (_ clone: URL, _ trees: [URL]) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-told-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let demo = try await Script.run(Self.program, ["demo", folder.appending(path: "demo").path])
    try #require(demo.status == 0, "\(demo.output)")

    let clone = folder.appending(path: "demo/mesh")
    let listed = try await Script.run(
      "git", ["-C", clone.path, "branch", "--list", "--format=%(refname:short)", "meshgen/*"])
    var trees: [URL] = []
    for branch in listed.output.split(separator: "\n") {
      let tree = folder.appending(path: "trees/\(branch.dropFirst("meshgen/".count))")
      try FileManager.default.createDirectory(at: tree, withIntermediateDirectories: true)
      let written = try await Script.run(
        "bash", ["-c", "git -C \"$1\" archive \"$2\" | tar -x -C \"$3\"", "-", clone.path, String(branch), tree.path])
      try #require(written.status == 0, "\(written.output)")
      trees.append(tree)
    }
    try await judge(clone, trees)
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `every file of every product passes its outside parser`() async throws {
    try await told { _, trees in
      #expect(trees.contains { $0.lastPathComponent == "gaming-analytics" })
      let verdicts = try await Script.run(
        "python3", ["Tests/Outside/check-tree", "--everything"] + trees.map(\.path))
      #expect(verdicts.status == 0, "\(verdicts.output)")
    }
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `what exists is adopted as it is, and planted mistakes are found`() async throws {
    try await told { _, trees in
      for tree in trees {
        let planted = tree.lastPathComponent == "gaming-analytics" ? ["--prove"] : []
        let proof = try await Script.run(
          "python3", ["Tests/Outside/check-adoption", "Sources/Demo/estate.json", tree.path] + planted)
        #expect(proof.status == 0, "\(tree.lastPathComponent): \(proof.output)")
        if !planted.isEmpty { #expect(proof.output.contains("planted: a schema of gaming-analytics found")) }
      }
    }
  }

  @Test func `one branch and one open pull request stand for each product, and the history is sound`() async throws {
    try await told { clone, trees in
      let pulls = try await Script.run(Self.program, ["pull", "list", "--repo", clone.path, "--format", "json"])
      let list = try JSONDecoder().decode(Pulls.self, from: Data(pulls.output.utf8))
      #expect(Set(list.pullRequests.map(\.head)) == Set(trees.map { "meshgen/\($0.lastPathComponent)" }))
      #expect(list.pullRequests.count == trees.count)
      #expect(list.pullRequests.allSatisfy { $0.state == "open" })

      for repository in [clone, clone.deletingLastPathComponent().appending(path: "origin.git")] {
        let check = try await Script.run("git", ["-C", repository.path, "fsck", "--full", "--strict"])
        #expect(check.status == 0, "\(check.output)")
      }
    }
  }

  private struct Pulls: Decodable {
    struct Pull: Decodable { let head: String, state: String }
    let pullRequests: [Pull]
  }
}

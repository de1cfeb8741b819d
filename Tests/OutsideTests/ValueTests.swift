/// A value stays a value: hostile texts in every position of every template, read back by the parsers of others.
import Foundation
import Mesh
import Rendering
import Testing

@Suite struct ValueTests {
  /// Other texts each time; `MESHGEN_SEED` repeats a run.
  static var seeds: [UInt32] {
    if let named = ProcessInfo.processInfo.environment["MESHGEN_SEED"], let seed = UInt32(named) { return [seed] }
    return [1, 2, UInt32.random(in: 3...UInt32.max)]
  }

  @Test(
    .enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."),
    arguments: seeds)
  func `hostile texts are read back as exactly what was meant`(_ seed: UInt32) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-values-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    let made = try await Script.run(
      "python3",
      [
        "Tests/Outside/check-values", "make", "Tests/GoldenTests/Cases/hostile-texts/given/solution.json", folder.path,
        "--seed", "\(seed)",
      ])
    try #require(made.status == 0, "\(made.output)")
    for name in ["hostile", "benign"] {
      let solution = try CanonicalJSON.read(
        Solution.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
      let product = try Renderer(settings: .standard).product(
        solution, fingerprint: Fingerprint(of: solution), approvedBy: Person(name: "Ana", email: "ana@example.org"),
        at: Timestamp(seconds: 0))
      var files = product.artifacts.map { ($0.path.text, $0.text) }
      files.append(("offered/pull-request.md", product.pullRequestBody))
      files.append(("offered/commit-message.txt", product.commitMessage))
      files += try Self.shared(with: solution)
      for (path, text) in files {
        let file = folder.appending(path: "\(name)/\(path)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    let read = try await Script.run("python3", ["Tests/Outside/check-values", "read", folder.path])
    #expect(read.status == 0, "seed \(seed): MESHGEN_SEED=\(seed) repeats it\n\(read.output)")
  }

  /// The files that the product shares, alike in name whatever its domain is called.
  private static func shared(with solution: Solution) throws -> [(String, String)] {
    let index = try Renderer(settings: .standard).index(
      MeshIndex(products: [solution], approved: [solution], at: Timestamp(seconds: 0)))
    // What a domain and a team are called in the catalog follows from their names.
    let names = [("catalog/domains/", "domain"), ("catalog/teams/", "team")].compactMap { folder, plain in
      index.artifacts.map(\.path.text).first { $0.hasPrefix(folder) }.map { path in
        (String(path.dropFirst(folder.count).dropLast(".yaml".count)), plain)
      }
    }
    return index.artifacts.map { artifact in
      let (path, text) = (artifact.path.text, artifact.text)
      // The first line of what people edit is a fingerprint of the others.
      let words = path.hasSuffix(".json") ? text : String(text[(text.firstIndex(of: "\n") ?? text.startIndex)...])
      return names.reduce((path, words)) { file, name in
        (file.0.replacing(name.0, with: name.1), file.1.replacing(name.0, with: name.1))
      }
    }
  }
}

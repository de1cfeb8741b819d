/// The domains that are found on the demonstration's estate, scored by a program that is not ours.
import Foundation
import Testing

@Suite struct GroupingTests {
  private struct Understood: Decodable {
    struct Domain: Decodable { let name: String, topics: [String] }
    let domains: [Domain]
  }

  private struct Score: Decodable { let ari: Double, missing: [String], extra: [String] }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `the domains of the demonstration agree with one of the readings of people`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-grouping-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let read = try await Script.run(
      "bash",
      [
        "-euc",
        "git init -q mesh; \"$1\" discover --quiet --repo mesh --from \"$2\" >/dev/null; \"$1\" estate --repo mesh --format json",
        "-", DemonstrationTests.program, Script.top.appending(path: "Sources/Demo/estate.json").path,
      ], in: folder)
    try #require(read.status == 0, "\(read.output)")
    let understood = try JSONDecoder().decode(Understood.self, from: Data(read.output.utf8))
    let groups = Dictionary(uniqueKeysWithValues: understood.domains.map { ($0.name, $0.topics) })
    let found = folder.appending(path: "domains.json")
    try JSONEncoder().encode(groups).write(to: found)
    var best = 0.0
    for reading in ["domains", "domains_ratings_apart", "domains_by_namespace"] {
      let scored = try await Script.run(
        "python3",
        [
          Script.shared.appending(path: "tools/score_grouping.py").path, found.path,
          Script.shared.appending(path: "facts/demo-estate.yaml").path, "--key", reading, "--json",
        ])
      try #require(scored.status == 0, "\(scored.output)")
      let score = try JSONDecoder().decode(Score.self, from: Data(scored.output.utf8))
      #expect(score.missing.isEmpty && score.extra.isEmpty)
      best = max(best, score.ari)
    }
    #expect(best >= 0.95)
  }
}

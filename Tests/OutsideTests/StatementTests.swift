/// The generated SQL, planned and run by a real Flink.
import Foundation
import Testing

@Suite struct StatementTests {
  /// Every idea of an estate as files.
  private func everything(of estate: String, _ judge: (_ trees: [URL]) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-statements-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let made = try await Script.run(
      "bash",
      [
        "-euc",
        """
        git init -q -b main mesh; cd mesh; git config user.name Ana; git config user.email ana@example.org
        git commit -q --allow-empty -m start
        printf 'version: 1\\nhosting: {kind: none}\\nledger: {remote: none}\\nlimits: {open: 1000, first_burst: 1000, per_hour: 1000}\\n' \
          > meshgen.yaml
        "$1" discover --quiet --from "$2/$3"
        "$1" run --quiet --approve-all > ../run
        for branch in $(git branch --list --format='%(refname:short)' 'meshgen/*'); do
          mkdir -p "../trees/${branch#meshgen/}"; git archive "$branch" | tar -x -C "../trees/${branch#meshgen/}"
        done
        """, "-", DemonstrationTests.program, Script.top.path, estate,
      ], in: folder)
    try #require(made.status == 0, "\(made.output)")
    let trees = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "trees"), includingPropertiesForKeys: nil)
    try await judge(trees.sorted { $0.path < $1.path })
  }

  /// Those with a statement.
  private func derived(_ trees: [URL]) -> [URL] {
    trees.filter { tree in
      FileManager.default.fileExists(
        atPath: tree.appending(path: "terraform/data-products/\(tree.lastPathComponent)/sql").path)
    }
  }

  @Test func `every statement of the demonstration's estate is planned, and four give what is expected`() async throws {
    try await everything(of: "Sources/Demo/estate.json") { trees in
      let derived = derived(trees)
      #expect(derived.filter { $0.lastPathComponent.hasSuffix("-enriched") }.count > 10)
      #expect(derived.filter { $0.lastPathComponent.contains("-per-") }.count > 3)
      let rows = ["clickstream", "gaming", "gaming-per-player", "shoe-orders"].map {
        "Tests/Outside/flink/demonstration/\($0).json"
      }
      let verdict = try await Script.run(
        "python3",
        ["Tests/Outside/check-sql", "Sources/Demo/estate.json"] + derived.map(\.path) + ["--rows"] + rows)
      #expect(verdict.status == 0, "\(verdict.output)")
    }
  }

  @Test func `what is designed for streams of events counts, sums up and meets as it promises`() async throws {
    let folder = "Tests/Outside/flink/market"
    try await everything(of: "\(folder)/estate.json") { trees in
      let rows = ["orders-totals", "payments-enriched", "readings-totals"].map { "\(folder)/\($0).json" }
      let verdict = try await Script.run(
        "python3",
        ["Tests/Outside/check-sql", "\(folder)/estate.json"] + derived(trees).map(\.path) + ["--rows"] + rows)
      #expect(verdict.status == 0, "\(verdict.output)")
    }
  }

  @Test func `joins, windows and keys give what is expected of them`() async throws {
    let folder = "Tests/Outside/flink/rows"
    let rows = try FileManager.default.contentsOfDirectory(atPath: Script.top.appending(path: folder).path).sorted()
    let verdict = try await Script.run(
      "python3",
      [
        "Tests/Outside/check-sql", "Sources/Demo/estate.json", "Tests/GoldenTests/Cases/stream-processing/expected",
        "--rows",
      ] + rows.map { "\(folder)/\($0)" })
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test func `a statement that cannot be is found`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-statement-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let module = folder.appending(path: "terraform/data-products/games")
    for name in ["sql", "schemas"] {
      try FileManager.default.createDirectory(at: module.appending(path: name), withIntermediateDirectories: true)
    }
    try Data(#"{"type":"record","name":"o","fields":[{"name":"id","type":"int"}]}"#.utf8)
      .write(to: module.appending(path: "schemas/out-value.avsc"))
    try Data("INSERT INTO `out` (`id`)\nSELECT `s`.`no_such_field` AS `id`\nFROM `gaming_games` AS `s`\n".utf8)
      .write(to: module.appending(path: "sql/wrong.sql"))
    let verdict = try await Script.run(
      "python3", ["Tests/Outside/check-sql", "Sources/Demo/estate.json", folder.path])
    #expect(verdict.status == 1)
    #expect(verdict.output.contains("wrong.sql: REFUSED:"))
  }
}

/// The demonstration environment on Confluent Cloud is the estate that the demonstration reads.
import Foundation
import Mesh
import Testing

@Suite struct EnvironmentTests {
  private static func verdict(on module: String) async throws -> Script {
    try await Script.run("python3", ["Tests/Outside/check-environment", "Sources/Demo/estate.json", module])
  }

  private static func scratch(_ use: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-environment-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try await use(folder)
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `it is planned and applied, and makes every topic, schema, connector and account of the demonstration`()
    async throws
  {
    let verdict = try await Self.verdict(on: "terraform")
    #expect(verdict.status == 0)
    #expect(
      verdict.output.contains(
        "37 topics, 37 subjects, 37 connectors, 38 service accounts, 12 channels"), "\(verdict.output)")
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `planted mistakes in it are found`() async throws {
    try await Self.scratch { folder in
      let copied = try await Script.run(
        "bash", ["-c", "cp -R terraform/*.tf terraform/*.yaml terraform/schemas $0", folder.path])
      try #require(copied.status == 0, "\(copied.output)")
      for (path, from, to) in [
        ("topics.tf", "partitions_count = 6", "partitions_count = 3"),
        ("topics.yaml", "  orders: orderid", "  orders: itemid"),
        ("connectors.tf", "/topic=${each.key}", "/topic=*"),
        ("schemas/users-value.avsc", #"{"name": "gender", "type": "string"}"#, #"{"name": "gender", "type": "int"}"#),
        ("schemas/agent-state-usage-value.avsc", #""values": "string""#, #""values": "text""#),
      ] {
        let file = folder.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(from), "\(path)")
        try text.replacing(from, with: to).write(to: file, atomically: true, encoding: .utf8)
      }
      let found = try await Self.verdict(on: folder.path)
      #expect(found.status == 1)
      for flaw in [
        "partitions of orders: 3 instead of 6", "key fields: ", "roles of datagen-users: too many",
        "schema of users-value: ", "schema of agent-state-usage-value: ",
      ] {
        #expect(found.output.contains(flaw), "\(flaw): \(found.output)")
      }
    }
  }

  @Test func `what the agents say fits the schemas of their channels`() async throws {
    try await Self.scratch { folder in
      let demo = try await Script.run(DemonstrationTests.program, ["demo", folder.appending(path: "demo").path])
      try #require(demo.status == 0, "\(demo.output)")
      let ledger = folder.appending(path: "ledger")
      try FileManager.default.createDirectory(at: ledger, withIntermediateDirectories: true)
      let laidOut = try await Script.run(
        "bash",
        [
          "-c",
          "git -C \"$0/demo/mesh\" archive refs/meshgen/ledger | tar -x -C \"$0/ledger\" && rm \"$0/ledger/format\"",
          folder.path,
        ])
      try #require(laidOut.status == 0, "\(laidOut.output)")
      // The rules alone tell the story, so that no record of it says what a model took.
      let filled = try Record(
        channel: .ideas, key: "orders", revision: 2, timestamp: try #require(Timestamp("2026-01-31T12:00:00Z")),
        agent: "learning", state: 7, inputs: ["current": Fingerprint(text: "x")],
        filling: Filling(
          author: "rules", model: "claude", reason: "It did not answer.", refusals: ["no JSON"],
          rules: Fingerprint(text: "y"), calls: 2, tokens: TokenUse(input: 1, output: 2), costUsd: 0.1, milliseconds: 3),
        body: Idea(
          ideaId: "orders", kind: .adoption, title: "ü", description: "", domain: nil, relatedTopics: ["orders"],
          reasoning: "", evidence: [], estimatedComplexity: .low, confidenceScore: 0.5))
      let text = String(decoding: try filled.text(), as: UTF8.self)
      try text.write(to: ledger.appending(path: "filled.json"), atomically: true, encoding: .utf8)

      let check = ["Tests/Outside/check-records", "terraform/schemas", ledger.path]
      let verdict = try await Script.run("python3", check)
      #expect(verdict.status == 0 && verdict.output.contains(" records fit"), "\(verdict.output)")

      try text.replacing("\"reasoning\":\"\"", with: "\"reasoning\":\"\",\"reasons\":[]")
        .write(to: ledger.appending(path: "more.json"), atomically: true, encoding: .utf8)
      try text.replacing("\"confidence_score\":0.5", with: "\"confidence_score\":\"high\"")
        .write(to: ledger.appending(path: "other.json"), atomically: true, encoding: .utf8)
      let found = try await Script.run("python3", check)
      #expect(found.status == 1 && found.output.contains("2 of "), "\(found.output)")
    }
  }
}

import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct StandInJudgeTests {
  @Test func `Confluent's own client reads the same registry as we do`() async throws {
    let standIn = try PlatformStandIn(estate: Repository.root.appending(path: "Sources/Demo/estate.json").path)
    try await standIn.add("money", type: "JSON", schema: #"{"type":"object"}"#)
    try await standIn.add(
      "orders/new-value", type: "JSON", schema: #"{"$ref":"money.json"}"#, mode: "NONE",
      references: [["name": "money.json", "subject": "money", "version": 1]])
    let said = try PlatformTools.output(
      of: "judge.py", [standIn.url + "/registry", PlatformStandIn.key, PlatformStandIn.secret])
    let seen = try #require(JSONSerialization.jsonObject(with: said) as? [String: [Any]])
    let ours = try await standIn.registry().subjects().value
    #expect(seen.keys.sorted() == ours.map(\.name.rawValue))
    for subject in ours {
      let theirs = try #require(seen[subject.name.rawValue])
      #expect(theirs[0] as? Int == subject.version)
      #expect(theirs[1] as? Int == subject.schemaId)
      #expect(theirs[2] as? String == subject.format.rawValue)
      #expect(theirs[3] as? String == subject.schema)
      #expect((theirs[4] as? [[Any]])?.count == subject.references.count)
      #expect(theirs[5] as? String == (subject.compatibilityIsOwn ? subject.compatibility?.rawValue : nil))
    }
  }
}

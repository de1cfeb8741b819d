/// The next version of a product, planned over the state of the last one: what holds data stays.
import Foundation
import Mesh
import Rendering
import Testing

@Suite struct SuccessionTests {
  @Test(
    .enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."),
    arguments: ["data-product", "derived-product", "stream-processing"])
  func `a field more, another retention and another title replace and destroy nothing`(_ name: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-succession-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let given = "Tests/GoldenTests/Cases/\(name)/given"
    let old = try CanonicalJSON.read(
      Solution.self, from: Data(contentsOf: Script.top.appending(path: "\(given)/solution.json")))
    try Self.write(old, to: folder.appending(path: "old"))
    try Self.write(Self.next(after: old), to: folder.appending(path: "new"))
    var arguments = ["Tests/Outside/check-succession", folder.path + "/old", folder.path + "/new"]
    let estate = "\(given)/estate.json"
    if FileManager.default.fileExists(atPath: Script.top.appending(path: estate).path) {
      arguments += ["--snapshot", estate]
    }
    let proof = try await Script.run("python3", arguments)
    #expect(proof.status == 0, "\(proof.output)")
    #expect(proof.output.contains("confluent_kafka_topic") && proof.output.contains("confluent_schema"))
  }

  /// As a person would have it changed.
  private static func next(after solution: Solution) -> Solution {
    var next = solution
    next.product.title += ", renamed"
    for place in next.adoptions.indices {
      next.adoptions[place].config?["retention.ms"] = "7200000"
      next.adoptions[place].schemas = next.adoptions[place].schemas.map(withFieldMore)
    }
    for place in next.newTopics.indices {
      next.newTopics[place].config["retention.ms"] = "7200000"
      next.newTopics[place].schemas = next.newTopics[place].schemas.map(withFieldMore)
    }
    return next
  }

  /// The same schema with an optional field at its end; what is no record stays as it is.
  private static func withFieldMore(_ schema: AdoptedSchema) -> AdoptedSchema {
    guard schema.format == .avro, schema.schema.hasSuffix("]}") else { return schema }
    var longer = schema
    longer.schema.removeLast(2)
    longer.schema += #",{"name":"one_field_more","type":["null","string"],"default":null}]}"#
    return longer
  }

  private static func write(_ solution: Solution, to folder: URL) throws {
    let product = try Renderer(settings: .standard).product(
      solution, fingerprint: Fingerprint(of: solution), approvedBy: Person(name: "Ana", email: "ana@example.org"),
      at: Timestamp(seconds: 0))
    for artifact in product.artifacts {
      let file = folder.appending(path: artifact.path.text)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(artifact.text.utf8).write(to: file)
    }
  }
}

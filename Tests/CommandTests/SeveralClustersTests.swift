/// Several clusters of one `meshgen.yaml`, from discovery to the variables of each environment.
import Foundation
import TestRepositories
import Testing

@Suite struct SeveralClustersTests {
  /// The same five topics in production and development, two of which differ, and one on a cluster of its own.
  private static func snapshot(_ environment: String, id: String, _ topics: [(String, Int)]) -> String {
    let list = topics.map { #"{"name": "\#($0.0)", "partitions": \#($0.1), "replicationFactor": 3, "config": {}}"# }
    return """
      {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z",
       "cluster": {"name": "any", "environment": "\(environment)", "clusterId": "\(id)", "environmentId": "env-\(id)"},
       "topics": [\(list.joined(separator: ", "))],
       "subjects": []}
      """
  }

  private func world() throws -> World {
    let world = try World(.repository)
    let settings = """
      version: 1
      clusters:
        - {name: dev, snapshot: ../dev.json}
        - {name: prod, snapshot: ../prod.json}
        - {name: labs, environment: prod, snapshot: ../labs.json}
      """
    try world.folder.write(
      Self.snapshot("x", id: "lkc-d", [("payments.cards", 6), ("payments.refunds", 1), ("spare", 1)]), to: "dev.json")
    try world.folder.write(
      Self.snapshot("y", id: "lkc-p", [("payments.cards", 6), ("payments.refunds", 12)]), to: "prod.json")
    try world.folder.write(
      Self.snapshot("z", id: "lkc-l", [("payments.trials", 3), ("payments.wallets", 3)]), to: "labs.json")
    try world.folder.write(settings, to: "mesh/meshgen.yaml")
    let committed = try world.run("git add meshgen.yaml && git commit -qm settings && git push -q origin HEAD")
    #expect(committed.status == 0, "\(committed.errors)")
    return world
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `clusters are one estate, and each environment's variables name its own ids and what exists there`() throws
  {
    let world = try world()
    let outcome = try world.run("meshgen run --approve-all --quiet")
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let estate = try Self.object(try world.run("meshgen estate --format json").output)
    let topics = try #require(estate["topics"] as? [[String: Any]])
    func places(_ name: String) -> [String]? {
      let topic = topics.first { $0["name"] as? String == name }
      return (topic?["environments"] as? [[String: String]])?.map { "\($0["environment"]!) on \($0["cluster"]!)" }
    }
    #expect(
      topics.map { "\($0["name"]!) on \($0["cluster"]!)" } == [
        "payments.cards on prod", "payments.refunds on prod", "payments.trials on labs", "payments.wallets on labs",
        "spare on dev",
      ])
    #expect(places("payments.cards") == ["prod on prod", "dev on dev"])
    #expect(places("payments.trials") == ["prod on labs"])

    let list = try Self.object(try world.run("meshgen list --format json").output)
    let proposals = try #require(list["proposals"] as? [[String: Any]])
    // No product spans two clusters.
    for proposal in proposals {
      let clusters = Set(
        (proposal["topics"] as? [String] ?? []).map { name in
          topics.first { $0["name"] as? String == name }?["cluster"] as? String
        })
      #expect(clusters.count == 1, "\(proposal["id"]!)")
    }
    let product = try #require(
      proposals.first {
        $0["kind"] as? String == "data-product" && ($0["topics"] as? [String])?.contains("payments.cards") == true
      }?["id"] as? String)
    func variables(_ environment: String) throws -> String {
      try world.run("git show meshgen/\(product):terraform/data-products/\(product)/environments/\(environment).tfvars")
        .output
    }
    let development = try variables("dev")
    #expect(development.contains(#"kafka_cluster_id = "lkc-d""#))
    #expect(development.contains("existing_topics = [\n  \"payments.cards\",\n]"))
    #expect(development.contains("payments.refunds has 1 partitions there and 12 here"))
    let production = try variables("prod")
    #expect(production.contains(#"kafka_cluster_id = "lkc-p""#))
    #expect(production.contains("existing_topics = [\n  \"payments.cards\",\n  \"payments.refunds\",\n]"))
  }

  @Test func `an estate of several clusters is saved, and read again as it was`() throws {
    let world = try world()
    let first = try world.run("meshgen discover --save ../all.json --format json")
    #expect(first.status == 0, "\(first.errors)")
    let again = try world.run("meshgen discover --from ../all.json --save ../again.json --format json")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try Self.object(again.output)["changed"] as? Bool == false)
    #expect(try world.run("cmp ../all.json ../again.json").status == 0)
  }

  @Test func `one cluster that cannot be read stops the discovery, and nothing is lost`() throws {
    let world = try world()
    #expect(try world.run("meshgen discover").status == 0)
    let before = try world.run("meshgen estate --format json").output
    try FileManager.default.removeItem(atPath: world.folder("dev.json"))
    let failed = try world.run("meshgen discover")
    #expect(failed.status != 0)
    #expect(failed.errors.contains("dev.json"))
    #expect(try world.run("meshgen estate --format json").output == before)
    let mixed = try world.run("meshgen discover --registry http://localhost:1")
    #expect(mixed.status == 2)
    #expect(mixed.errors.contains("3 clusters are named"))
  }
}

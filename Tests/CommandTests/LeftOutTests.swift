/// What `meshgen.yaml` leaves out is left out of everything, wherever it is named.
import Foundation
import TestRepositories
import Testing

@Suite struct LeftOutTests {
  private static let snapshot = """
    {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z",
     "cluster": {"name": "any", "environment": "prod"},
     "topics": [
       {"name": "payments.cards", "partitions": 3, "replicationFactor": 3, "config": {}},
       {"name": "payments.refunds", "partitions": 3, "replicationFactor": 3, "config": {}},
       {"name": "tmp.payments", "partitions": 3, "replicationFactor": 3, "config": {}},
       {"name": "payments.scratch-1", "partitions": 3, "replicationFactor": 3, "config": {}}],
     "subjects": [
       {"name": "tmp.payments-value", "version": 1, "format": "AVRO", "schema": "broken", "topic": "tmp.payments",
        "side": "value"}],
     "consumerGroups": [{"name": "tmp-reader", "reads": [
       {"topic": "tmp.payments", "lag": {"value": 99999999, "window": "1 h"}}]}]}
    """

  @Test func `what ignore names is in no topic, finding, idea or report`() throws {
    let world = try World(.repository)
    try world.folder.write(Self.snapshot, to: "all.json")
    try world.folder.write(
      "version: 1\nignore: [\"tmp.*\", \"*.scratch-*\"]\nclusters: [{name: prod, snapshot: ../all.json}]\n",
      to: "mesh/meshgen.yaml")
    for command in [
      "meshgen discover --quiet", "meshgen propose --quiet", "meshgen estate --format markdown",
      "meshgen list --format json",
    ] {
      let outcome = try world.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      #expect(!(outcome.output + outcome.errors).contains("tmp"), "\(command): \(outcome.output)")
    }
    let estate = try world.run("meshgen estate --format json").output
    let read = try #require(try JSONSerialization.jsonObject(with: Data(estate.utf8)) as? [String: Any])
    let names = (read["topics"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names == ["payments.cards", "payments.refunds"])
    #expect(!estate.contains("tmp"))
    #expect(!estate.contains("scratch"))
  }
}

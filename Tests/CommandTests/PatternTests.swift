/// Patterns that fit nothing are told, and never make an estate seem empty.
import Foundation
import TestRepositories
import Testing

@Suite struct PatternTests {
  private static let snapshot = """
    {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z",
     "cluster": {"name": "any", "environment": "prod"},
     "topics": [
       {"name": "booking.seats", "partitions": 3, "replicationFactor": 3, "config": {}},
       {"name": "booking.seats.dlq", "partitions": 3, "replicationFactor": 3, "config": {}},
       {"name": "booking.fares", "partitions": 3, "replicationFactor": 3, "config": {}}],
     "subjects": [],
     "unknown": [{"what": "schemas after the first 20", "why": "the registry broke off"}]}
    """

  private func world(_ settings: String = "") throws -> World {
    let world = try World(.repository)
    try world.folder.write(Self.snapshot, to: "all.json")
    try world.folder.write("version: 1\n" + settings, to: "mesh/meshgen.yaml")
    return world
  }

  @Test(arguments: [
    ("", "--from ../all.json --include 'bokking.*'"), ("", "--from ../all.json --include ''"),
    ("", "--from ../all.json --exclude '*'"),
    ("clusters: [{name: p, snapshot: ../all.json, include: [\"bok.*\"]}]", ""),
    ("ignore: [\"*\"]", "--from ../all.json"),
  ])
  func `what leaves no topic is refused, and nothing is recorded`(_ settings: String, _ options: String) throws {
    let world = try world(settings)
    let outcome = try world.run("meshgen discover \(options)")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("leave none of 3 topics, such as `booking.fares`"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Correct `--include`"), "\(outcome.errors)")
    let estate = try world.run("meshgen estate")
    #expect(estate.status == 1)
    #expect(estate.errors.contains("No estate has been read yet"), "\(estate.errors)")
  }

  @Test func `of several clusters none may be left without a topic`() throws {
    let world = try world("clusters: [{name: p, snapshot: ../all.json}, {name: d, snapshot: ../dev.json}]")
    let dev = #"{"name": "spare.parts", "partitions": 3, "replicationFactor": 3, "config": {}}"#
    try world.folder.write(
      """
      {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z", "cluster": {"name": "x", "environment": "dev"},
       "topics": [\(dev)], "subjects": []}
      """, to: "dev.json")
    let outcome = try world.run("meshgen discover --include 'booking.*'")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("none of 1 topic of the cluster `d`, such as `spare.parts`"), "\(outcome.errors)")
    #expect(outcome.errors.contains("`booking.*`"), "\(outcome.errors)")
  }

  @Test func `each pattern that fits nothing is said, and the others are not`() throws {
    let world = try world(
      """
      domains: {booking: {match: ["booking.*", "bokking.*"], owner: seats}, ghost: {}}
      owners: {fares: {match: ["*.fares", "*.fairs"]}}
      sensitive: [{topics: ["hr.*", "booking.*"], fields: [ssn], category: government-id}]
      ignore: ["tmp.*"]
      """)
    let outcome = try world.run("meshgen discover --from ../all.json --include 'booking.*' --include 'boking.*'")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for told in [
      "`boking.*` of `include`", "`tmp.*` of `ignore`", "`bokking.*` of `domains.booking.match`", "`domains.ghost` has",
      "`*.fairs` of `owners.fares.match`", "`hr.*` of `sensitive[0].topics`",
    ] { #expect(outcome.errors.contains(told), "\(told): \(outcome.errors)") }
    // Where not all schemas were read, a field may be there.
    for silent in ["`booking.*`", "`*.fares`", "`ssn`"] { #expect(!outcome.errors.contains(silent), "\(silent)") }
    #expect(outcome.output.contains("schemas unknown"), "\(outcome.output)")

    let text = try world.run("meshgen estate --format json").output
    let estate = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let topics = try #require(estate["topics"] as? [[String: Any]])
    let fares = try #require(topics.first { $0["name"] as? String == "booking.fares" })
    #expect(fares["owner"] as? String == "fares")
    #expect(fares["ownerReason"] as? String == "The configuration makes it the owner of `*.fares`.")
    #expect(fares["domainReason"] as? String == "The configuration puts `booking.*` into this domain.")
    #expect(topics.allSatisfy { $0["subjects"] is NSNull })
    // What stands in a domain is in the domain's list, dead letters too.
    let domains = try #require(estate["domains"] as? [[String: Any]])
    for domain in domains {
      let named = topics.filter { $0["domain"] as? String == domain["name"] as? String }.map { $0["name"] as? String }
      #expect(named == (domain["topics"] as? [String])?.map { $0 })
    }
    let report = try world.run("meshgen estate --format markdown").output
    #expect(report.contains("| topics with a schema that can be read | unknown |"), "\(report)")
    #expect(report.contains("| sensitive fields | unknown |"), "\(report)")
    #expect(!report.contains("no schema |"), "\(report)")
  }
}

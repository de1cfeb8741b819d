import Demo
import FilesAdapter
import Foundation
import Mesh
import Schemas
import Testing

@Suite struct DemoEstateTests {
  @Test func `the embedded estate is the file beside it`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../Sources/Demo/estate.json").standardized
    #expect(DemoEstate.json == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `the estate is written as this program writes snapshots`() throws {
    #expect(SnapshotFile.text(of: try snapshot()) == DemoEstate.json)
  }

  @Test func `it holds 37 topics, each with a schema and a connector`() throws {
    let snapshot = try snapshot()
    let names = snapshot.topics.map(\.name)
    #expect(names.count == 37)
    #expect(snapshot.subjects?.map(\.name).sorted() == names.map { SubjectName.value(of: $0) }.sorted())
    #expect(snapshot.subjects?.allSatisfy { $0.topic != nil && $0.side == .value } == true)
    #expect(snapshot.connectors?.flatMap(\.topics).sorted() == names)
    #expect(snapshot.topics.allSatisfy { $0.partitions == 6 && $0.config == ["segment.ms": "86400000"] })
  }

  @Test func `schemas stand in the text that a registry returns`() throws {
    for subject in try #require(try snapshot().subjects) {
      let schema = try AvroParser.schema(of: subject.schema).schema
      #expect(AvroText.line(schema) == subject.schema)
    }
  }

  @Test func `rates that nobody stated are unknown`() throws {
    let metrics = try #require(try snapshot().metrics)
    #expect(metrics.topics.map(\.topic).count == 10)
    #expect(metrics.topics.first { $0.topic == "clickstream" }?.recordsPerSecond.value == 1247)
    #expect(metrics.topics.allSatisfy { $0.bytesPerSecond.isUnknown && $0.storedBytes.isUnknown })
    #expect(metrics.storageUsedGb.value == 847.5)
  }

  @Test func `groups read what their lag shows and nothing else`() throws {
    let usage = try #require(try snapshot().usage)
    let reads = usage.consumerGroups.map { "\($0.name): \($0.reads.map { "\($0.topic) \($0.lag.value ?? -1)" })" }
    #expect(
      reads == [
        #"analytics-clickstream-processor: ["clickstream 125.0", "pageviews 34.0"]"#,
        "data-warehouse-sync: []",
        #"ecommerce-order-processor: ["orders 12.0"]"#,
        #"fleet-realtime-monitoring: ["fleet_mgmt_location 45.0"]"#,
        "fraud-detection-transactions: []",
        #"gaming-analytics-pipeline: ["gaming_player_activity 203.0"]"#,
        #"insurance-claims-analyzer: ["insurance_customer_activity 88.0"]"#,
      ])
    #expect(usage.idleTopics == ["device_information", "pizza_orders_cancelled", "syslog_logs"])
  }

  private func snapshot() throws -> Snapshot { try SnapshotFile.read(DemoEstate.json, named: "estate.json") }
}

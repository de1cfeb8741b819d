import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct KafkaConnectTests {
  @Test func `connectors are read with type, state, tasks and topics, and their secrets are not kept`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.connector(
      #"{"name": "out", "direction": "sink", "tasks": 2, "failed": 1, "config": {"connector.class": "io.acme.JdbcSinkConnector", "topics": "orders, refunds", "connection.password": "hunter2"}}"#
    )
    try await standIn.connector(
      #"{"name": "cdc", "config": {"connector.class": "io.debezium.PostgresConnector", "topic.prefix": "shop", "table.include.list": "public.orders,public.users", "database.password": "hunter2"}}"#
    )
    try await standIn.connector(
      #"{"name": "all", "direction": "sink", "status": "PAUSED", "config": {"connector.class": "S3", "topics.regex": "orders.*"}}"#
    )
    try await standIn.connector(
      #"{"name": "routed", "topics": ["seen"], "config": {"connector.class": "FileSource", "topic": "named", "transforms": "route"}}"#
    )
    try await standIn.connector(
      #"{"name": "idle", "tasks": 0, "config": {"connector.class": "MirrorSourceConnector", "topics": "a.*"}}"#)
    let reading = try await standIn.connect(topics: ["orders", "orders.eu", "payments"]).connectors()
    #expect(
      reading.value == [
        Connector(
          name: "all", type: "S3", direction: .sink, status: "PAUSED", topics: ["orders", "orders.eu"], tasks: 1),
        Connector(
          name: "cdc", type: "PostgresConnector", direction: .source, status: "RUNNING",
          topics: ["shop.public.orders", "shop.public.users"], tasks: 1),
        Connector(name: "idle", type: "MirrorSourceConnector", direction: .source, status: "RUNNING", tasks: 0),
        Connector(
          name: "out", type: "JdbcSinkConnector", direction: .sink, status: "DEGRADED", topics: ["orders", "refunds"],
          tasks: 2),
        Connector(
          name: "routed", type: "FileSource", direction: .source, status: "RUNNING", topics: ["named", "seen"], tasks: 1
        ),
      ])
    #expect(reading.unknown.map(\.what) == ["topics of the connector idle"])
    #expect(!String(describing: reading).contains("hunter2"))
    #expect(try await standIn.state().writes == 0)
  }

  @Test func `what is down is unknown, and the other cluster is read`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.connector(
      #"{"name": "out", "direction": "sink", "config": {"connector.class": "S", "topics": "t"}}"#)
    let reading = try await standIn.connect(topics: [], urls: [standIn.url + "/nowhere", standIn.url + "/connect"])
      .connectors()
    #expect(reading.value.map(\.name) == ["out"])
    #expect(reading.unknown.map(\.what) == ["connectors at 127.0.0.1:\(standIn.port)"])
    try await standIn.fault(#"{"manner": "type", "times": 100}"#)
    await #expect { try await standIn.connect(topics: []).connectors() } throws: {
      ($0 as? PortError)?.reason == .malformed
    }
  }
}

extension PlatformStandIn {
  func connector(_ json: String) async throws { try await control("connector", json: json) }

  func connect(
    topics: [TopicName], urls: [String]? = nil, deadline: Duration = .seconds(20)
  ) -> KafkaConnect {
    KafkaConnect(
      urls: urls ?? [url + "/connect"], credentials: Self.credentials, topics: GivenTopics(names: topics), time: time,
      client: client, tempo: tempo(deadline: deadline))
  }
}

/// Topics that a test gives.
struct GivenTopics: TopicSource {
  let names: [TopicName]
  func cluster() async throws(PortError) -> Cluster { Cluster(name: "given", environment: "test") }
  func topics() async throws(PortError) -> Reading<[Topic]> { Reading(names.map { Topic(name: $0) }) }
}

/// librdkafka's own mock cluster: topics and offsets are read from it, and the rest is said to be unknown.
import CLibrdkafka
import Librdkafka
import Mesh
import Ports
import Testing

@testable import KafkaAdapter

@Suite(.serialized) struct MockClusterTests {
  @Test func `what was produced is what the ends and the rates show`() async throws {
    let mock = try MockCluster(topics: ["orders": 3, "items": 2])
    let sources = try KafkaSources(
      KafkaProperties(bootstrap: mock.bootstrap), of: "mock", in: "dev", time: FixedTime(Timestamp(seconds: 0)),
      pace: KafkaPace(
        call: .seconds(2), limit: .seconds(3), attempts: 1,
        sleep: { _ in
          // Between the two samples: what the rate has to show.
          mock.produce(600, to: "orders", partitions: 3)
          try await Task.sleep(for: .seconds(1))
        }))
    mock.produce(90, to: "orders", partitions: 3)
    let reading = try await sources.topics()
    #expect(reading.value.map(\.name) == ["items", "orders"])
    #expect(reading.value.map(\.partitions) == [2, 3])
    #expect(reading.value.map(\.config) == [nil, nil])
    #expect(reading.unknown.map(\.what) == ["settings of items", "settings of orders", "tags of the topics"])
    let offsets = await sources.inquiry.offsets([.init(topic: "orders", partition: 1, moment: .end)])
    #expect(offsets.map(\.offset) == [30])
    let groups = await #expect(throws: PortError.self) { try await sources.usage() }
    #expect(groups != nil)
    let metrics = try await sources.metrics()
    #expect(metrics.topics.map(\.topic) == ["items", "orders"])
    let rate = metrics.topics[1].recordsPerSecond.value ?? -1
    // 600 records in a second or, on a busy machine, in more.
    #expect(rate > 0 && rate <= 600, "\(metrics.topics[1].recordsPerSecond)")
    #expect(metrics.topics[1].bytesPerSecond.isUnknown)
  }
}

/// A cluster inside of this process.
///
/// `@unchecked Sendable` is true because librdkafka locks inside.
private final class MockCluster: @unchecked Sendable {
  private let client: OpaquePointer
  private let cluster: OpaquePointer
  let bootstrap: String

  struct Trouble: Error {}

  init(topics: [String: Int32]) throws {
    let settings = rd_kafka_conf_new()
    rd_kafka_conf_set_log_cb(settings, nil)
    guard let client = rd_kafka_new(RD_KAFKA_PRODUCER, settings, nil, 0),
      let cluster = rd_kafka_mock_cluster_new(client, 2)
    else { throw Trouble() }
    (self.client, self.cluster) = (client, cluster)
    bootstrap = String(cString: rd_kafka_mock_cluster_bootstraps(cluster))
    for (name, partitions) in topics { rd_kafka_mock_topic_create(cluster, name, partitions, 1) }
  }

  deinit {
    rd_kafka_mock_cluster_destroy(cluster)
    rd_kafka_destroy(client)
  }

  /// Spread evenly, and acknowledged.
  func produce(_ count: Int, to topic: String, partitions: Int32) {
    let settings = rd_kafka_conf_new()
    rd_kafka_conf_set_log_cb(settings, nil)
    rd_kafka_conf_set(settings, "bootstrap.servers", bootstrap, nil, 0)
    guard let producer = rd_kafka_new(RD_KAFKA_PRODUCER, settings, nil, 0) else { return }
    let handle = rd_kafka_topic_new(producer, topic, nil)
    for number in 0..<count {
      var value = Array("record".utf8)
      rd_kafka_produce(
        handle, Int32(number) % partitions, Int32(RD_KAFKA_MSG_F_COPY), &value, value.count, nil, 0, nil)
    }
    rd_kafka_flush(producer, 10_000)
    rd_kafka_topic_destroy(handle)
    rd_kafka_destroy(producer)
  }
}

/// A connection to a Kafka cluster. Its calls block, so they belong on a thread of their own.
import CLibrdkafka

public struct Client: ~Copyable {
  private let pointer: OpaquePointer

  /// The version of librdkafka that the program runs with.
  public static var libraryVersion: String { String(cString: rd_kafka_version_str()) }

  public init(_ settings: consuming Settings) throws(KafkaError) {
    let given = settings.handOver()
    var reason = [CChar](repeating: 0, count: 512)
    guard let made = rd_kafka_new(RD_KAFKA_PRODUCER, given, &reason, reason.count) else {
      // The settings stay ours when no client was made.
      _ = Settings(takingBack: given)
      let text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw KafkaError(operation: "make a Kafka client", code: rd_kafka_last_error().rawValue, message: text)
    }
    pointer = made
  }

  deinit { rd_kafka_destroy(pointer) }

  /// Asks the cluster which brokers and topics it has.
  public func metadata(within milliseconds: Int32) throws(KafkaError) -> ClusterMetadata {
    var found: UnsafePointer<rd_kafka_metadata>?
    let status = rd_kafka_metadata(pointer, 1, nil, &found, milliseconds)
    guard status == RD_KAFKA_RESP_ERR_NO_ERROR, let found else { throw KafkaError("read the metadata", status) }
    defer { rd_kafka_metadata_destroy(found) }
    return ClusterMetadata(found.pointee)
  }
}

extension ClusterMetadata {
  init(_ metadata: rd_kafka_metadata) {
    brokers = (0..<Int(metadata.broker_cnt)).map {
      let broker = metadata.brokers[$0]
      return Broker(id: broker.id, host: String(cString: broker.host), port: broker.port)
    }.sorted { $0.id < $1.id }
    topics = (0..<Int(metadata.topic_cnt)).map {
      let topic = metadata.topics[$0]
      return Topic(
        name: String(cString: topic.topic),
        partitions: (0..<Int(topic.partition_cnt)).map {
          let partition = topic.partitions[$0]
          return Partition(
            id: partition.id, leader: partition.leader,
            replicas: (0..<Int(partition.replica_cnt)).map { partition.replicas[$0] })
        }.sorted { $0.id < $1.id })
    }.sorted { $0.name < $1.name }
  }
}

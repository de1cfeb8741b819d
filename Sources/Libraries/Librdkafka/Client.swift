import CLibrdkafka

/// The handle of one client of a Kafka cluster. Its calls block, so they belong on a thread of their own.
///
/// `@unchecked Sendable` is true because librdkafka locks inside: any thread may use a handle.
public struct Client: ~Copyable, @unchecked Sendable {
  let pointer: OpaquePointer

  /// The version of librdkafka that the program runs with.
  public static var libraryVersion: String { String(cString: rd_kafka_version_str()) }

  public init(_ settings: consuming Settings) throws(KafkaError) {
    let given = settings.handOver()
    var reason = [CChar](repeating: 0, count: 512)
    guard let made = rd_kafka_new(RD_KAFKA_PRODUCER, given, &reason, reason.count) else {
      let code = rd_kafka_last_error().rawValue
      // The settings stay ours when no client was made.
      _ = Settings(takingBack: given)
      throw KafkaError(operation: "make a Kafka client", code: code, message: text(of: reason))
    }
    pointer = made
  }

  /// Ending a client waits for its threads, for ever at times; so that happens on a thread that nobody waits for.
  deinit {
    nonisolated(unsafe) let pointer = pointer
    if !PlainThread.start({ rd_kafka_destroy(pointer) }) { rd_kafka_destroy(pointer) }
  }

  /// Asks the cluster which brokers and topics it has.
  public func metadata(within milliseconds: Int32) throws(KafkaError) -> ClusterMetadata {
    var found: UnsafePointer<rd_kafka_metadata>?
    let status = rd_kafka_metadata(pointer, 1, nil, &found, milliseconds)
    guard status == RD_KAFKA_RESP_ERR_NO_ERROR, let found else { throw KafkaError("read the metadata", status) }
    defer { rd_kafka_metadata_destroy(found) }
    return ClusterMetadata(found.pointee)
  }

  /// What the cluster calls itself; nil where it does not say.
  public func clusterId(within milliseconds: Int32) -> String? {
    guard let found = rd_kafka_clusterid(pointer, milliseconds) else { return nil }
    defer { rd_kafka_mem_free(pointer, found) }
    return String(cString: found)
  }
}

/// What C wrote into a buffer of ours.
func text(of buffer: [CChar]) -> String {
  String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
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
            replicas: (0..<Int(partition.replica_cnt)).map { partition.replicas[$0] },
            inSync: (0..<Int(partition.isr_cnt)).map { partition.isrs[$0] })
        }.sorted { $0.id < $1.id },
        error: topic.err == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : KafkaError("read the metadata of a topic", topic.err))
    }.sorted { $0.name < $1.name }
  }
}

import CLibrdkafka

/// A list of partitions in the form of the library, freed with its owner.
struct TopicPartitions: ~Copyable {
  let pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

  init(_ questions: [OffsetQuestion]) {
    pointer = rd_kafka_topic_partition_list_new(Int32(clamping: questions.count))
    for question in questions {
      rd_kafka_topic_partition_list_add(pointer, question.topic, question.partition).pointee.offset =
        question.moment.code
    }
  }

  deinit { rd_kafka_topic_partition_list_destroy(pointer) }
}

extension PartitionOffset {
  /// Copies a list of the library, in the library's order.
  static func all(
    in list: UnsafePointer<rd_kafka_topic_partition_list_t>, _ operation: String
  ) -> [PartitionOffset] {
    (0..<Int(list.pointee.cnt)).map {
      let element = list.pointee.elems[$0]
      return PartitionOffset(
        topic: String(cString: element.topic), partition: element.partition,
        // What is below zero says that there is none, in several ways.
        offset: element.err == RD_KAFKA_RESP_ERR_NO_ERROR && element.offset >= 0 ? element.offset : nil,
        error: element.err == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : KafkaError(operation, element.err))
    }
  }
}

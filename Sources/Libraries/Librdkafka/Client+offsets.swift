import CLibrdkafka

// Where records stand.
extension Client {
  /// Asks for many offsets at once, each partition once. One request goes to every leader, whatever the number of
  /// partitions; the library's call for times also knows the first and the last offset, by Kafka's own codes.
  public func offsets(_ questions: [OffsetQuestion], within milliseconds: Int32) throws(KafkaError) -> [PartitionOffset]
  {
    let operation = "read offsets"
    guard !questions.isEmpty else { return [] }
    let list = TopicPartitions(questions)
    let status = rd_kafka_offsets_for_times(pointer, list.pointer, milliseconds)
    guard status == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(operation, status) }
    return PartitionOffset.all(in: list.pointer, operation)
  }
}

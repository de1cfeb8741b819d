import Librdkafka

/// What discovery asks a cluster; a connection answers, and in tests what a test says. There is no question that writes.
protocol KafkaQuestions: Sendable {
  func clusterId(within milliseconds: Int32) async throws(KafkaError) -> String?
  func metadata(within milliseconds: Int32) async throws(KafkaError) -> ClusterMetadata
  func configs(of topics: [String], within milliseconds: Int32) async throws(KafkaError) -> [TopicConfig]
  func offsets(
    _ questions: [OffsetQuestion], within milliseconds: Int32
  ) async throws(KafkaError) -> [PartitionOffset]
  func groups(within milliseconds: Int32) async throws(KafkaError) -> GroupList
  func descriptions(of groups: [String], within milliseconds: Int32) async throws(KafkaError) -> [GroupDescription]
  func committed(by group: String, within milliseconds: Int32) async throws(KafkaError) -> [PartitionOffset]
  func accessRules(within milliseconds: Int32) async throws(KafkaError) -> [AccessRule]
}

extension Connection: KafkaQuestions {}

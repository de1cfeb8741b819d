import CLibrdkafka

// How topics are set.
extension Client {
  /// Asks for the settings of many topics at once; a topic that is refused has its own error.
  public func configs(of topics: [String], within milliseconds: Int32) throws(KafkaError) -> [TopicConfig] {
    let operation = "read the settings of topics"
    let call = try AdminCall(operation, RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS, to: self, within: milliseconds)
    var resources: [OpaquePointer?] = topics.map { rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, $0) }
    defer { for resource in resources { if let resource { rd_kafka_ConfigResource_destroy(resource) } } }
    guard !resources.contains(where: { $0 == nil }) else {
      throw KafkaError(operation, RD_KAFKA_RESP_ERR__INVALID_ARG)
    }
    rd_kafka_DescribeConfigs(pointer, &resources, resources.count, call.options, call.queue)
    let answer = try call.answer(RD_KAFKA_EVENT_DESCRIBECONFIGS_RESULT)
    var count = 0
    guard let result = rd_kafka_event_DescribeConfigs_result(answer.event),
      let found = rd_kafka_DescribeConfigs_result_resources(result, &count)
    else { return [] }
    return (0..<count).compactMap { found[$0].map { TopicConfig($0, operation) } }.sorted { $0.topic < $1.topic }
  }
}

extension TopicConfig {
  fileprivate init(_ resource: OpaquePointer, _ operation: String) {
    topic = String(cString: rd_kafka_ConfigResource_name(resource))
    let status = rd_kafka_ConfigResource_error(resource)
    if status == RD_KAFKA_RESP_ERR_NO_ERROR {
      error = nil
    } else {
      let said = rd_kafka_ConfigResource_error_string(resource).map { String(cString: $0) } ?? ""
      error = KafkaError(
        operation: operation, code: status.rawValue,
        message: said.isEmpty ? String(cString: rd_kafka_err2str(status)) : said)
    }
    var count = 0
    guard let found = rd_kafka_ConfigResource_configs(resource, &count) else {
      entries = []
      return
    }
    entries = (0..<count).compactMap { found[$0].map { Entry($0) } }.sorted { $0.name < $1.name }
  }
}

extension TopicConfig.Entry {
  fileprivate init(_ entry: OpaquePointer) {
    name = String(cString: rd_kafka_ConfigEntry_name(entry))
    let isHidden = rd_kafka_ConfigEntry_is_sensitive(entry) == 1
    value = isHidden ? nil : rd_kafka_ConfigEntry_value(entry).map { String(cString: $0) }
    switch rd_kafka_ConfigEntry_source(entry) {
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_TOPIC_CONFIG: source = .topic
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_BROKER_CONFIG, RD_KAFKA_CONFIG_SOURCE_DYNAMIC_DEFAULT_BROKER_CONFIG,
      RD_KAFKA_CONFIG_SOURCE_STATIC_BROKER_CONFIG:
      source = .cluster
    case RD_KAFKA_CONFIG_SOURCE_DEFAULT_CONFIG: source = .standard
    default: source = .unsaid(isDefault: rd_kafka_ConfigEntry_is_default(entry) == 1)
    }
  }
}

import CLibrdkafka

// Who reads.
extension Client {
  /// Asks every broker for its groups.
  public func groups(within milliseconds: Int32) throws(KafkaError) -> GroupList {
    let operation = "list the consumer groups"
    let call = try AdminCall(operation, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPS, to: self, within: milliseconds)
    rd_kafka_ListConsumerGroups(pointer, call.options, call.queue)
    let answer = try call.answer(RD_KAFKA_EVENT_LISTCONSUMERGROUPS_RESULT)
    guard let result = rd_kafka_event_ListConsumerGroups_result(answer.event) else {
      return GroupList(groups: [])
    }
    var count = 0
    var groups: [GroupList.Group] = []
    if let found = rd_kafka_ListConsumerGroups_result_valid(result, &count) {
      groups = (0..<count).compactMap { found[$0] }.map {
        GroupList.Group(
          name: String(cString: rd_kafka_ConsumerGroupListing_group_id($0)),
          state: state(rd_kafka_ConsumerGroupListing_state($0)),
          isSimple: rd_kafka_ConsumerGroupListing_is_simple_consumer_group($0) == 1)
      }.sorted { $0.name < $1.name }
    }
    var errors: [KafkaError] = []
    if let found = rd_kafka_ListConsumerGroups_result_errors(result, &count) {
      errors = (0..<count).compactMap { KafkaError(operation, found[$0]) }
    }
    return GroupList(groups: groups, errors: errors)
  }

  /// Asks for the members of groups; each group has its own error.
  public func descriptions(of groups: [String], within milliseconds: Int32) throws(KafkaError) -> [GroupDescription] {
    let operation = "describe consumer groups"
    guard !groups.isEmpty else { return [] }
    let call = try AdminCall(operation, RD_KAFKA_ADMIN_OP_DESCRIBECONSUMERGROUPS, to: self, within: milliseconds)
    let copies = groups.map { name in
      let bytes = Array(name.utf8CString)
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      copy.initialize(from: bytes, count: bytes.count)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    var names: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) }
    rd_kafka_DescribeConsumerGroups(pointer, &names, names.count, call.options, call.queue)
    let answer = try call.answer(RD_KAFKA_EVENT_DESCRIBECONSUMERGROUPS_RESULT)
    var count = 0
    guard let result = rd_kafka_event_DescribeConsumerGroups_result(answer.event),
      let found = rd_kafka_DescribeConsumerGroups_result_groups(result, &count)
    else { return [] }
    return (0..<count).compactMap { found[$0] }.map { group in
      GroupDescription(
        name: String(cString: rd_kafka_ConsumerGroupDescription_group_id(group)),
        state: state(rd_kafka_ConsumerGroupDescription_state(group)),
        members: (0..<rd_kafka_ConsumerGroupDescription_member_count(group)).compactMap {
          rd_kafka_ConsumerGroupDescription_member(group, $0).map { GroupDescription.Member($0) }
        },
        error: KafkaError(operation, rd_kafka_ConsumerGroupDescription_error(group)))
    }.sorted { $0.name < $1.name }
  }

  /// Asks for all that a group has committed.
  public func committed(by group: String, within milliseconds: Int32) throws(KafkaError) -> [PartitionOffset] {
    let operation = "read what a consumer group has committed"
    let call = try AdminCall(operation, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS, to: self, within: milliseconds)
    var questions: [OpaquePointer?] = [rd_kafka_ListConsumerGroupOffsets_new(group, nil)]
    defer { for question in questions { if let question { rd_kafka_ListConsumerGroupOffsets_destroy(question) } } }
    rd_kafka_ListConsumerGroupOffsets(pointer, &questions, questions.count, call.options, call.queue)
    let answer = try call.answer(RD_KAFKA_EVENT_LISTCONSUMERGROUPOFFSETS_RESULT)
    var count = 0
    guard let result = rd_kafka_event_ListConsumerGroupOffsets_result(answer.event),
      let found = rd_kafka_ListConsumerGroupOffsets_result_groups(result, &count), count > 0, let first = found[0]
    else { return [] }
    if let error = KafkaError(operation, rd_kafka_group_result_error(first)) { throw error }
    guard let partitions = rd_kafka_group_result_partitions(first) else { return [] }
    return PartitionOffset.all(in: partitions, operation)
  }

  private func state(_ state: rd_kafka_consumer_group_state_t) -> String? {
    guard state != RD_KAFKA_CONSUMER_GROUP_STATE_UNKNOWN else { return nil }
    return rd_kafka_consumer_group_state_name(state).map { String(cString: $0) }
  }
}

extension GroupDescription.Member {
  fileprivate init(_ member: OpaquePointer) {
    clientId = rd_kafka_MemberDescription_client_id(member).map { String(cString: $0) } ?? ""
    var names: Set<String> = []
    if let assignment = rd_kafka_MemberDescription_assignment(member),
      let partitions = rd_kafka_MemberAssignment_partitions(assignment)
    {
      for index in 0..<Int(partitions.pointee.cnt) {
        names.insert(String(cString: partitions.pointee.elems[index].topic))
      }
    }
    topics = names.sorted()
  }
}

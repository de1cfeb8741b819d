import CLibrdkafka

// Who may do what.
extension Client {
  /// Asks for every rule of access.
  public func accessRules(within milliseconds: Int32) throws(KafkaError) -> [AccessRule] {
    let operation = "read the access rules"
    let call = try AdminCall(operation, RD_KAFKA_ADMIN_OP_DESCRIBEACLS, to: self, within: milliseconds)
    var reason = [CChar](repeating: 0, count: 256)
    guard
      let filter = rd_kafka_AclBindingFilter_new(
        RD_KAFKA_RESOURCE_ANY, nil, RD_KAFKA_RESOURCE_PATTERN_ANY, nil, nil, RD_KAFKA_ACL_OPERATION_ANY,
        RD_KAFKA_ACL_PERMISSION_TYPE_ANY, &reason, reason.count)
    else { throw KafkaError(operation, RD_KAFKA_RESP_ERR__INVALID_ARG) }
    defer { rd_kafka_AclBinding_destroy(filter) }
    rd_kafka_DescribeAcls(pointer, filter, call.options, call.queue)
    let answer = try call.answer(RD_KAFKA_EVENT_DESCRIBEACLS_RESULT)
    var count = 0
    guard let result = rd_kafka_event_DescribeAcls_result(answer.event),
      let found = rd_kafka_DescribeAcls_result_acls(result, &count)
    else { return [] }
    // The library has no error for the whole answer: it hangs the cluster's error on every rule.
    for index in 0..<count {
      if let error = KafkaError(operation, found[index].flatMap { rd_kafka_AclBinding_error($0) }) { throw error }
    }
    return (0..<count).compactMap { found[$0].map { AccessRule($0) } }
  }
}

extension AccessRule {
  fileprivate init(_ rule: OpaquePointer) {
    principal = rd_kafka_AclBinding_principal(rule).map { String(cString: $0) } ?? ""
    host = rd_kafka_AclBinding_host(rule).map { String(cString: $0) } ?? ""
    operation = String(cString: rd_kafka_AclOperation_name(rd_kafka_AclBinding_operation(rule)))
    isAllowed = rd_kafka_AclBinding_permission_type(rule) == RD_KAFKA_ACL_PERMISSION_TYPE_ALLOW
    resource =
      switch rd_kafka_AclBinding_restype(rule) {
      case RD_KAFKA_RESOURCE_TOPIC: .topic
      case RD_KAFKA_RESOURCE_GROUP: .group
      // The cluster has the number that configs use for a broker.
      case RD_KAFKA_RESOURCE_BROKER: .cluster
      default: .other
      }
    name = rd_kafka_AclBinding_name(rule).map { String(cString: $0) } ?? ""
    isPrefix = rd_kafka_AclBinding_resource_pattern_type(rule) == RD_KAFKA_RESOURCE_PATTERN_PREFIXED
  }
}

import CLibrdkafka

/// One question to the Admin API: the queue that its answer comes on, and how long it may take.
struct AdminCall: ~Copyable {
  let operation: String
  let queue: OpaquePointer
  let options: OpaquePointer
  private let end: ContinuousClock.Instant

  init(
    _ operation: String, _ kind: rd_kafka_admin_op_t, to client: borrowing Client, within milliseconds: Int32
  ) throws(KafkaError) {
    self.operation = operation
    queue = rd_kafka_queue_new(client.pointer)
    options = rd_kafka_AdminOptions_new(client.pointer, kind)
    // The library gives up by itself; our own end only comes where it does not.
    end = .now + .milliseconds(Int(milliseconds)) + .seconds(1)
    var reason = [CChar](repeating: 0, count: 256)
    let status = rd_kafka_AdminOptions_set_request_timeout(options, milliseconds, &reason, reason.count)
    guard status == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(operation, status) }
  }

  deinit {
    rd_kafka_AdminOptions_destroy(options)
    rd_kafka_queue_destroy(queue)
  }

  /// Waits for the answer of a kind.
  func answer(_ kind: Int32) throws(KafkaError) -> Answer {
    while ContinuousClock.now < end {
      guard let event = rd_kafka_queue_poll(queue, 100) else { continue }
      let answer = Answer(event)
      guard rd_kafka_event_type(event) == kind else { continue }
      let status = rd_kafka_event_error(event)
      guard status == RD_KAFKA_RESP_ERR_NO_ERROR else {
        let message = rd_kafka_event_error_string(event).map { String(cString: $0) } ?? ""
        throw KafkaError(
          operation: operation, code: status.rawValue,
          message: message.isEmpty ? String(cString: rd_kafka_err2str(status)) : message)
      }
      return answer
    }
    throw .timedOut(operation)
  }

  /// An answer, whose memory goes with it.
  struct Answer: ~Copyable {
    let event: OpaquePointer
    init(_ event: OpaquePointer) { self.event = event }
    deinit { rd_kafka_event_destroy(event) }
  }
}

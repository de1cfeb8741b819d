/// Settings of a Kafka client that does not exist yet.
import CLibrdkafka

public struct Settings: ~Copyable {
  private let pointer: OpaquePointer

  public init() {
    pointer = rd_kafka_conf_new()
    // A library never prints.
    rd_kafka_conf_set_log_cb(pointer, nil)
  }

  deinit { rd_kafka_conf_destroy(pointer) }

  /// Sets one property by librdkafka's own name for it. The value never enters the error: it may be a secret.
  public func set(_ name: String, to value: String) throws(KafkaError) {
    var reason = [CChar](repeating: 0, count: 512)
    let outcome = rd_kafka_conf_set(pointer, name, value, &reason, reason.count)
    guard outcome != RD_KAFKA_CONF_OK else { return }
    let message = outcome == RD_KAFKA_CONF_UNKNOWN ? "there is no such property" : "the value is not allowed"
    throw KafkaError(operation: "set \(name)", code: outcome.rawValue, message: message)
  }

  /// Gives the settings to librdkafka, which frees them from here on.
  consuming func handOver() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }

  /// Takes back settings that librdkafka did not accept.
  init(takingBack pointer: OpaquePointer) { self.pointer = pointer }
}

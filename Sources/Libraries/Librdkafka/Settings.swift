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

  /// What a property has; nil where it has nothing, or there is no such property.
  public func value(of name: String) -> String? {
    var size = 0
    guard rd_kafka_conf_get(pointer, name, nil, &size) == RD_KAFKA_CONF_OK, size > 0 else { return nil }
    var buffer = [CChar](repeating: 0, count: size)
    guard rd_kafka_conf_get(pointer, name, &buffer, &size) == RD_KAFKA_CONF_OK else { return nil }
    return text(of: buffer)
  }

  /// What the library was built with, such as `oidc`.
  public static var features: Set<String> {
    Set((Settings().value(of: "builtin.features") ?? "").split(separator: ",").map(String.init))
  }

  /// Has errors, and wishes for tokens where we give them, told as events, so that no callback leads from C into Swift.
  func listen(forTokens: Bool) {
    rd_kafka_conf_set_events(
      pointer, RD_KAFKA_EVENT_ERROR | (forTokens ? RD_KAFKA_EVENT_OAUTHBEARER_TOKEN_REFRESH : 0))
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

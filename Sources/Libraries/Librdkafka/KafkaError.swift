/// What librdkafka says when a call fails: the operation, the code and the text.
import CLibrdkafka

public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
  public let operation: String
  public let code: Int32
  public let message: String

  public init(operation: String, code: Int32, message: String) {
    self.operation = operation
    self.code = code
    self.message = message
  }

  public var description: String { "Could not \(operation): \(message) (librdkafka \(code))" }

  /// Whether nobody answered in time, so that trying again later may help.
  public var isOutage: Bool {
    Self.has(
      code, RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN,
      RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT)
  }

  /// Whether the time was up before anybody answered.
  public var isTimeout: Bool {
    Self.has(
      code, RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT)
  }

  /// Whether the same call may go well a moment later.
  public var isPassing: Bool {
    isOutage
      || Self.has(
        code, RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS,
        RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_NOT_COORDINATOR,
        RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION, RD_KAFKA_RESP_ERR__WAIT_COORD)
  }

  /// Whether a right is missing.
  public var isDenied: Bool {
    Self.has(
      code, RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
      RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED)
  }

  /// Whether the brokers do not believe who we are.
  public var isUnauthenticated: Bool {
    Self.has(code, RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED)
  }

  /// Whether no safe connection could be made.
  public var isUnsafe: Bool { Self.has(code, RD_KAFKA_RESP_ERR__SSL) }

  /// Whether a broker's name leads nowhere.
  public var isUnresolved: Bool { Self.has(code, RD_KAFKA_RESP_ERR__RESOLVE) }

  /// Whether the brokers do not know such a call, or this library does not.
  public var isUnsupported: Bool {
    Self.has(
      code, RD_KAFKA_RESP_ERR_UNSUPPORTED_VERSION, RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE,
      RD_KAFKA_RESP_ERR__NOT_IMPLEMENTED)
  }

  /// Whether the cluster keeps no rules of access at all.
  public var isSecurityDisabled: Bool { Self.has(code, RD_KAFKA_RESP_ERR_SECURITY_DISABLED) }

  /// Whether the one who asked does not want to know any more.
  public var isCancelled: Bool { code == Self.cancelledCode }

  static let cancelledCode = RD_KAFKA_RESP_ERR__DESTROY.rawValue

  public static func cancelled(_ operation: String) -> KafkaError {
    KafkaError(operation: operation, code: cancelledCode, message: "it was cancelled")
  }

  private static let outOfTimeCode = RD_KAFKA_RESP_ERR__PURGE_QUEUE.rawValue

  /// Whether it was not asked any more, since the time for all the calls together was up.
  public var isOutOfTime: Bool { code == Self.outOfTimeCode }

  public static func outOfTime(_ reading: Duration) -> KafkaError {
    KafkaError(
      operation: "read further", code: outOfTimeCode,
      message: "the time for this reading (`deadline_seconds: \(reading.components.seconds)`) is over")
  }

  static func timedOut(_ operation: String) -> KafkaError { KafkaError(operation, RD_KAFKA_RESP_ERR__TIMED_OUT) }

  init(_ operation: String, _ code: rd_kafka_resp_err_t) {
    self.init(operation: operation, code: code.rawValue, message: String(cString: rd_kafka_err2str(code)))
  }

  /// Nil where there is no error. The object stays its owner's.
  init?(_ operation: String, _ error: OpaquePointer?) {
    guard let error, rd_kafka_error_code(error) != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
    self.init(
      operation: operation, code: rd_kafka_error_code(error).rawValue,
      message: String(cString: rd_kafka_error_string(error)))
  }

  private static func has(_ code: Int32, _ codes: rd_kafka_resp_err_t...) -> Bool {
    codes.contains { $0.rawValue == code }
  }
}

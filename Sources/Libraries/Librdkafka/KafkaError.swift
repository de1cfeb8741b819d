/// What librdkafka says when a call fails: the operation, the code and the text.
import CLibrdkafka

public struct KafkaError: Error, Equatable, Sendable, CustomStringConvertible {
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
    [RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN]
      .contains { $0.rawValue == code }
  }

  init(_ operation: String, _ code: rd_kafka_resp_err_t) {
    self.init(operation: operation, code: code.rawValue, message: String(cString: rd_kafka_err2str(code)))
  }
}

import Librdkafka
import Mesh
import Ports

// What a failed question to Kafka means to a port.
extension PortError {
  /// - Parameters:
  ///   - what: what was asked for, such as `the settings of topics`.
  ///   - place: the cluster, such as `Kafka at broker:9092`.
  ///   - right: the right that the question needs, such as `DescribeConfigs on the topic`.
  init(_ error: KafkaError, reading what: String, of place: String, right: String, hiding secrets: [Secret] = []) {
    let said = error.message.hiding(secrets)
    func made(_ reason: Reason, _ message: String, _ remedy: String) -> PortError {
      PortError(
        reason, message, remedy: remedy,
        cause: KafkaError(operation: error.operation, code: error.code, message: said))
    }
    self =
      if error.isCancelled {
        made(.cancelled, "Reading \(what) was stopped.", "Run it again.")
      } else if error.isDenied {
        made(
          .forbidden, "\(place) does not let us read \(what): \(said).".oneStop,
          "Grant \(right) to the user that meshgen connects as; docs/permissions.md lists the least rights.")
      } else if error.isUnauthenticated {
        made(
          .unauthorized, "\(place) does not accept the credentials: \(said).".oneStop,
          "Check the key and the secret (MESHGEN_KAFKA_KEY, MESHGEN_KAFKA_SECRET or the properties file), "
            + "`sasl.mechanism`, and that the key belongs to this cluster.")
      } else if error.isUnsafe {
        made(
          .refused, "No safe connection to \(place): \(said).".oneStop,
          "Name the authority of its certificate with `ssl.ca.location`, and check `security.protocol` and the port.")
      } else if error.isUnresolved {
        made(.unreachable, "\(place) has a name that leads nowhere: \(said).".oneStop, "Check the bootstrap servers.")
      } else if error.isOutOfTime {
        made(
          .timedOut, "\(place) was asked for \(what) no further: \(said).",
          "Give the cluster a longer `deadline_seconds` in meshgen.yaml, or find out why it answers so slowly.")
      } else if error.isTimeout {
        made(
          .timedOut, "\(place) did not answer in time when asked for \(what).",
          "Check the bootstrap servers, the network and `security.protocol`: a broker that expects TLS or SASL stays "
            + "silent when it gets neither.")
      } else if error.isOutage {
        made(
          .unreachable, "\(place) cannot be reached: \(said).".oneStop,
          "Check the bootstrap servers, the network and `security.protocol`.")
      } else if error.isSecurityDisabled {
        made(
          .unsupported, "\(place) keeps no access rules: no authorizer is configured, so everyone may do everything.",
          "Nothing has to be done; who reads and writes is not to be learnt from this cluster.")
      } else if error.isUnsupported {
        made(
          .unsupported, "\(place) does not answer questions for \(what): \(said).".oneStop,
          "Use brokers or a librdkafka that know this question; the rest is read all the same.")
      } else {
        made(.failed, "\(place) did not give \(what): \(said).".oneStop, "Look at the cluster's own log.")
      }
  }
}

extension KafkaError {
  /// Why one topic or group is not known, in a few words for a list.
  func reason(_ right: String, hiding secrets: [Secret]) -> String {
    if isDenied { return "denied: \(right) is missing" }
    if isCancelled { return "it was stopped" }
    if isTimeout { return "nobody answered in time" }
    return message.hiding(secrets)
  }
}

extension String {
  /// Without the secrets that it may repeat.
  func hiding(_ secrets: [Secret]) -> String {
    secrets.reduce(self) { $1.exposed.isEmpty ? $0 : $0.replacing($1.exposed, with: "•••") }
  }

  /// With one full stop at the end where the cluster's own words brought another.
  fileprivate var oneStop: String { hasSuffix("..") ? String(dropLast()) : self }
}

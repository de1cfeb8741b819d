import CLibrdkafka
import Synchronization

/// A connection to a Kafka cluster that tasks share. A question ends with its answer, at its deadline, when it is
/// cancelled, or as soon as the brokers refuse who we are.
public final class Connection: Sendable {
  /// Gets a token for SASL OAUTHBEARER, on a thread that may block; the error's text is shown to the user.
  public typealias TokenSource = @Sendable () -> Result<Token, TokenFailure>

  /// Why there is no token, without secrets.
  public struct TokenFailure: Error, Hashable, Sendable {
    public let message: String
    public init(_ message: String) { self.message = message }
  }

  private struct Question {
    let operation: String
    let start: ContinuousClock.Instant
    let end: ContinuousClock.Instant
    let fail: @Sendable (KafkaError) -> Void
  }

  private struct State {
    var isEnded = false
    var questions: [Int: Question] = [:]
    var next = 0
    /// Why no question can be answered any more.
    var refusal: KafkaError?
    /// What was wrong last on the way to a broker; says more than that nobody answered.
    var trouble: KafkaError?
    /// Set when no broker at all could be reached. The library says so once and goes on trying in silence, so for a while
    /// questions get little time.
    var outage: (error: KafkaError, since: ContinuousClock.Instant)?

    /// Questions whose time is up, with what they are to be told; nil is that nobody answered.
    func late(at now: ContinuousClock.Instant) -> [(Question, KafkaError?)] {
      questions.values.compactMap { question in
        if let outage, question.start < outage.since + Connection.longestOutage,
          question.start + Connection.outagePatience < now
        {
          return (question, outage.error)
        }
        return question.end < now ? (question, nil) : nil
      }
    }
  }

  /// How long a question may hope for a broker to come back: long enough for the library to try a few times.
  private static let outagePatience = Duration.milliseconds(500)
  /// How long questions get no more than that; what comes later finds another state of things.
  private static let longestOutage = Duration.seconds(5)

  /// What the listening thread and the connection both hold.
  private final class Shared: Sendable {
    let client: Client
    let state = Mutex(State())
    init(_ client: consuming Client) { self.client = client }
  }

  private let shared: Shared

  public init(_ settings: consuming Settings, token: TokenSource? = nil) throws(KafkaError) {
    settings.listen(forTokens: token != nil)
    let shared = Shared(try Client(settings))
    self.shared = shared
    guard PlainThread.start({ Self.listen(shared, token) }) else {
      throw KafkaError("start a thread", RD_KAFKA_RESP_ERR__CRIT_SYS_RESOURCE)
    }
  }

  deinit { shared.state.withLock { $0.isEnded = true } }

  public func clusterId(within milliseconds: Int32) async throws(KafkaError) -> String? {
    try await ask("read the cluster's id", milliseconds) { (shared) throws(KafkaError) in
      shared.client.clusterId(within: milliseconds)
    }
  }

  public func metadata(within milliseconds: Int32) async throws(KafkaError) -> ClusterMetadata {
    try await ask("read the metadata", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.metadata(within: milliseconds)
    }
  }

  public func configs(of topics: [String], within milliseconds: Int32) async throws(KafkaError) -> [TopicConfig] {
    try await ask("read the settings of topics", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.configs(of: topics, within: milliseconds)
    }
  }

  public func offsets(
    _ questions: [OffsetQuestion], within milliseconds: Int32
  ) async throws(KafkaError) -> [PartitionOffset] {
    try await ask("read offsets", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.offsets(questions, within: milliseconds)
    }
  }

  public func groups(within milliseconds: Int32) async throws(KafkaError) -> GroupList {
    try await ask("list the consumer groups", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.groups(within: milliseconds)
    }
  }

  public func descriptions(
    of groups: [String], within milliseconds: Int32
  ) async throws(KafkaError) -> [GroupDescription] {
    try await ask("describe consumer groups", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.descriptions(of: groups, within: milliseconds)
    }
  }

  public func committed(by group: String, within milliseconds: Int32) async throws(KafkaError) -> [PartitionOffset] {
    try await ask("read what a consumer group has committed", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.committed(by: group, within: milliseconds)
    }
  }

  public func accessRules(within milliseconds: Int32) async throws(KafkaError) -> [AccessRule] {
    try await ask("read the access rules", milliseconds) { (shared) throws(KafkaError) in
      try shared.client.accessRules(within: milliseconds)
    }
  }

  /// Blocks a thread of its own, and no other.
  private func ask<Value: Sendable>(
    _ operation: String, _ milliseconds: Int32,
    _ body: @escaping @Sendable (Shared) throws(KafkaError) -> Value
  ) async throws(KafkaError) -> Value {
    let landing = Landing<Value>()
    let shared = shared
    let question = Question(
      operation: operation, start: .now, end: .now + .milliseconds(Int(milliseconds)) + .seconds(2),
      fail: { landing.land(.failure($0)) })
    let number: Int? = shared.state.withLock { state in
      if let refusal = state.refusal {
        landing.land(.failure(refusal))
        return nil
      }
      state.next += 1
      state.questions[state.next] = question
      return state.next
    }
    if number != nil {
      let isStarted = PlainThread.start {
        do throws(KafkaError) {
          let value = try body(shared)
          shared.state.withLock { $0.outage = nil }
          landing.land(.success(value))
        } catch {
          landing.land(.failure(Self.explained(error, shared)))
        }
      }
      if !isStarted { landing.land(.failure(KafkaError(operation, RD_KAFKA_RESP_ERR__CRIT_SYS_RESOURCE))) }
    }
    let result = await withTaskCancellationHandler {
      await landing.result()
    } onCancel: {
      landing.land(.failure(.cancelled(operation)))
    }
    if let number { shared.state.withLock { $0.questions[number] = nil } }
    return try result.get()
  }

  /// With what was wrong on the way, where all that the call says is that nobody answered.
  private static func explained(_ error: KafkaError, _ shared: Shared) -> KafkaError {
    guard error.isTimeout, let trouble = shared.state.withLock({ $0.refusal ?? $0.trouble }) else { return error }
    return KafkaError(operation: error.operation, code: trouble.code, message: trouble.message)
  }

  /// Hears what the library says until the connection ends.
  private static func listen(_ shared: Shared, _ token: TokenSource?) {
    let queue = rd_kafka_queue_get_main(shared.client.pointer)
    defer { rd_kafka_queue_destroy(queue) }
    while !shared.state.withLock({ $0.isEnded }) {
      if let event = rd_kafka_queue_poll(queue, 100) {
        switch rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_ERROR: heard(event, shared)
        case RD_KAFKA_EVENT_OAUTHBEARER_TOKEN_REFRESH: refresh(shared, token)
        default: break
        }
        rd_kafka_event_destroy(event)
      }
      for (question, outage) in shared.state.withLock({ $0.late(at: .now) }) {
        question.fail(
          outage.map { KafkaError(operation: question.operation, code: $0.code, message: $0.message) }
            ?? explained(.timedOut(question.operation), shared))
      }
    }
  }

  private static func heard(_ event: OpaquePointer, _ shared: Shared) {
    let code = rd_kafka_event_error(event)
    let message = rd_kafka_event_error_string(event).map { String(cString: $0) } ?? ""
    let error = KafkaError(operation: "talk to the cluster", code: code.rawValue, message: message)
    switch code {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED, RD_KAFKA_RESP_ERR__SSL,
      RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM, RD_KAFKA_RESP_ERR_ILLEGAL_SASL_STATE, RD_KAFKA_RESP_ERR__FATAL:
      // The library would try again for ever.
      refuse(error, shared)
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
      let (waiting, outage) = shared.state.withLock { state in
        let outage = state.trouble ?? error
        state.outage = (outage, .now)
        return (Array(state.questions.values), outage)
      }
      for question in waiting {
        question.fail(KafkaError(operation: question.operation, code: outage.code, message: outage.message))
      }
    default: shared.state.withLock { $0.trouble = error }
    }
  }

  private static func refuse(_ error: KafkaError, _ shared: Shared) {
    let waiting = shared.state.withLock { state in
      state.refusal = error
      return Array(state.questions.values)
    }
    for question in waiting {
      question.fail(KafkaError(operation: question.operation, code: error.code, message: error.message))
    }
  }

  private static func refresh(_ shared: Shared, _ source: TokenSource?) {
    let pointer = shared.client.pointer
    var failure = "no source of tokens is configured"
    if let source {
      switch source() {
      case .success(let token):
        guard let error = set(token, on: pointer) else { return }
        failure = error
      case .failure(let error): failure = error.message
      }
    }
    rd_kafka_oauthbearer_set_token_failure(pointer, failure)
    refuse(
      KafkaError(operation: "get a token", code: RD_KAFKA_RESP_ERR__AUTHENTICATION.rawValue, message: failure), shared)
  }

  /// Nil where the library took it.
  private static func set(_ token: Token, on pointer: OpaquePointer) -> String? {
    let copies = token.extensions.flatMap { [$0.name, $0.value] }.map { word in
      let bytes = Array(word.utf8CString)
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      copy.initialize(from: bytes, count: bytes.count)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    var extensions: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) }
    var reason = [CChar](repeating: 0, count: 512)
    let status = rd_kafka_oauthbearer_set_token(
      pointer, token.text, token.end, token.principal, &extensions, extensions.count, &reason, reason.count)
    // The library's own words could repeat the token.
    return status == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : "the library does not take the token"
  }
}

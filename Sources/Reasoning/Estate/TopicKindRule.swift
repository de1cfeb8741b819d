internal import Mesh

/// What a topic is for, by the habits of brokers, Kafka Streams, Connect, replicators and this program.
struct TopicKindRule {
  private let topics: Set<TopicName>
  /// The topics by their names without versions.
  private let unversioned: [String: TopicName]
  /// The topics by their names with one separator, where that tells them apart.
  private let levelled: [String: TopicName]

  /// `topics` are all topics there are: `orders-errors` holds dead letters only where there is an `orders`.
  init(topics: Set<TopicName> = []) {
    self.topics = topics
    var unversioned: [String: TopicName] = [:]
    for topic in topics {
      let name = topic.rawValue
      guard let cut = name.utf8.lastIndex(where: Self.isSeparator) else { continue }
      let tail = name[name.utf8.index(after: cut)...]
      guard tail.utf8.first == UInt8(ascii: "v"), tail.count > 1, tail.dropFirst().allSatisfy(\.isNumber) else {
        continue
      }
      // Of several versions, the one that is sorted last.
      let bare = String(name[..<cut])
      unversioned[bare] = unversioned[bare].map { max($0, topic) } ?? topic
    }
    self.unversioned = unversioned
    var levelled: [String: TopicName?] = [:]
    for topic in topics {
      let name = Self.withOneSeparator(topic.rawValue)
      levelled.updateValue(levelled.keys.contains(name) ? nil : topic, forKey: name)
    }
    self.levelled = levelled.compactMapValues { $0 }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func withOneSeparator(_ name: some StringProtocol) -> String {
    String(decoding: name.utf8.map { isSeparator($0) ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  func kind(of topic: TopicName) -> TopicReading.Kind {
    let name = topic.rawValue
    let lower = name.lowercased()
    if lower.hasPrefix("agent-state-") || lower.hasPrefix("agent-state.") { return .agentState }
    let words = Words.raw(lower)
    if Self.isDeadLetter(lower, words) { return .deadLetter }
    if Self.isOfStreams(name) { return .changelog }
    if name.hasPrefix("_") || Self.isOfConnect(words) || Self.isOfReplication(lower) { return .internal }
    if lower.hasPrefix("success-lcc-") || lower.hasPrefix("error-lcc-") { return .internal }
    if Self.isRetry(words) { return .internal }
    if let last = words.last, Self.failures.contains(last), origin(of: topic) != nil, !isOutcome(topic, last) {
      return .deadLetter
    }
    return .data
  }

  /// Whether a topic tells one of the ways in which something ended, beside the others: `loans.rejected` is an event of
  /// the business where there is a `loans.approved`.
  private func isOutcome(_ topic: TopicName, _ last: String) -> Bool {
    guard Self.outcomes.contains(last) else { return false }
    let bare = topic.rawValue.dropLast(last.count)
    guard let separator = bare.last, "-._".contains(separator) else { return false }
    return Self.successes.contains { topics.contains(TopicName(bare + $0)) }
  }

  /// What may be a way to end, and not a failure to read.
  private static let outcomes: Set<String> = ["failed", "rejected"]
  private static let successes = ["accepted", "approved", "completed", "confirmed", "settled", "succeeded"]

  /// The topic whose failures or retries a topic takes, as far as its own name tells.
  func origin(of topic: TopicName) -> TopicName? {
    var name = topic.rawValue[...]
    for mark in Self.prefixes where name.lowercased().hasPrefix(mark) { name = name.dropFirst(mark.count) }
    if name != topic.rawValue[...], topics.contains(TopicName(String(name))) { return TopicName(String(name)) }
    while let cut = name.lastIndex(where: { "-._".contains($0) }) {
      name = name[..<cut]
      guard !name.isEmpty else { return nil }
      let whole = TopicName(String(name))
      if let found = topics.contains(whole) ? whole : unversioned[String(name)] ?? levelled[Self.withOneSeparator(name)]
      {
        // What was cut off must say what the rest is for.
        let rest = Words.raw(topic.rawValue[name.endIndex...].lowercased())
        return rest.contains(where: { Self.marks.contains($0) }) ? found : nil
      }
    }
    return nil
  }

  private static let prefixes = ["dlq-", "dlq.", "dlq_", "dlt-", "dlt.", "dlt_", "retry-", "retry.", "retry_"]
  private static let failures: Set<String> = [
    "error", "errors", "failed", "failures", "rejected", "invalid", "poison", "rejet", "rejets", "erreur", "erreurs",
    "rechazo", "rechazos", "erro", "erros", "errores", "fehler", "fout", "fouten", "feil", "dead", "backout",
  ]
  private static let marks: Set<String> = failures.union([
    "dlq", "dlt", "deadletter", "deadletters", "dead", "letter", "letters", "retry", "retries", "quarantine", "parking",
  ])

  private static func isDeadLetter(_ lower: String, _ words: [String]) -> Bool {
    for (place, word) in words.enumerated() {
      if word == "dlq" || word == "dlt" || word.hasPrefix("deadletter") || word.hasSuffix("deadletter") { return true }
      if word.hasPrefix("parkinglot") { return true }
      guard place + 1 < words.count else { continue }
      let next = words[place + 1]
      if word == "dead", next.hasPrefix("letter") { return true }
      if word == "parking", next.hasPrefix("lot") { return true }
    }
    return words.last == "quarantine" || words.last == "backout"
  }

  static func isOfStreams(_ name: String) -> Bool {
    // All of them have a dash.
    guard name.utf8.contains(UInt8(ascii: "-")) else { return false }
    if name.utf8.contains(UInt8(ascii: "K")), name.contains("-KSTREAM-") || name.contains("-KTABLE-") { return true }
    let lower = name.lowercased()
    return lower.hasSuffix("-changelog") || lower.hasSuffix("-repartition")
      || lower.hasSuffix("-subscription-registration-topic") || lower.hasSuffix("-subscription-response-topic")
  }

  private static func isOfConnect(_ words: [String]) -> Bool {
    guard let last = words.last, words.count > 1 else { return false }
    let stores: Set<String> = ["configs", "config", "offsets", "offset", "status", "statuses"]
    let name = last == "storage" ? words.dropLast() : words[...]
    guard let store = name.last, stores.contains(store) else {
      // Where a replication of databases stands, and that it still lives.
      return words.contains("cdc") && ["heartbeat", "bookmark", "commitstream", "watermark"].contains(last)
    }
    return name.dropLast().contains { $0 == "connect" || $0 == "debezium" }
  }

  /// MirrorMaker, Debezium and operators of clusters.
  private static func isOfReplication(_ lower: String) -> Bool {
    lower.hasPrefix("mm2-") || lower.hasSuffix(".checkpoints.internal") || lower == "heartbeats"
      || lower.hasSuffix(".heartbeats") || lower.hasPrefix("schema-changes.") || lower.hasPrefix("schemahistory.")
      || lower.hasPrefix("schema-history") || lower.hasPrefix("dbhistory.") || lower.hasSuffix(".dbhistory")
      || lower.hasPrefix("debezium-heartbeat") || lower.hasPrefix("strimzi") || lower.hasPrefix("ksql-")
      || lower.hasSuffix("ksql_processing_log") || lower.hasSuffix("schema_history")
      || lower.hasSuffix("schema-history")
  }

  /// `orders-retry`, `orders.retry-5000`, `orders-retry-2-30s`.
  private static func isRetry(_ words: [String]) -> Bool {
    guard let place = words.lastIndex(where: { $0 == "retry" || $0 == "retries" }), words.count > 1 else {
      return false
    }
    return words[(place + 1)...].allSatisfy { word in
      word.first?.isNumber == true || ["s", "ms", "m", "h", "topic"].contains(word)
        || (word.first == "v" && word.dropFirst().allSatisfy(\.isNumber))
    } || (place == 0)
  }
}

internal import Mesh

/// What a topic is for, by the habits of brokers, Kafka Streams, Connect and this program.
struct TopicKindRule {
  func kind(of topic: TopicName) -> TopicReading.Kind {
    let name = topic.rawValue
    let lower = name.lowercased()
    if lower.hasPrefix("agent-state-") || lower.hasPrefix("agent-state.") { return .agentState }
    if Self.isDeadLetter(lower) { return .deadLetter }
    if name.hasPrefix("_") || Self.ofConnect.contains(where: lower.hasSuffix) { return .internal }
    if lower.hasPrefix("success-lcc-") || lower.hasPrefix("error-lcc-") { return .internal }
    if lower.hasSuffix("-changelog") || lower.hasSuffix("-repartition") || name.contains("-KSTREAM-")
      || name.contains("-KTABLE-")
    {
      return .changelog
    }
    return .data
  }

  /// The name of the topic whose failures a dead-letter topic takes, as far as its own name tells.
  func origin(of topic: TopicName) -> TopicName? {
    let name = topic.rawValue
    let lower = name.lowercased()
    for mark in Self.marks {
      for separator in ["-", ".", "_"] {
        if lower.hasSuffix(separator + mark) { return TopicName(String(name.dropLast(mark.count + 1))) }
        if lower.hasPrefix(mark + separator) { return TopicName(String(name.dropFirst(mark.count + 1))) }
      }
    }
    return nil
  }

  private static let marks = [
    "dlq", "dlt", "deadletter", "deadletters", "dead-letter", "dead-letters", "dead_letter", "dead.letter",
  ]
  private static let ofConnect = ["connect-configs", "connect-offsets", "connect-status"]

  private static func isDeadLetter(_ lower: String) -> Bool {
    if lower.contains("dead-letter") || lower.contains("dead_letter") || lower.contains("deadletter") { return true }
    let words = Words.raw(lower)
    return words.contains("dlq") || words.contains("dlt")
  }
}

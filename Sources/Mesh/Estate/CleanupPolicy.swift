/// What happens to a topic's old records.
public enum CleanupPolicy: String, Codable, Sendable {
  case deletion = "delete"
  case compaction = "compact"
  case both = "compact,delete"

  /// Kafka's default is deletion.
  public init?(config: [String: String]) {
    let words = Set((config["cleanup.policy"] ?? "delete").split(separator: ",").map { $0.filter { $0 != " " } })
    switch words {
    case ["delete"]: self = .deletion
    case ["compact"]: self = .compaction
    case ["compact", "delete"]: self = .both
    default: return nil
    }
  }
}

/// What happens to a topic's old records.
public enum CleanupPolicy: String, Codable, Sendable {
  case deletion = "delete"
  case compaction = "compact"
  case both = "compact,delete"

  /// Kafka's default is deletion.
  public init?(config: [String: String]) {
    // Few topics say more than one of them, or in another way.
    switch config["cleanup.policy"] {
    case nil, "delete":
      self = .deletion
      return
    case "compact":
      self = .compaction
      return
    default: break
    }
    let words = Set((config["cleanup.policy"] ?? "delete").split(separator: ",").map { $0.filter { $0 != " " } })
    switch words {
    case ["delete"]: self = .deletion
    case ["compact"]: self = .compaction
    case ["compact", "delete"]: self = .both
    default: return nil
    }
  }
}

/// Where a journey waits for a person.
public enum Checkpoint: String, Codable, Sendable, CaseIterable {
  case idea, decision, solution
  case pullRequest = "pull-request"
}

/// A keyed log that one agent writes. The raw value is its name, in Git a folder and in Kafka a topic.
public enum Channel: String, Codable, Sendable, CaseIterable {
  case deployment = "agent-state-deployment"
  case usage = "agent-state-usage"
  case metrics = "agent-state-metrics"
  case current = "agent-state-current"
  case ideas = "agent-state-raw-ideas"
  case scope = "agent-state-scope-challenges"
  case time = "agent-state-time-challenges"
  case cost = "agent-state-cost-challenges"
  case decisions = "agent-state-decisions"
  case solutions = "agent-state-solutions"
  case implementations = "agent-state-implementations"
  case checkpoints = "agent-state-checkpoints"
}

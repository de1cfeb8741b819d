internal import Mesh

/// All agents that think, in the order of the journey. `Implementer`, which writes outside the ledger, comes after them,
/// and people speak in between.
public enum Roster {
  public static let agents = [deployment, usage, metrics, current, learning, scope, time, cost, decision, solution]

  static let deployment = Agent(
    "deployment", reads: [], writes: .deployment, duty: "topics, configs, schemas, connectors, access",
    step: Monitoring.deployment)
  static let usage = Agent(
    "usage", reads: [], writes: .usage, duty: "consumer groups, consumption rates, idle and hot topics",
    step: Monitoring.usage)
  static let metrics = Agent(
    "metrics", reads: [], writes: .metrics, duty: "throughput, latency, errors, lag, storage",
    step: Monitoring.metrics)
  static let current = Agent(
    "current-state", reads: [.deployment, .usage, .metrics], writes: .current,
    duty: "domains, owners, joins, sensitive fields; one synthesis with notable observations",
    step: Synthesis.step)
  static let learning = Agent(
    "learning", reads: [.current, .checkpoints, .implementations], writes: .ideas, duty: "ideas", step: Learning.step)
  static let scope = Agent(
    "scope", reads: [.ideas, .checkpoints], writes: .scope, duty: "challenges each idea on its scope",
    step: Challenging.scope)
  static let time = Agent(
    "time", reads: [.ideas, .checkpoints], writes: .time, duty: "challenges each idea on its duration",
    step: Challenging.time)
  static let cost = Agent(
    "cost", reads: [.ideas, .checkpoints], writes: .cost, duty: "challenges each idea on its cost",
    step: Challenging.cost)
  static let decision = Agent(
    "decision", reads: [.scope, .time, .cost], writes: .decisions, duty: "a recommendation with trade-offs",
    step: Deciding.step)
  static let solution = Agent(
    "solution", reads: [.decisions, .checkpoints], writes: .solutions,
    duty: "schemas, topics, SQL, access, contract, SLOs", step: Designing.step)
}

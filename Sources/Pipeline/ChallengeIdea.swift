public import Mesh
public import Ports
internal import Reasoning

/// An approved idea questioned from one side: scope, time or cost. Computed floors cannot be talked down: a filled form
/// may change words, and the numbers stay the rules'.
public struct ChallengeIdea: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings
  private let state: StateIndex

  /// Arranges the state once, for all ideas that are questioned on it.
  public init(reasoner: any Reasoner, settings: Settings, in state: CurrentState, estate: Estate) {
    self.reasoner = reasoner
    self.settings = settings
    self.state = StateIndex(state, of: estate)
  }

  public func scope(_ approval: Approval<Idea>, beside others: [Idea]) async throws -> ScopeChallenge {
    let idea = approval.subject
    let answer = ScopeRule().challenge(idea, in: state, others: others)
    return try await reasoner.fill(
      Form(
        agent: "scope", question: "Question this idea on its scope.", facts: idea.evidence, rulesAnswer: answer))
  }

  public func time(_ approval: Approval<Idea>) async throws -> TimeChallenge {
    let idea = approval.subject
    let answer = TimeRule(team: TeamCapacity(settings)).challenge(idea, in: state)
    return try await reasoner.fill(
      Form(agent: "time", question: "Question this idea on its duration.", facts: idea.evidence, rulesAnswer: answer))
  }

  /// The cost of building needs the hours of the time challenge, which follow from the same idea and state.
  public func cost(_ approval: Approval<Idea>) async throws -> CostChallenge {
    let idea = approval.subject
    let time = TimeRule(team: TeamCapacity(settings)).challenge(idea, in: state)
    let answer = CostRule(prices: settings.prices ?? .standard).challenge(idea, in: state, time: time)
    return try await reasoner.fill(
      Form(agent: "cost", question: "Question this idea on its cost.", facts: idea.evidence, rulesAnswer: answer))
  }
}

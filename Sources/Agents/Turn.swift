public import Mesh
internal import Ports

/// One agent, once: what is due, done, recorded.
public struct Turn: Sendable {
  /// What a turn came to.
  public struct Outcome: Sendable {
    public var agent: String
    public var written: [Record]
    public var problems: [Problem]
  }

  let agent: Agent
  let world: World

  /// Takes the turn. Where someone else was first with one of the records, everything is read again and the turn is
  /// taken anew; nothing is doubled, because what is recorded is no longer due.
  public func callAsFunction(_ scope: Scope = Scope()) async throws -> Outcome {
    try await again {
      let archive = try await Archive(of: world)
      let draft = try await agent.step(world, archive, scope)
      if !draft.records.isEmpty { try await world.ledger.add(draft.records, turn: agent.name) }
      return Outcome(agent: agent.name, written: draft.records, problems: draft.problems)
    }
  }
}

internal import Mesh
internal import Pipeline
internal import Ports

/// The steps of the scope, time and cost agents: each accepted idea challenged once, and again when it was changed.
enum Challenging {
  static func scope(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    try await draft(.scope, "scope", world, archive, scope, has: { $0.scope != nil }) {
      step, idea, others in
      try await step.scope(idea, beside: others)
    }
  }

  static func time(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    try await draft(.time, "time", world, archive, scope, has: { $0.time != nil }) { step, idea, _ in
      try await step.time(idea)
    }
  }

  static func cost(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    try await draft(.cost, "cost", world, archive, scope, has: { $0.cost != nil }) { step, idea, _ in
      try await step.cost(idea)
    }
  }

  private static func draft<Challenge: Encodable & Sendable>(
    _ channel: Channel, _ agent: String, _ world: World, _ archive: Archive, _ scope: Scope,
    has challenge: (Proposal) -> Bool,
    challenged: @escaping @Sendable (ChallengeIdea, Approval<Idea>, [Idea]) async throws -> Filled<Challenge>
  ) async throws -> Draft {
    guard let understood = try archive.understood() else { return Draft() }
    let proposals = try Dossier.proposals(in: archive)
    let step = ChallengeIdea(
      reasoner: world.reasoner, settings: world.settings,
      in: understood.state.answered(by: Claims(among: proposals).managed), estate: understood.estate,
      questions: try await world.questions())
    let neighbours = IdeaNeighbours(proposals.map(\.idea.noun))
    let due = proposals.filter { proposal in
      guard scope.includes(proposal.id) else { return false }
      return challenge(proposal)
        ? Dossier.isOutdated(proposal, in: channel, of: archive) : next(after: proposal.stage) == .run(.evaluate)
    }
    return try await Draft(of: due, in: world) { proposal in
      guard let approval = TakeVerdict().approvalOfIdea(in: proposal) else { return nil }
      let filled = try await challenged(step, approval, neighbours.ideas(beside: proposal.idea.noun))
      return try Record(
        channel: channel, key: RecordKey(proposal.id.rawValue), revision: (proposal.revisions[channel] ?? 0) + 1,
        timestamp: world.clock.now(), agent: agent, state: understood.estate.number,
        inputs: archive.bases.with(["idea": approval.fingerprint], for: channel), filling: filled.filling,
        body: filled.answer)
    }
  }
}

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

  private static func draft<Challenge: Encodable>(
    _ channel: Channel, _ agent: String, _ world: World, _ archive: Archive, _ scope: Scope,
    has challenge: (Proposal) -> Bool,
    challenged: (ChallengeIdea, Approval<Idea>, [Idea]) async throws -> Challenge
  ) async throws -> Draft {
    guard let understood = try archive.understood() else { return Draft() }
    let proposals = try Dossier.proposals(in: archive)
    let step = ChallengeIdea(
      reasoner: world.reasoner, settings: world.settings,
      in: understood.state.answered(by: Claims(among: proposals).managed), estate: understood.estate)
    let neighbours = IdeaNeighbours(proposals.map(\.idea.noun))
    var draft = Draft()
    for proposal in proposals where scope.includes(proposal.id) && next(after: proposal.stage) == .run(.evaluate) {
      guard !challenge(proposal), let approval = TakeVerdict().approvalOfIdea(in: proposal) else { continue }
      do {
        let key = RecordKey(proposal.id.rawValue)
        draft.records.append(
          try Record(
            channel: channel, key: key, revision: (proposal.revisions[channel] ?? 0) + 1, timestamp: world.clock.now(),
            agent: agent, state: understood.estate.number, inputs: ["idea": approval.fingerprint],
            body: try await challenged(step, approval, neighbours.ideas(beside: proposal.idea.noun))))
      } catch {
        draft.problems.append(Problem(proposal.id, error))
      }
    }
    return draft
  }
}

internal import Mesh
internal import Pipeline
internal import Ports

/// The step of the solution agent: approved decisions made concrete.
enum Designing {
  static func step(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    guard let understood = try archive.understood() else { return Draft() }
    let proposals = try Dossier.proposals(in: archive)
    let claims = Claims(among: proposals)
    let design = DesignSolution(
      reasoner: world.reasoner, settings: world.settings, in: understood.state, estate: understood.estate,
      questions: try await world.questions())
    let due = proposals.filter { scope.includes($0.id) && next(after: $0.stage) == .run(.design) }
    return try await Draft(of: due, in: world) { proposal in
      guard let challenges = proposal.challenges, let idea = TakeVerdict().approvalOfIdea(in: proposal),
        let decision = TakeVerdict().approvalOfDecision(in: proposal),
        let inputs = try Fold.solutionInputs(of: proposal)
      else { return nil }
      let filled = try await design(
        decision, of: idea, challenges: challenges, managed: claims.managed, retired: claims.retired,
        revised: Standing(of: proposal.verdicts[.solution] ?? []).revision)
      return try Record(
        channel: .solutions, key: RecordKey(proposal.id.rawValue),
        revision: (proposal.revisions[.solutions] ?? 0) + 1, timestamp: world.clock.now(), agent: "solution",
        state: understood.estate.number, inputs: inputs, filling: filled.filling, body: filled.answer)
    }
  }
}

internal import Mesh
internal import Pipeline
internal import Ports

/// The step of the decision agent: three challenges weighed, once for each idea as it is.
enum Deciding {
  static func step(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    guard let understood = try archive.understood() else { return Draft() }
    let proposals = try Dossier.proposals(in: archive)
    let decide = DraftDecision(
      reasoner: world.reasoner, policy: world.settings.policy.decision,
      in: understood.state.answered(by: Claims(among: proposals).managed), estate: understood.estate,
      questions: try await world.questions())
    let due = proposals.filter { proposal in
      scope.includes(proposal.id)
        && (next(after: proposal.stage) == .run(.evaluate) || Dossier.isOutdated(proposal, in: .decisions, of: archive))
    }
    return try await Draft(of: due, in: world) { proposal in
      guard let challenges = proposal.challenges, let approval = TakeVerdict().approvalOfIdea(in: proposal),
        let inputs = try Fold.decisionInputs(of: proposal)
      else { return nil }
      let filled = try await decide(
        on: approval, challenges: challenges, revised: Standing(of: proposal.verdicts[.decision] ?? []).revision)
      return try Record(
        channel: .decisions, key: RecordKey(proposal.id.rawValue),
        revision: (proposal.revisions[.decisions] ?? 0) + 1, timestamp: world.clock.now(), agent: "decision",
        state: understood.estate.number, inputs: archive.bases.with(inputs, for: .decisions),
        filling: filled.filling, body: filled.answer)
    }
  }
}

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
      in: understood.state.answered(by: Claims(among: proposals).managed))
    var draft = Draft()
    for proposal in proposals where scope.includes(proposal.id) {
      guard next(after: proposal.stage) == .run(.evaluate), let challenges = proposal.challenges,
        let approval = TakeVerdict().approvalOfIdea(in: proposal),
        let inputs = try Fold.decisionInputs(of: proposal)
      else { continue }
      do {
        let decision = try await decide(
          on: approval, challenges: challenges,
          revised: Standing(of: proposal.verdicts[.decision] ?? []).revision)
        draft.records.append(
          try Record(
            channel: .decisions, key: RecordKey(proposal.id.rawValue),
            revision: (proposal.revisions[.decisions] ?? 0) + 1, timestamp: world.clock.now(), agent: "decision",
            state: understood.estate.number, inputs: inputs, body: decision))
      } catch {
        draft.problems.append(Problem(proposal.id, error))
      }
    }
    return draft
  }
}

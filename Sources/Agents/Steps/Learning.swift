internal import Mesh
internal import Pipeline
internal import Ports

/// The step of the learning agent: what could be made of the current state.
enum Learning {
  static func step(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    guard let understood = try archive.understood() else { return Draft() }
    let ideas = try await ProposeIdeas(
      reasoner: world.reasoner, settings: world.settings, questions: try await world.questions()
    )(
      from: understood.state, estate: understood.estate, proposals: try Dossier.proposals(in: archive),
      limit: scope.limit, kinds: scope.kinds)
    let now = world.clock.now()
    return Draft(
      records: try ideas.map { filled in
        let idea = filled.answer
        let key = RecordKey(idea.ideaId.rawValue)
        return try Record(
          channel: .ideas, key: key, revision: (archive.record(key, in: .ideas)?.revision ?? 0) + 1, timestamp: now,
          agent: "learning", state: understood.estate.number, inputs: ["current": understood.fingerprint],
          filling: filled.filling,
          body: idea)
      })
  }
}

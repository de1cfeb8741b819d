internal import Mesh
internal import Pipeline

/// The step of the current-state agent: the three readings, understood.
enum Synthesis {
  static func step(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    guard let estate = try archive.estate() else { return Draft() }
    let key = RecordKey(estate.cluster.name.rawValue)
    let inputs = archive.bases.with(archive.readings(of: key), for: .current)
    let last = archive.record(key, in: .current)
    guard last?.inputs != inputs || last?.state != estate.number else { return Draft() }
    let filled = try await FindInsights(
      reasoner: world.reasoner, settings: world.settings, questions: try await world.questions())(estate)
    let record = try Record(
      channel: .current, key: key, revision: (last?.revision ?? 0) + 1, timestamp: estate.takenAt,
      agent: "current-state", state: estate.number, inputs: inputs, filling: filled.filling, body: filled.answer)
    world.nouns.keep(filled.answer, of: record)
    return Draft(records: [record])
  }
}

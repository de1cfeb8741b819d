public import Mesh
internal import Pipeline

/// Proposals gathered from all channels. Nothing is stored: the stage follows from the records each time.
public enum Dossier {
  /// Sorted by id.
  public static func proposals(in archive: Archive) throws -> [Proposal] {
    var verdicts: [ProposalID: [Checkpoint: [(Int, Verdict)]]] = [:]
    for (record, verdict) in try archive.nouns(Verdict.self, in: .checkpoints) {
      let number = record.key.rawValue.split(separator: "/").last.flatMap { Int($0) } ?? 0
      verdicts[verdict.ideaId, default: [:]][verdict.checkpoint, default: []].append((number, verdict))
    }
    let folded = try archive.nouns(Idea.self, in: .ideas).map { record, idea in
      let ordered = (verdicts[idea.ideaId] ?? [:]).mapValues { list in
        list.sorted { $0.0 < $1.0 }.map(\.1)
      }
      return try Fold(archive: archive, record: record, idea: idea, verdicts: ordered).proposal()
    }
    let topics = try archive.estate().map { Set($0.deployment.topics.map(\.name)) }
    return Claims(among: folded).settle(folded, among: topics)
  }

  /// The open proposals that were questioned or weighed under other settings: to be evaluated anew.
  public static func outdated(in archive: Archive) throws -> Set<ProposalID> {
    Set(
      try proposals(in: archive).filter { proposal in
        [.time, .cost, .decisions].contains { isOutdated(proposal, in: $0, of: archive) }
      }.map(\.id))
  }

  /// Whether the record of a proposal in a channel was made under other settings. What a person has approved as a whole
  /// stays as it was approved.
  static func isOutdated(_ proposal: Proposal, in channel: Channel, of archive: Archive) -> Bool {
    switch proposal.stage {
    case .accepted, .evaluated, .approved, .designed:
      archive.record(RecordKey(proposal.id.rawValue), in: channel).map(archive.bases.differ) ?? false
    default: false
    }
  }

  /// The approved solutions, each product's last one, by product.
  public static func governing(in archive: Archive) throws -> [Solution] {
    Claims(among: try proposals(in: archive)).governing.values.map(\.solution).sorted { $0.product.id < $1.product.id }
  }
}

internal import Mesh

/// What has changed in the evidence of an idea since a person rejected it: its topics, their owners or schemas, or a cited
/// number that doubled or halved.
enum EvidenceChange {
  /// A sentence for a proposal that was rejected, and for one that came back and nobody has spoken on since.
  static func since(_ proposal: Proposal, in idea: Idea) -> String? {
    guard case .rejected = proposal.stage else { return proposal.proposed.returned }
    return between(proposal.proposed, and: idea)
  }

  /// A sentence, or nil when the rejection still holds.
  static func between(_ old: Idea, and new: Idea) -> String? {
    if old.relatedTopics != new.relatedTopics { return "Its topics are no longer the same." }
    if old.domain != new.domain { return "It belongs to another domain now." }
    if old.foundation != new.foundation { return "The owner or the schema of a topic is no longer the same." }
    if fields(old) != fields(new) { return "The fields it rests on are no longer the same." }
    let before = figures(old)
    for (cited, now) in figures(new).sorted(by: { $0.key.words < $1.key.words }) {
      guard let then = before[cited] else { continue }
      let (low, high) = (min(abs(then), abs(now)), max(abs(then), abs(now)))
      if high > 0, high >= 2 * low { return "\(cited.words) went from \(then) to \(now) \(cited.unit)." }
    }
    return nil
  }

  private static func fields(_ idea: Idea) -> [FieldReference] { idea.evidence.flatMap(\.fields).sorted() }

  /// A number by what it is said of: an idea about two groups cites the lag of each.
  private struct Cited: Hashable {
    var name: String
    var unit: String
    var topics: [TopicName]
    var groups: [GroupName]
    var connectors: [ConnectorName]

    var words: String {
      let subjects = groups.map(\.rawValue) + connectors.map(\.rawValue) + topics.map(\.rawValue)
      return subjects.isEmpty ? name : "\(name) of \(subjects.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }

  private static func figures(_ idea: Idea) -> [Cited: Double] {
    let cited = idea.evidence.flatMap { evidence in
      evidence.figures.compactMap { figure in
        figure.value.map { value in
          (
            Cited(
              name: figure.name, unit: figure.unit, topics: evidence.topics, groups: evidence.groups,
              connectors: evidence.connectors), value
          )
        }
      }
    }
    return Dictionary(cited) { first, _ in first }
  }
}

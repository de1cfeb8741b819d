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
    for figure in new.evidence.flatMap(\.figures) {
      guard let now = figure.value else { continue }
      guard let then = before[figure.name] ?? nil else { continue }
      let (low, high) = (min(abs(then), abs(now)), max(abs(then), abs(now)))
      if high > 0, high >= 2 * low { return "\(figure.name) went from \(then) to \(now) \(figure.unit)." }
    }
    return nil
  }

  private static func fields(_ idea: Idea) -> [FieldReference] { idea.evidence.flatMap(\.fields).sorted() }

  private static func figures(_ idea: Idea) -> [String: Double?] {
    Dictionary(idea.evidence.flatMap(\.figures).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

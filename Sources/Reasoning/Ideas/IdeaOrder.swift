public import Mesh

/// The order in which people read ideas: by rank, yet so that not all of the first are of one kind or of one domain. The
/// tenth fix of a domain says less that is new than the first idea of another.
public enum IdeaOrder {
  /// What each better idea of the same kind takes off, and each of the same domain, where people would read the same again.
  static let ofKind = 0.05
  static let ofDomain = 0.25

  /// It follows from the ideas alone, in whatever order they come.
  public static func varied(_ ideas: [Idea]) -> [Idea] {
    var kinds: [Idea.Kind: Int] = [:]
    var domains: [DomainName?: Int] = [:]
    let weighed = ideas.sorted { ($1.rank, $0.ideaId) < ($0.rank, $1.ideaId) }.map { idea in
      let before = (kind: kinds[idea.kind] ?? 0, domain: domains[idea.domain] ?? 0)
      kinds[idea.kind] = before.kind + 1
      domains[idea.domain] = before.domain + 1
      return (idea: idea, weight: idea.rank / (1 + ofKind * Double(before.kind) + ofDomain * Double(before.domain)))
    }
    return weighed.sorted { ($1.weight, $0.idea.ideaId) < ($0.weight, $1.idea.ideaId) }.map(\.idea)
  }
}

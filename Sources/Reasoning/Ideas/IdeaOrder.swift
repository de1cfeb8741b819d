public import Mesh

/// The order in which people read ideas: by rank, yet so that not all of the first are of one kind or of one domain. The
/// tenth fix of a domain says less that is new than the first idea of another.
public enum IdeaOrder {
  /// What each better idea of the same domain takes off.
  static let ofDomain = 0.25
  /// What each better idea of the same kind takes off, for each idea of the kind: ten can all be read, of hundreds the
  /// first few stand for the others.
  static let ofKind = 0.002
  static let mostOfKind = 0.2
  /// What each better part of the same area takes off: where what is to be adopted or set right is too much for one
  /// review, the first part stands for the others.
  static let ofPart = 1.0

  /// An area's ideas of a kind of which it has one, unless they were divided.
  private struct Area: Hashable {
    var kind: Idea.Kind
    var domain: DomainName?
  }

  /// It follows from the ideas alone, in whatever order they come.
  public static func varied(_ ideas: [Idea]) -> [Idea] {
    let many = Dictionary(grouping: ideas, by: \.kind).mapValues { min(ofKind * Double($0.count), mostOfKind) }
    var kinds: [Idea.Kind: Int] = [:]
    var domains: [DomainName?: Int] = [:]
    var parts: [Area: Int] = [:]
    let weighed = ideas.sorted { ($1.rank, $0.ideaId) < ($0.rank, $1.ideaId) }.map { idea in
      let before = (kind: kinds[idea.kind] ?? 0, domain: domains[idea.domain] ?? 0)
      kinds[idea.kind] = before.kind + 1
      domains[idea.domain] = before.domain + 1
      let area = Area(kind: idea.kind, domain: idea.domain)
      let part = isDivided(idea.kind) ? parts[area] ?? 0 : 0
      parts[area] = part + 1
      let less = many[idea.kind]! * Double(before.kind) + ofDomain * Double(before.domain) + ofPart * Double(part)
      return (idea: idea, weight: idea.rank / (1 + less))
    }
    return weighed.sorted { ($1.weight, $0.idea.ideaId) < ($0.weight, $1.idea.ideaId) }.map(\.idea)
  }

  private static func isDivided(_ kind: Idea.Kind) -> Bool {
    switch kind {
    case .adoption, .governanceFix: true
    case .dataProduct, .derivedProduct, .optimisation, .retirement: false
    }
  }
}

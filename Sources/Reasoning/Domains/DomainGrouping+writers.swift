// Groups of names that are the work of one team alone.

internal import Mesh

extension DomainGrouping {
  /// Fewer topics than this seldom are a domain of their own, where their account writes others, too.
  private static let small = 3

  /// `accounts` and `sessions`, which one account alone writes, are one domain where one of them is small.
  func joinByWriter(
    _ writers: TopicPartition, _ placed: inout [TopicName: Placement], _ groups: inout [DomainName: Group]
  ) {
    var sizes: [DomainName: Int] = [:]
    for placement in placed.values { sizes[placement.domain, default: 0] += 1 }
    for label in writers.groups.keys.sorted() {
      let topics = writers.groups[label]!
      let byDomain = Dictionary(grouping: topics.filter { placed[$0] != nil }) { placed[$0]!.domain }
      let ranked = byDomain.keys.sorted { (byDomain[$1]!.count, $0) < (byDomain[$0]!.count, $1) }
      guard (2...3).contains(ranked.count), ranked.allSatisfy({ sizes[$0] == byDomain[$0]!.count }) else { continue }
      for domain in ranked.dropFirst() where byDomain[domain]!.count < Self.small {
        guard byDomain[domain]!.allSatisfy({ placed[$0]!.confidence < 0.97 }) else { continue }
        // Where both are known to speak of something else, one team has two domains.
        if let own = groups[domain]?.concept, let other = groups[ranked[0]]?.concept,
          concepts.broad(own) != concepts.broad(other)
        {
          continue
        }
        for topic in byDomain[domain]! {
          placed[topic] = Placement(
            domain: ranked[0], confidence: 0.8,
            reason: "`\(label)` alone writes it, and the rest of this domain.")
        }
        groups[ranked[0]]?.topics += byDomain[domain]!
        groups[domain] = nil
      }
    }
  }
}

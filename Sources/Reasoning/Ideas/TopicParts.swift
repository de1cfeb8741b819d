internal import Mesh

/// A domain's topics, divided by what their names say next after the domain: `charity.donation.created` is of the part
/// `donation`.
struct TopicParts {
  struct Part {
    var name: String
    var topics: [TopicReading]
  }

  /// By name, each of two topics or more and of no more than the largest part may have.
  private(set) var named: [Part] = []
  /// What stands alone, and what no word divides. Sorted.
  private(set) var rest: [TopicReading] = []

  /// Where records come from, which says nothing of what they are about.
  private static let stores: Set<String> = ["s3", "gcs", "bigquery", "snowflake", "redshift", "hdfs", "hive"]

  init(_ topics: [TopicReading], of domain: DomainName, largest: Int) {
    let words = Words(irregular: Vocabulary.standard.irregular)
    let own = Set(words.split(domain.rawValue))
    let silent = Vocabulary.standard.noise.union(Vocabulary.standard.noise.map(words.singular)).union(Self.stores)
    let said = topics.map { topic in
      (
        topic: topic,
        words: words.split(topic.name.rawValue).filter { !own.contains($0) && !silent.contains($0) }
      )
    }
    for (name, group) in Dictionary(grouping: said, by: { $0.words.first ?? "" }).sorted(by: { $0.key < $1.key }) {
      guard !name.isEmpty else {
        rest += group.map(\.topic)
        continue
      }
      guard group.count > largest else {
        add(name, group.map(\.topic), largest)
        continue
      }
      // `supplier` and `supplier.invoice` are two things where they are too many for one.
      var remaining: [TopicReading] = []
      let longer = Dictionary(grouping: group) { $0.words.prefix(2).joined(separator: " ") }
      for (twoWords, group) in longer.sorted(by: { $0.key < $1.key }) {
        if group.count > 1, group.count <= largest, twoWords != name {
          add(twoWords, group.map(\.topic), largest)
        } else {
          remaining += group.map(\.topic)
        }
      }
      add(name, remaining, largest)
    }
    named.sort { $0.name < $1.name }
    rest.sort { $0.name < $1.name }
  }

  private mutating func add(_ name: String, _ topics: [TopicReading], _ largest: Int) {
    if topics.count > 1, topics.count <= largest {
      named.append(Part(name: name, topics: topics))
    } else {
      rest += topics
    }
  }
}

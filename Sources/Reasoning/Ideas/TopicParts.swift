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

  /// From this share of the topics on, a word tells none of them from the others.
  private static let mostSaid = 0.9

  /// Where records come from, which says nothing of what they are about.
  private static let stores: Set<String> = ["s3", "gcs", "bigquery", "snowflake", "redshift", "hdfs", "hive"]

  init(_ topics: [TopicReading], of domain: DomainName, largest: Int) {
    let words = Words(irregular: Vocabulary.standard.irregular)
    let own = Set(words.split(domain.rawValue))
    let silent = Vocabulary.standard.noise.union(Vocabulary.standard.noise.map(words.singular)).union(Self.stores)
    // What nearly all of them are called before the domain, such as where they run, divides nothing.
    let split = topics.map { words.split($0.name.rawValue) }
    let fronts = split.map { all in Set(all.firstIndex(where: own.contains).map { all[..<$0] } ?? []) }
    let counts = Dictionary(fronts.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    let shared = Set(counts.filter { Double($0.value) >= Self.mostSaid * Double(topics.count) }.keys)
    let said = zip(topics, split).map { topic, all in
      (topic: topic, words: all.filter { !own.contains($0) && !silent.contains($0) && !shared.contains($0) })
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

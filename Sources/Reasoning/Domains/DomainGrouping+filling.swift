// Topics placed by one way to tell them apart, where no better one has placed them.

internal import Mesh

extension DomainGrouping {
  func fill(
    _ partition: TopicPartition, _ byName: [TopicName: TopicReading], _ placed: inout [TopicName: Placement],
    _ groups: inout [DomainName: Group]
  ) {
    let isDeep = partition.source == .level
    for label in partition.groups.keys.sorted() {
      let topics = partition.groups[label]!
      let open = topics.filter { placed[$0] == nil }
      guard !open.isEmpty else { continue }
      let taken = Dictionary(grouping: topics.compactMap { placed[$0]?.domain }) { $0 }
      let main = taken.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      var domain: DomainName
      // What the company placed itself, by name, takes the rest along only where it is most of them.
      let isSaid = main.map { main in topics.contains { placed[$0]?.domain == main.key && placed[$0]!.confidence == 1 }
      }
      let weight = main.map(\.value.count) ?? 0
      if let main, Double(weight) >= 0.6 * Double(topics.count - open.count), isSaid == false || weight > open.count {
        domain = main.key
        groups[domain]?.topics += open
      } else {
        guard open.count > 1 || (isDeep && !partition.leavesSingles && (main == nil || isSaid == true)) else {
          continue
        }
        domain = name(label, partition.source, open, open.compactMap { byName[$0] })
        if groups[domain] == nil {
          groups[domain] = Group(
            topics: open, name: domain, concept: concept(label, partition, open), isFirm: isDeep && !partition.isOfTeams
          )
        } else {
          groups[domain]!.topics += open
        }
      }
      for topic in open {
        placed[topic] = Placement(
          domain: domain, confidence: Self.confidence(partition.source),
          reason: Self.reason(partition.source, label, count: topics.count))
      }
    }
  }

  private func name(
    _ label: String, _ source: TopicPartition.Source, _ topics: [TopicName], _ readings: [TopicReading]
  ) -> DomainName {
    if source == .level || source == .firstWord { return name(of: label, topics: topics, readings: readings) }
    let shared = Set(topics.map { families.paths[$0]?.family })
    if source == .namespace, shared.count == 1, let family = shared.first.flatMap({ $0 }) {
      return name(of: family, topics: topics, readings: readings)
    }
    if source == .connector {
      let telling = Words.raw(label).filter { !TopicFamilies.isNoise($0, vocabulary.noise) }
      if !telling.isEmpty { return slug(telling.joined(separator: "-")) }
    }
    return slug(label)
  }

  /// A label such as `checkout` may speak of an area; an account's name often does not, but what it writes does.
  private func concept(_ label: String, _ partition: TopicPartition, _ topics: [TopicName]) -> DomainName? {
    switch partition.source {
    case .level where partition.isOfTeams:
      // `pensjonopptjening` says what it is for, though what it writes may not.
      let team = vocabulary.marks.teams.reduce(label) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
      return concepts.shared(by: topics.map { families.paths[$0]?.words.filter { $0 != label } ?? [] })
        ?? words.split(team).lazy.compactMap(concepts.concept).first
    case .level, .namespace, .firstWord:
      return words.split(label).first.flatMap(concepts.concept)
    case .owner, .writer, .connector:
      var votes: [DomainName: Int] = [:]
      for topic in topics {
        if let loudest = families.paths[topic].flatMap({ concepts.loudest($0.words) }) {
          votes[loudest, default: 0] += 1
        }
      }
      guard let most = Concepts.loudest(votes) else { return nil }
      return Double(votes[most]!) >= 0.6 * Double(topics.count) ? most : nil
    }
  }

  private static func confidence(_ source: TopicPartition.Source) -> Double {
    switch source {
    case .level, .owner: 0.95
    case .namespace, .firstWord: 0.9
    case .writer: 0.85
    case .connector: 0.75
    }
  }

  private static func reason(_ source: TopicPartition.Source, _ label: String, count: Int) -> String {
    switch source {
    case .level where count == 1: "Its name begins with the level `\(label)`, as names in this estate do."
    case .level, .firstWord: "The names of \(count) topics begin with `\(label)`."
    case .namespace: "The schemas of \(count) topics share the namespace part `\(label)`."
    case .owner: "`\(label)` is named as the owner of \(count) topics."
    case .writer: "\(count) topics are written or owned by `\(label)`."
    case .connector: "The connector `\(label)` fills \(count) topics."
    }
  }
}

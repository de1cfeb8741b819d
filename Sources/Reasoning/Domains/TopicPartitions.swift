internal import Mesh

/// All ways to tell an estate's topics apart, the most telling first: one that reaches many topics, makes groups of a
/// useful size, and that the others confirm.
struct TopicPartitions {
  let ranked: [TopicPartition]

  init(
    _ readings: [TopicReading], index: EstateIndex, families: TopicFamilies, concepts: Concepts, words: Words,
    vocabulary: Vocabulary, scheme: TeamScheme
  ) {
    var all: [TopicPartition] = []
    let (levels, firstWords) = Self.names(readings, families)
    all.append(
      TopicPartition(
        source: .level, leavesSingles: families.areBehindTeams,
        isOfTeams: !families.areBehindTeams && !scheme.teams.isEmpty, groups: levels))
    all.append(TopicPartition(source: .firstWord, groups: firstWords))
    let owners = Self.owners(readings, index, vocabulary)
    let owner = Dictionary(owners.groups.flatMap { name, topics in topics.map { ($0, name) } }) { first, _ in first }
    all.append(owners)
    all.append(Self.namespaces(readings, words: words, vocabulary: vocabulary))
    all.append(Self.writers(readings, index, scheme, vocabulary))
    all.append(
      Self.connectors(readings, index) { label, topics in
        Self.isOfSystem(label, topics, families, concepts, vocabulary)
      })
    for place in all.indices {
      all[place].groups = all[place].groups.filter { label, topics in
        !Self.isMotley(topics, label: label, all[place].source.isOfNames ? 4 : 3, families, concepts, words)
          && (all[place].source == .owner || !Self.isDivided(topics, owners, owner))
      }
    }
    let count = readings.count
    all = all.filter { $0.source.isOfNames || $0.reach(of: count) > 0 }
    let scores = all.map { one in
      let others = all.filter { $0.source != one.source && !$0.source.repeats(one.source) }.compactMap {
        one.agreement(with: $0)
      }
      let agreement = others.isEmpty ? 0.5 : others.reduce(0, +) / Double(others.count)
      return one.source.weight * one.reach(of: count) * (0.5 + 0.5 * agreement)
    }
    ranked = all.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { all[$0] }
  }

  /// Topics by the family that their names begin with: by its level, and by its word alone. Whoever separates one name
  /// of a family in another way means the same family.
  private static func names(
    _ readings: [TopicReading], _ families: TopicFamilies
  ) -> (levels: [String: [TopicName]], firstWords: [String: [TopicName]]) {
    var levels: [String: [TopicName]] = [:]
    var firstWords: [String: [TopicName]] = [:]
    for reading in readings {
      guard let path = families.paths[reading.name], let family = path.family else { continue }
      if path.isHierarchical {
        levels[family, default: []].append(reading.name)
      } else {
        firstWords[family, default: []].append(reading.name)
      }
    }
    // `insured_parties` stands beside `party_addresses`: the last word names what few first words tell apart.
    let given = firstWords
    for family in given.keys.sorted() where given[family]!.count < 3 {
      for topic in given[family]! {
        guard let path = families.paths[topic], path.words.count > 1, let head = path.words.last, head != family,
          let home = given[head], home.count > given[family]!.count
        else { continue }
        firstWords[head]!.append(topic)
        firstWords[family]!.removeAll { $0 == topic }
      }
    }
    for (family, topics) in firstWords where topics.count == 1 {
      guard let deep = levels[family] else { continue }
      levels[family] = (deep + topics).sorted()
      firstWords[family] = nil
    }
    return (levels, firstWords)
  }

  /// What one system moves for everybody, such as the change events of all of a company's bookkeeping, is no domain.
  private static func isMotley(
    _ topics: [TopicName], label: String, _ most: Int, _ families: TopicFamilies, _ concepts: Concepts, _ words: Words
  ) -> Bool {
    let own = words.split(label)
    guard topics.count >= 8, !families.applications.contains(label),
      own.allSatisfy({ concepts.concept(of: $0) == nil })
    else { return false }
    var spoken: [DomainName: Int] = [:]
    for topic in topics {
      guard let path = families.paths[topic] else { continue }
      let said = path.words.filter { !own.contains($0) }
      if let concept = concepts.loudest(said) { spoken[concepts.broad(concept), default: 0] += 1 }
    }
    let voices = spoken.values.reduce(0, +)
    guard spoken.values.count(where: { $0 > 1 }) >= most, let loudest = spoken.values.max() else { return false }
    return voices * 10 >= topics.count * 7 && loudest * 2 <= voices
  }

  /// The part of the schemas' namespaces that tells topics apart: what nearly all share names the company.
  private static func namespaces(
    _ readings: [TopicReading], words: Words, vocabulary: Vocabulary
  ) -> TopicPartition {
    var parts: [TopicName: [String]] = [:]
    // Many topics share a namespace.
    var known: [String: [String]] = [:]
    for reading in readings {
      guard let namespace = reading.shape?.namespace else { continue }
      if let said = known[namespace] {
        parts[reading.name] = said
        continue
      }
      let said = namespace.split(separator: ".").map(String.init).filter { part in
        !words.split(part).allSatisfy {
          vocabulary.namespaceNoise.contains($0) || TopicFamilies.isNoise($0, vocabulary.noise)
            || ($0.first == "v" && $0.dropFirst().allSatisfy(\.isNumber))
        }
      }
      known[namespace] = said
      parts[reading.name] = said
    }
    for _ in 0..<3 {
      let deep = parts.filter { $0.value.count > 1 }
      let first = Dictionary(grouping: deep.keys) { parts[$0]![0] }
      guard let common = first.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
        common.value.count > 3
      else { break }
      let share = Double(common.value.count) / Double(parts.count)
      let repeated = Dictionary(grouping: common.value) { parts[$0]![1] }.values.filter { $0.count > 1 }.count
      guard share >= 0.6 || (share >= 0.4 && repeated > 2) else { break }
      for topic in common.value { parts[topic]!.removeFirst() }
    }
    var groups: [String: [TopicName]] = [:]
    for reading in readings {
      guard let left = parts[reading.name], let part = left.first else { continue }
      groups[part, default: []].append(reading.name)
    }
    return TopicPartition(source: .namespace, groups: groups.count > 1 ? groups : [:])
  }

  /// What people said themselves about who answers for a topic.
  private static func owners(
    _ readings: [TopicReading], _ index: EstateIndex, _ vocabulary: Vocabulary
  ) -> TopicPartition {
    var groups: [String: [TopicName]] = [:]
    for reading in readings {
      guard let topic = index.topics[reading.name],
        let said = WrittenLabels.owner(of: topic, index.subjectsOfTopic[topic.name] ?? [], vocabulary.marks)
      else { continue }
      groups[said.name, default: []].append(reading.name)
    }
    return TopicPartition(source: .owner, groups: groups)
  }

  /// Topics that names put together, though they are of several owners who each have more elsewhere.
  private static func isDivided(
    _ topics: [TopicName], _ owners: TopicPartition, _ owner: [TopicName: String]
  ) -> Bool {
    var inside: [String: Int] = [:]
    for topic in topics { if let owner = owner[topic] { inside[owner, default: 0] += 1 } }
    let counts = inside.filter { $0.value < owners.groups[$0.key]!.count }.values
    guard counts.count >= 3, let most = counts.max() else { return false }
    return 2 * counts.reduce(0, +) >= topics.count && 2 * most <= counts.reduce(0, +) + 1
  }

  private static func writers(
    _ readings: [TopicReading], _ index: EstateIndex, _ scheme: TeamScheme, _ vocabulary: Vocabulary
  ) -> TopicPartition {
    let writers = TopicWriters(index.estate.deployment.access, vocabulary.accounts)
    var groups: [String: [TopicName]] = [:]
    for reading in readings {
      guard let topic = index.topics[reading.name] else { continue }
      let said = WrittenLabels.owner(of: topic, index.subjectsOfTopic[topic.name] ?? [], vocabulary.marks)?.name
      let owner = said ?? scheme.team(of: topic.name) ?? writers.writer(of: topic.name)
      if let owner { groups[owner, default: []].append(reading.name) }
    }
    return TopicPartition(source: .writer, groups: groups)
  }

  /// A connector that is named after a system and a way to fetch, and that fetches what is of several areas.
  private static func isOfSystem(
    _ label: String, _ topics: [TopicName], _ families: TopicFamilies, _ concepts: Concepts, _ vocabulary: Vocabulary
  ) -> Bool {
    guard
      Words.raw(label).allSatisfy({ vocabulary.marks.ways.contains($0) || TopicFamilies.isNoise($0, vocabulary.noise) })
    else {
      return false
    }
    let spoken = topics.compactMap { topic in
      families.paths[topic].flatMap { concepts.loudest($0.words) }.map(concepts.broad)
    }
    return Set(spoken).count > 2
  }

  private static func connectors(
    _ readings: [TopicReading], _ index: EstateIndex, leaving isOfSystem: (String, [TopicName]) -> Bool
  ) -> TopicPartition {
    var groups: [String: [TopicName]] = [:]
    for reading in readings {
      let sources = (index.connectors[reading.name] ?? []).filter { $0.direction == .source && $0.topics.count > 1 }
      if sources.count == 1 { groups[sources[0].name.rawValue, default: []].append(reading.name) }
    }
    return TopicPartition(source: .connector, groups: groups.filter { !isOfSystem($0.key, $0.value) })
  }
}

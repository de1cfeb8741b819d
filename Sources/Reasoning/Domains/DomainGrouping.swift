internal import Mesh

/// Topics put into domains: by the company's own words, by what tells its topics apart best, then by the words of
/// business areas, and last by what they join. A topic that fits nowhere stays without one.
struct DomainGrouping {
  struct Placement {
    var domain: DomainName
    var confidence: Double
    var reason: String
  }

  /// Topics that stand together, and what is known of why.
  struct Group {
    var topics: [TopicName]
    var name: DomainName
    /// The narrow business area that it speaks of, if it speaks of one.
    var concept: DomainName?
    /// Whether the company itself named it, or its names show it as a level.
    var isFirm: Bool
  }

  let vocabulary: Vocabulary
  let words: Words
  let families: TopicFamilies
  let concepts: Concepts
  let scheme: TeamScheme

  init(vocabulary: Vocabulary, words: Words, families: TopicFamilies, scheme: TeamScheme) {
    self.scheme = scheme
    self.vocabulary = vocabulary
    self.words = words
    self.families = families
    concepts = Concepts(vocabulary, words: words)
  }

  func domains(
    of readings: [TopicReading], index: EstateIndex, joins: [Join]
  ) -> (placements: [TopicName: Placement], domains: [Domain]) {
    var placed: [TopicName: Placement] = [:]
    placeByRule(readings, index, &placed)
    var groups = Dictionary(grouping: placed.keys) { placed[$0]!.domain }
      .mapValues { Group(topics: $0, name: placed[$0[0]]!.domain, concept: nil, isFirm: true) }
    let partitions = TopicPartitions(
      readings, index: index, families: families, concepts: concepts, words: words, vocabulary: vocabulary,
      scheme: scheme)
    let byName = Dictionary(readings.map { ($0.name, $0) }) { first, _ in first }
    for partition in partitions.ranked { fill(partition, byName, &placed, &groups) }
    for var partition in partitions.ranked where partition.leavesSingles {
      partition.leavesSingles = false
      fill(partition, byName, &placed, &groups)
    }
    if let writers = partitions.ranked.first(where: { $0.source == .writer }) {
      joinByWriter(writers, &placed, &groups)
    }
    placeByConcept(readings, &placed, &groups)
    placeByJoin(readings, joins, &placed)
    let byDomain = Dictionary(grouping: placed.keys) { placed[$0]!.domain }
    let domains = byDomain.keys.sorted().map { name in
      let topics = byDomain[name]!.sorted()
      let reasons = Dictionary(grouping: topics) { placed[$0]!.reason }
      let evidence = reasons.keys.sorted().map { Evidence($0, topics: reasons[$0]!.sorted()) }
      let mean = topics.map { placed[$0]!.confidence }.reduce(0, +) / Double(topics.count)
      return Domain(name: name, topics: topics, confidence: (mean * 100).rounded() / 100, evidence: evidence)
    }
    return (placed, domains)
  }

  /// The broad business area that a topic's own words speak of.
  func concept(of topic: TopicName) -> DomainName? {
    families.paths[topic].flatMap { concepts.loudest($0.words) }.map(concepts.broad)
  }

  private func placeByRule(_ readings: [TopicReading], _ index: EstateIndex, _ placed: inout [TopicName: Placement]) {
    let rules = vocabulary.domainRules.map { rule in (rule.domain, rule.patterns.map { NamePattern($0) }) }
    var spoken: [String: DomainName] = [:]
    for rule in vocabulary.domainRules {
      for word in rule.words.flatMap(words.split) where spoken[word] == nil { spoken[word] = rule.domain }
    }
    for reading in readings {
      if let (domain, pattern) = rules.lazy.compactMap({ domain, patterns in
        patterns.first { $0.matches(reading.name) }.map { (domain, $0) }
      }).first {
        placed[reading.name] = Placement(
          domain: domain, confidence: 1, reason: "The configuration puts `\(pattern)` into this domain.")
      } else if let domain = vocabulary.topicPattern?.pieces(of: reading.name)?.domain {
        placed[reading.name] = Placement(
          domain: slug(domain), confidence: 1, reason: "It stands where the configuration puts the domain in a name.")
      } else if !spoken.isEmpty, let word = words.split(reading.name.rawValue).last(where: { spoken[$0] != nil }) {
        placed[reading.name] = Placement(
          domain: spoken[word]!, confidence: 1, reason: "The configuration says that `\(word)` speaks of this domain.")
      } else if let topic = index.topics[reading.name],
        let said = WrittenLabels.domain(of: topic, index.subjectsOfTopic[topic.name] ?? [], vocabulary.marks)
      {
        placed[reading.name] = Placement(domain: slug(said.name), confidence: 0.97, reason: said.reason)
      }
    }
  }

  private func placeByJoin(_ readings: [TopicReading], _ joins: [Join], _ placed: inout [TopicName: Placement]) {
    var neighbours: [TopicName: [DomainName: Int]] = [:]
    for join in joins where join.confidence >= 0.7 {
      if placed[join.from.topic] == nil, let domain = placed[join.to.topic]?.domain {
        neighbours[join.from.topic, default: [:]][domain, default: 0] += 1
      }
      if placed[join.to.topic] == nil, let domain = placed[join.from.topic]?.domain {
        neighbours[join.to.topic, default: [:]][domain, default: 0] += 1
      }
    }
    for reading in readings where placed[reading.name] == nil {
      guard let domains = neighbours[reading.name], domains.count == 1, let domain = domains.first?.key else {
        continue
      }
      placed[reading.name] = Placement(
        domain: domain, confidence: 0.5, reason: "It joins only topics of this domain.")
    }
  }
}

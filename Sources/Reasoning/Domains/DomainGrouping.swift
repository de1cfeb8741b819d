internal import Mesh

/// Topics put into domains: by the company's own rules, by what their names begin with, by namespace, by the words of
/// business areas, and last by what they join. A topic that fits nowhere stays without one.
struct DomainGrouping {
  struct Placement {
    var domain: DomainName
    var confidence: Double
    var reason: String
  }

  let vocabulary: Vocabulary
  let words: Words
  let families: TopicFamilies
  private let conceptOfWord: [String: DomainName]

  init(vocabulary: Vocabulary, words: Words, families: TopicFamilies) {
    self.vocabulary = vocabulary
    self.words = words
    self.families = families
    var concepts: [String: DomainName] = [:]
    for concept in vocabulary.concepts {
      for word in concept.words.sorted() where concepts[words.singular(word)] == nil {
        concepts[words.singular(word)] = concept.name
      }
    }
    conceptOfWord = concepts
  }

  func domains(
    of readings: [TopicReading], documentation: [TopicName: String], joins: [Join]
  ) -> (placements: [TopicName: Placement], domains: [Domain]) {
    var placed: [TopicName: Placement] = [:]
    placeByRule(readings, &placed)
    placeByFamily(readings, &placed)
    placeByNamespace(readings, &placed)
    placeByConcept(readings, &placed)
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

  /// The business area that a topic's own words speak of; the last word counts most.
  func concept(of topic: TopicName) -> DomainName? {
    guard let words = families.paths[topic]?.words else { return nil }
    var score: [DomainName: Int] = [:]
    for (place, word) in words.enumerated() {
      if let concept = concept(of: word) { score[concept, default: 0] += place == words.count - 1 ? 3 : 2 }
    }
    return score.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func concept(of word: String) -> DomainName? {
    if let concept = conceptOfWord[word] { return concept }
    // `pageviews` and `clickstreams` are written as one word.
    guard word.utf8.count > 6 else { return nil }
    for size in stride(from: word.count - 3, through: 4, by: -1) {
      let start = String(word.prefix(size))
      let rest = String(word.dropFirst(size))
      if let concept = conceptOfWord[start],
        conceptOfWord[rest] == concept || vocabulary.noise.contains(rest)
          || vocabulary.events.contains(rest)
      {
        return concept
      }
    }
    return nil
  }

  private func placeByRule(_ readings: [TopicReading], _ placed: inout [TopicName: Placement]) {
    guard !vocabulary.domainRules.isEmpty else { return }
    for reading in readings where placed[reading.name] == nil {
      for rule in vocabulary.domainRules {
        guard let pattern = rule.patterns.first(where: { NamePattern($0).matches(reading.name) }) else {
          continue
        }
        placed[reading.name] = Placement(
          domain: rule.domain, confidence: 1, reason: "The configuration puts `\(pattern)` into this domain.")
        break
      }
    }
  }

  private func placeByFamily(_ readings: [TopicReading], _ placed: inout [TopicName: Placement]) {
    let byName = Dictionary(readings.map { ($0.name, $0) }) { first, _ in first }
    for family in families.members.keys.sorted() {
      let topics = families.members[family]!.filter { byName[$0] != nil && placed[$0] == nil }
      guard !topics.isEmpty else { continue }
      let name = self.name(of: family, topics: topics, readings: topics.map { byName[$0]! })
      let isHierarchical = topics.allSatisfy { families.paths[$0]!.isHierarchical }
      for topic in topics {
        placed[topic] = Placement(
          domain: name, confidence: isHierarchical ? 0.95 : 0.9,
          reason: topics.count == 1
            ? "Its name begins with the level `\(family)`, as names in this estate do."
            : "The names of \(topics.count) topics begin with `\(family)`.")
      }
    }
  }

  private func placeByNamespace(_ readings: [TopicReading], _ placed: inout [TopicName: Placement]) {
    var groups: [String: [TopicReading]] = [:]
    for reading in readings {
      guard let namespace = reading.shape?.namespace else { continue }
      let parts = namespace.split(separator: ".").map(String.init).filter { part in
        !words.split(part).allSatisfy { vocabulary.namespaceNoise.contains($0) || vocabulary.noise.contains($0) }
      }
      // The company's own name stands first where there are several.
      guard let part = parts.count > 1 ? parts[1] : parts.first else { continue }
      groups[part, default: []].append(reading)
    }
    for part in groups.keys.sorted() {
      let topics = groups[part]!
      let open = topics.filter { placed[$0.name] == nil }
      guard topics.count > 1, !open.isEmpty, groups.count > 1 else { continue }
      let taken = Dictionary(grouping: topics.compactMap { placed[$0.name]?.domain }) { $0 }
      let main = taken.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      let domain = main.map { Double($0.value.count) >= Double(topics.count) * 0.5 ? $0.key : slug(part) } ?? slug(part)
      guard main != nil || open.count > 1 else { continue }
      for reading in open {
        placed[reading.name] = Placement(
          domain: domain, confidence: 0.8,
          reason: "The schemas of \(topics.count) topics share the namespace part `\(part)`.")
      }
    }
  }

  private func placeByConcept(_ readings: [TopicReading], _ placed: inout [TopicName: Placement]) {
    var groups: [DomainName: [TopicName]] = [:]
    for reading in readings where placed[reading.name] == nil {
      if let concept = concept(of: reading.name) { groups[concept, default: []].append(reading.name) }
    }
    // A family whose word speaks of the same area takes the single topics in.
    var familiesOfConcept: [DomainName: Set<DomainName>] = [:]
    for (family, topics) in families.members {
      guard let domain = topics.first.flatMap({ placed[$0]?.domain }), let concept = concept(of: family) else {
        continue
      }
      familiesOfConcept[concept, default: []].insert(domain)
    }
    for concept in groups.keys.sorted() {
      let topics = groups[concept]!
      var domain = concept
      if let homes = familiesOfConcept[concept], homes.count == 1, let home = homes.first {
        // Both become the area: its name says more than the family's.
        let isFlat = !placed.contains { topic, placement in
          placement.domain == home && families.paths[topic]?.isHierarchical == true
        }
        if isFlat {
          for (topic, placement) in placed where placement.domain == home { placed[topic]!.domain = concept }
        } else {
          domain = home
        }
      }
      for topic in topics {
        let hits = families.paths[topic]!.words.filter { self.concept(of: $0) == concept }
        placed[topic] = Placement(
          domain: domain, confidence: topics.count > 1 ? 0.7 : 0.6,
          reason: "Its name speaks of \(concept): \(hits.map { "`\($0)`" }.joined(separator: ", ")).")
      }
    }
  }

  private func placeByJoin(_ readings: [TopicReading], _ joins: [Join], _ placed: inout [TopicName: Placement]) {
    var neighbours: [TopicName: Set<DomainName>] = [:]
    for join in joins where join.confidence >= 0.7 {
      if placed[join.from.topic] == nil, let domain = placed[join.to.topic]?.domain {
        neighbours[join.from.topic, default: []].insert(domain)
      }
      if placed[join.to.topic] == nil, let domain = placed[join.from.topic]?.domain {
        neighbours[join.to.topic, default: []].insert(domain)
      }
    }
    for reading in readings where placed[reading.name] == nil {
      guard let domains = neighbours[reading.name], domains.count == 1, let domain = domains.first else { continue }
      placed[reading.name] = Placement(
        domain: domain, confidence: 0.5, reason: "It joins only topics of this domain.")
    }
  }
}

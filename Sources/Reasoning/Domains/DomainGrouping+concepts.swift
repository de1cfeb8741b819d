// Topics that nothing else places, and groups too small to be a domain, put together by the areas they speak of.

internal import Mesh

extension DomainGrouping {
  /// Fewer topics than this seldom are a domain of their own, where others speak of the same area.
  private static let small = 3
  /// More topics than this are no small domain, and swallow none of another area.
  private static let several = 6

  func placeByConcept(
    _ readings: [TopicReading], _ placed: inout [TopicName: Placement], _ groups: inout [DomainName: Group]
  ) {
    var singles: [DomainName: [TopicName]] = [:]
    for reading in readings where placed[reading.name] == nil {
      guard let path = families.paths[reading.name], let concept = concepts.loudest(path.words) else {
        continue
      }
      singles[concept, default: []].append(reading.name)
    }
    // Groups of words or accounts that speak of one area are one.
    var ofConcept: [DomainName: [DomainName]] = [:]
    for name in groups.keys.sorted() {
      if let concept = groups[name]!.concept { ofConcept[concept, default: []].append(name) }
    }
    var narrow: [DomainName: [TopicName]] = [:]
    for concept in Set(ofConcept.keys).union(singles.keys).sorted() {
      let own = ofConcept[concept] ?? []
      let loose = own.filter { !groups[$0]!.isFirm }
      let firm = own.filter { groups[$0]!.isFirm }
      let open = singles[concept] ?? []
      if let home = firm.first, firm.count == 1 {
        place(open, in: home, concept, 0.7, &placed)
      } else if loose.count + (open.isEmpty ? 0 : 1) > 1, mayMerge(loose, groups) {
        let topics = loose.flatMap { groups[$0]!.topics }
        for topic in topics { placed[topic]!.domain = concept }
        for name in loose { groups[name] = nil }
        narrow[concept] = topics
        place(open, in: concept, concept, 0.7, &placed)
        narrow[concept]! += open
      } else if loose.count == 1 {
        narrow[loose[0]] = groups[loose[0]]!.topics
        place(open, in: loose[0], concept, 0.7, &placed)
      } else {
        place(open, in: concept, concept, open.count > 1 ? 0.7 : 0.6, &placed)
        narrow[concept] = open
      }
    }
    broaden(narrow, ofConcept, &placed)
  }

  /// Groups that are as large as domains are stay apart, whatever they speak of.
  private func mayMerge(_ names: [DomainName], _ groups: [DomainName: Group]) -> Bool {
    names.filter { groups[$0]!.topics.count > Self.small }.count < 2
  }

  private func place(
    _ topics: [TopicName], in domain: DomainName, _ concept: DomainName, _ confidence: Double,
    _ placed: inout [TopicName: Placement]
  ) {
    for topic in topics {
      let hits = families.paths[topic]!.words.filter { concepts.concept(of: $0) == concept }
      placed[topic] = Placement(
        domain: domain, confidence: confidence,
        reason: "Its name speaks of \(concept): \(hits.map { "`\($0)`" }.joined(separator: ", ")).")
    }
  }

  /// Small ones of one broad area become one; beside one that is a little larger they join it.
  private func broaden(
    _ narrow: [DomainName: [TopicName]], _ ofConcept: [DomainName: [DomainName]],
    _ placed: inout [TopicName: Placement]
  ) {
    let concept = Dictionary(
      ofConcept.flatMap { concept, names in names.map { ($0, concept) } }
    ) { first, _ in first }
    var areas: [DomainName: [DomainName]] = [:]
    for name in narrow.keys.sorted() where !narrow[name]!.isEmpty {
      areas[concepts.broad(concept[name] ?? name), default: []].append(name)
    }
    for area in areas.keys.sorted() {
      let names = areas[area]!
      let large = names.filter { narrow[$0]!.count >= Self.small }
      let small = names.filter { narrow[$0]!.count < Self.small }
      guard names.count > 1, large.count < 2, !small.isEmpty,
        names.map({ narrow[$0]!.count }).reduce(0, +) <= Self.several || large.isEmpty
      else { continue }
      for name in names { for topic in narrow[name]! { placed[topic]!.domain = area } }
    }
  }
}

public import Mesh
internal import Schemas

/// Understands an estate: shapes, kinds, domains, owners, joins, sensitive fields, and what is notable.
public struct StateReader: Sendable {
  private let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  public func read(_ estate: Estate) -> CurrentState {
    let index = EstateIndex(estate)
    let words = Words(irregular: vocabulary.irregular, spelledOut: vocabulary.spelledOut)
    var findings = estate.deployment.findings
    let shapes = shapes(index, &findings)
    let kinds = TopicKindRule(topics: Set(index.topics.keys))
    let topics = estate.deployment.topics.sorted(on: \.name)
    let copies = EnvironmentCopies(estate, EnvironmentOrder(vocabulary.environments))
    var readings = topics.map { topic in
      var reading = reading(of: topic, kind: kinds.kind(of: topic.name), index, shapes)
      reading.copyOf = copies.homes[topic.name]
      reading.environment = copies.environments[topic.name]
      return reading
    }
    let trial = TrialRule(vocabulary)
    let trials = Set(readings.filter(trial.isTrial).map(\.name))
    let ofData = readings.filter { $0.kind == .data && !trials.contains($0.name) }
    let data = ofData.map(\.name)
    let scheme = TeamScheme(data, access: estate.deployment.access, vocabulary.marks)
    let families = TopicFamilies(data, words: words, vocabulary: vocabulary, scheme: scheme)
    let grouping = DomainGrouping(vocabulary: vocabulary, words: words, families: families, scheme: scheme)
    let concepts = Dictionary(data.compactMap { name in grouping.concept(of: name).map { (name, $0) } }) { first, _ in
      first
    }
    let joins = joins(ofData, index, shapes, words, families, concepts)
    let grouped = grouping.domains(of: ofData, index: index, joins: joins)
    let owners = OwnerRanking(index, vocabulary: vocabulary, words: words)
    let sensitive = SensitiveFieldRule(vocabulary: vocabulary, words: words)

    let neighbours = NameNeighbours(grouped.placements.mapValues(\.domain))

    for place in readings.indices {
      let name = readings[place].name
      switch readings[place].kind {
      case .data: readings[place].domain = grouped.placements[name]?.domain
      case .deadLetter, .internal:
        readings[place].domain =
          kinds.origin(of: name).flatMap { grouped.placements[$0]?.domain } ?? neighbours.domain(beside: name)
      case .changelog:
        let owner = owners.owner(ofState: name)
        readings[place].owner = owner?.0
        readings[place].ownerReason = owner?.1
      default: break
      }
      let isWork = readings[place].kind == .deadLetter || readings[place].domain != nil
      if readings[place].kind == .data || isWork {
        let owner = index.topics[name].flatMap {
          trials.contains(name)
            ? owners.said(of: $0) : owners.owner(of: $0, shape: readings[place].shape, domain: readings[place].domain)
        }
        readings[place].owner = owner?.0
        readings[place].ownerReason = owner?.1
        readings[place].sensitiveFields = sensitiveFields(
          of: name, shapes, sensitive, words: words, families: families,
          concepts: Set([concepts[name], grouped.placements[name]?.domain].compactMap { $0 }))
      }
    }

    for place in readings.indices {
      guard let owner = owners.configured(readings[place].name) else { continue }
      readings[place].owner = owner.0
      readings[place].ownerReason = owner.1
    }
    let inherited = owners.inherited(readings)
    for place in readings.indices where readings[place].owner == nil {
      guard let domain = readings[place].domain, let owner = inherited[domain] else { continue }
      readings[place].owner = owner
      readings[place].ownerReason = "It answers for the other topics of `\(domain)`."
    }
    let readers = owners.readers(readings)
    for place in readings.indices where readings[place].owner == nil {
      guard let domain = readings[place].domain, let owner = readers[domain] else { continue }
      readings[place].owner = owner
      readings[place].ownerReason = "Its groups alone read `\(domain)`, and nobody is known to write it."
    }

    findings += unmatched(index)
    findings += collisions(topics.map(\.name))
    let read = ReadEstate(index: index, readings: readings, joins: joins)
    let insights = InsightRules.all.flatMap { $0.insights(in: read) }
    let report = StateReport(
      estate: estate, readings: readings, domains: grouped.domains, joins: joins, insights: insights)
    return CurrentState(
      topics: readings, domains: grouped.domains, joins: joins, insights: insights,
      findings: Set(findings).sorted(), unknown: Set(estate.unknown).sorted(), summary: report.summary,
      notableObservations: report.observations)
  }

  private struct Shapes {
    var value: [TopicName: RecordShape] = [:]
    var key: [TopicName: RecordShape] = [:]
  }

  private func shapes(_ index: EstateIndex, _ findings: inout [Finding]) -> Shapes {
    let reader = SchemaReader(subjects: index.estate.deployment.schemas)
    var shapes = Shapes()
    for subject in index.subjects {
      do throws(SchemaFlaw) {
        let (shape, missing) = try reader.reading(of: subject)
        findings += missing.map { flaw in
          Finding(
            rule: "incomplete-schema", subject: subject.name.rawValue,
            message: "\(flaw.message) Its types are unknown, and the rest of the schema was read. \(flaw.remedy)")
        }
        guard let topic = subject.topic else { continue }
        if subject.side == .key {
          if shapes.key[topic] == nil { shapes.key[topic] = shape }
        } else if shapes.value[topic] == nil {
          shapes.value[topic] = shape
        }
      } catch {
        findings.append(
          Finding(
            rule: "unreadable-schema", subject: subject.name.rawValue, message: "\(error.message) \(error.remedy)"))
      }
    }
    return shapes
  }

  private func reading(
    of topic: Topic, kind: TopicReading.Kind, _ index: EstateIndex, _ shapes: Shapes
  ) -> TopicReading {
    var reading = TopicReading(
      name: topic.name, kind: kind, subjects: (index.subjectsOfTopic[topic.name] ?? []).map(\.name).sorted(),
      shape: shapes.value[topic.name])
    let key = shapes.key[topic.name]?.fields.filter { $0.isLeaf && !$0.path.rawValue.contains(".") } ?? []
    reading.keyFields = key.isEmpty ? topic.keyField.map { [$0] } ?? [] : key.map { FieldPath("key:\($0.path)") }
    return reading
  }

  private func joins(
    _ readings: [TopicReading], _ index: EstateIndex, _ shapes: Shapes, _ words: Words, _ families: TopicFamilies,
    _ concepts: [TopicName: DomainName]
  ) -> [Join] {
    let finding = JoinFinding(
      vocabulary: vocabulary, words: words, families: families,
      keyFields: Dictionary(readings.map { ($0.name, $0.keyFields) }) { first, _ in first }, concepts: concepts)
    return finding.joins(
      readings.map { reading in
        (
          reading.name, reading.shape?.name,
          BusinessFields(value: reading.shape, key: shapes.key[reading.name], words: words, marks: vocabulary.marks)
        )
      })
  }

  private func sensitiveFields(
    of topic: TopicName, _ shapes: Shapes, _ rule: SensitiveFieldRule, words: Words, families: TopicFamilies,
    concepts: Set<DomainName>
  ) -> [SensitiveField] {
    let topicWords = families.paths[topic]?.words ?? words.split(topic.rawValue)
    var fields: [SensitiveField] = []
    if let value = shapes.value[topic] { fields += rule.fields(of: value, topicWords: topicWords, concepts: concepts) }
    if let key = shapes.key[topic] {
      fields += rule.fields(of: key, prefix: "key:", topicWords: topicWords, concepts: concepts)
    }
    return corrected(fields, topic: topic, shapes, words).sorted()
  }

  /// The company's own word about a field outweighs the rules'.
  private func corrected(_ fields: [SensitiveField], topic: TopicName, _ shapes: Shapes, _ words: Words)
    -> [SensitiveField]
  {
    let rules = vocabulary.sensitivityRules.filter { rule in rule.topics.contains { $0.matches(topic) } }
    guard !rules.isEmpty else { return fields }
    let phrases = rules.map { rule in rule.words.map { words.split($0) } }
    let paths =
      (shapes.value[topic]?.fields ?? []).map(\.path)
      + (shapes.key[topic]?.fields ?? []).map { FieldPath("key:\($0.path)") }
    var result = Dictionary(fields.map { ($0.path, $0) }) { first, _ in first }
    for path in paths {
      let found = rules.indices.first { place in
        rules[place].fields.contains { $0.matches(path) }
          || phrases[place].contains { words.split(path.last).firstRange(of: $0) != nil }
      }
      guard let rule = found.map({ rules[$0] }) else { continue }
      result[path] = rule.category.map {
        SensitiveField(path: path, category: $0, reason: rule.reason ?? "The configuration says so.")
      }
    }
    return Array(result.values)
  }

  /// What other schemas refer to needs no topic of its own.
  private func unmatched(_ index: EstateIndex) -> [Finding] {
    // Where no topic could be read, nothing can be matched.
    guard !index.topics.isEmpty else { return [] }
    let used = Set(index.estate.deployment.schemas.flatMap { $0.references.map(\.subject) })
    return index.subjects.filter { $0.topic == nil && !used.contains($0.name) }.map { subject in
      Finding(
        rule: "unmatched-subject", subject: subject.name.rawValue,
        message: "No topic belongs to the subject `\(subject.name)`: it may be left over, or named after its record.")
    }
  }

  /// Kafka's own metrics write a dot as an underscore, so that two such topics are one there.
  private func collisions(_ topics: [TopicName]) -> [Finding] {
    Dictionary(
      grouping: topics.filter { $0.rawValue.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") } }
    ) {
      String(decoding: $0.rawValue.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }.values.filter { $0.count > 1 }.map { names in
      let names = names.sorted()
      return Finding(
        rule: "colliding-names", subject: names[0].rawValue,
        message:
          "The topics \(names.map { "`\($0)`" }.joined(separator: ", ")) are one and the same in Kafka's metrics.")
    }
  }
}

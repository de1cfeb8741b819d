internal import Mesh

/// Which fields refer to the key of another topic: by the entity that their names speak of, by type, and by how near
/// the topics are. A common word such as `id` alone joins nothing.
struct JoinFinding {
  /// A topic that holds one record for each of some entity, and the field that tells them apart.
  private struct Home {
    var topic: TopicName
    var family: String?
    var entry: BusinessFields.Entry
    var type: TypeClass
    /// Whether its family's word is needed to tell which entity is meant: `web_users`.
    var isQualified: Bool
  }

  private enum TypeClass: Hashable {
    case whole, text, other

    init(_ kind: Field.Kind) {
      switch kind {
      case .integer, .long: self = .whole
      case .string, .uuid, .enumeration: self = .text
      default: self = .other
      }
    }
  }

  /// The topics that hold one entity, found by family, and the first few by type.
  private struct Holders {
    var byFamily: [String: [Home]] = [:]
    var byType: [TypeClass: [Home]] = [:]

    mutating func add(_ home: Home) {
      if let family = home.family { byFamily[family, default: []].append(home) }
      // Two far ones already leave it open which is meant; the topic itself may be a third.
      if byType[home.type, default: []].count < 3 { byType[home.type, default: []].append(home) }
    }
  }

  let vocabulary: Vocabulary
  let words: Words
  let families: TopicFamilies
  let keyFields: [TopicName: [FieldPath]]
  let concepts: [TopicName: DomainName]
  private var homes: [String: Holders] = [:]
  private var homeOf: [TopicName: Set<FieldPath>] = [:]

  init(
    vocabulary: Vocabulary, words: Words, families: TopicFamilies, keyFields: [TopicName: [FieldPath]],
    concepts: [TopicName: DomainName]
  ) {
    self.vocabulary = vocabulary
    self.words = words
    self.families = families
    self.keyFields = keyFields
    self.concepts = concepts
  }

  mutating func joins(_ topics: [(name: TopicName, record: String?, fields: BusinessFields)]) -> [Join] {
    for topic in topics { register(topic.name, record: topic.record, fields: topic.fields) }
    var joins: [Join] = []
    for topic in topics { joins += references(from: topic.name, fields: topic.fields) }
    var found = Set(joins.map(\.from))
    let families = Dictionary(grouping: topics.filter { self.families.paths[$0.name]?.family != nil }) {
      self.families.paths[$0.name]!.family!
    }
    for family in families.keys.sorted() where families[family]!.count > 1 {
      joins += sharedKeys(in: families[family]!, taken: found)
      joins += codeLists(in: families[family]!, taken: found)
    }
    found = Set(joins.map(\.from))
    joins += addresses(topics, taken: found)
    return joins.sorted()
  }

  // MARK: homes

  /// What a topic holds, in the words of its name: `shop.order-items` holds `item` and `order item`.
  private func entities(of topic: TopicName) -> [String] {
    guard var rest = families.paths[topic]?.words else { return [] }
    while let last = rest.last, rest.count > 1,
      vocabulary.states.contains(last) || vocabulary.descriptions.contains(last)
    {
      rest.removeLast()
    }
    return entities(rest)
  }

  private func entities(_ words: [String]) -> [String] {
    guard let last = words.last else { return [] }
    return words.count > 1 ? [last, words.suffix(2).joined()] : [last]
  }

  private mutating func register(_ topic: TopicName, record: String?, fields: BusinessFields) {
    guard let path = families.paths[topic] else { return }
    let isEvent = path.words.last.map { vocabulary.states.contains($0) } ?? false
    guard !isEvent else { return }
    let own = entities(of: topic)
    let top = fields.entries.filter { $0.isTop && TypeClass($0.field.kind) != .other }
    guard !own.isEmpty else { return }
    let named =
      top.first { names($0.words, anyOf: own, exactly: true) }
      ?? top.first { names($0.words, anyOf: own, exactly: false) }
    let plain = top.first { $0.words.count == 1 && ["id", "uuid", "guid", "key"].contains($0.words[0]) }
    guard let entry = named ?? plain else { return }
    var keys = own
    if named == nil, let record {
      // `hat_product` in the topic `hats`: the record's name says what it is.
      let name = words.split(record.split(separator: ".").last.map(String.init) ?? record)
        .filter { !vocabulary.noise.contains($0) && !["envelope", "value"].contains($0) }
      keys += entities(name)
    }
    let home = Home(
      topic: topic, family: path.family, entry: entry, type: TypeClass(entry.field.kind),
      isQualified: !path.isHierarchical && path.family != nil && !own.contains(path.family!))
    for key in Set(keys) where !vocabulary.commonEntities.contains(key) { homes[key, default: Holders()].add(home) }
    homeOf[topic, default: []].insert(entry.path)
  }

  /// Whether a field's words name one of the entities: `player id`, `productid`, `code`.
  private func names(_ words: [String], anyOf entities: [String], exactly: Bool) -> Bool {
    guard let last = words.last else { return false }
    let joined = words.joined()
    for entity in entities {
      if vocabulary.identifiers.contains(last), words.count > 1 {
        let rest = Array(words.dropLast())
        if rest.joined() == entity { return true }
        if !exactly, rest.last == entity { return true }
      }
      if vocabulary.identifiers.contains(words[0]), words.count > 1, words.dropFirst().joined() == entity {
        return true
      }
      if joined == entity + "id" { return true }
      if exactly, joined == entity, vocabulary.codeLists.contains(entity) { return true }
    }
    return false
  }

  // MARK: references

  /// The entity words that a field refers to: `customer` of `customer_id`, `id_cliente` and `customerid`.
  private func reference(_ words: [String]) -> [String]? {
    guard let last = words.last else { return nil }
    if words.count > 1, vocabulary.identifiers.contains(last) { return Array(words.dropLast()) }
    if words.count > 1, ["id", "fk", "cod"].contains(words[0]) { return Array(words.dropFirst()) }
    if words.count == 1, last.hasSuffix("id"), last.utf8.count > 4 {
      let entity = self.words.singular(String(last.dropLast(2)))
      if homes[entity] != nil { return [entity] }
    }
    return nil
  }

  private func references(from topic: TopicName, fields: BusinessFields) -> [Join] {
    var joins: [Join] = []
    for entry in fields.entries {
      guard let reference = reference(entry.words), let last = reference.last else { continue }
      let type = TypeClass(entry.field.kind)
      guard type != .other, !(homeOf[topic]?.contains(entry.path) ?? false) else { continue }
      let candidates: [(entity: String, confidence: Double, why: String)] =
        [(reference.joined(), 0.95, "names"), (last, 0.9, "names")]
        + synonyms(of: last).map { ($0, 0.75, "means the same as") }
        + (reference.count > 1 ? [(reference[0], 0.7, "begins with")] : [])
      for candidate in candidates {
        let isLoose = candidate.confidence < 0.8
        guard let home = home(of: candidate.entity, for: topic, type: type, onlyNear: isLoose) else { continue }
        joins.append(join(topic, entry, to: home, entity: candidate))
        break
      }
    }
    return joins
  }

  private func synonyms(of word: String) -> [String] {
    vocabulary.synonyms.filter { $0.contains(word) }.flatMap { $0.subtracting([word]) }.sorted()
  }

  private func home(of entity: String, for topic: TopicName, type: TypeClass, onlyNear: Bool) -> Home? {
    guard let all = homes[entity], let path = families.paths[topic] else { return nil }
    let near = (path.family.flatMap { all.byFamily[$0] } ?? []).filter { $0.topic != topic && $0.type == type }
    if near.count == 1 { return near[0] }
    let distant = (all.byType[type] ?? []).filter {
      $0.topic != topic && (path.family == nil || $0.family != path.family)
    }
    guard !onlyNear, near.isEmpty, distant.count == 1, let far = distant.first else { return nil }
    // A family of its own keeps its ids to itself: `cafe_orders.store_id` is no id of `stores`.
    if let family = path.family, !path.isHierarchical, !families.entityFamilies.contains(family) { return nil }
    return far.isQualified ? nil : far
  }

  private func join(
    _ topic: TopicName, _ entry: BusinessFields.Entry, to home: Home,
    entity: (entity: String, confidence: Double, why: String)
  ) -> Join {
    let isNear = families.paths[topic]?.family != nil && families.paths[topic]?.family == home.family
    var confidence = entity.confidence
    if !isNear { confidence -= 0.1 }
    if entry.field.kind != home.entry.field.kind { confidence -= 0.05 }
    if entry.words == home.entry.words { confidence += 0.03 }
    let types = entry.field.type == home.entry.field.type ? "of one type" : "of types that compare"
    return Join(
      from: FieldReference(topic, entry.path), to: FieldReference(home.topic, home.entry.path),
      confidence: (confidence * 100).rounded() / 100,
      reason:
        "`\(entry.path)` \(entity.why) what `\(home.topic)` holds (`\(entity.entity)`), the fields are \(types)"
        + (isNear ? ", and the topics are of one family." : ", and no other topic holds it."))
  }

  // MARK: families

  /// Topics of one family with one key, of which one describes what the others measure.
  private func sharedKeys(
    in family: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    var groups: [String: [(TopicName, BusinessFields.Entry, Int)]] = [:]
    for topic in family {
      let score = descriptiveness(topic.name, topic.fields)
      for entry in topic.fields.entries where entry.isTop && TypeClass(entry.field.kind) != .other {
        guard let reference = reference(entry.words), homes[reference.joined()] == nil, homes[reference.last!] == nil
        else { continue }
        groups["\(entry.words.joined(separator: " "))/\(TypeClass(entry.field.kind))", default: []]
          .append((topic.name, entry, score))
      }
    }
    var joins: [Join] = []
    for name in groups.keys.sorted() {
      let topics = groups[name]!.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      guard topics.count > 1, topics[0].2 >= 2, topics[0].2 - topics[1].2 >= 2 else { continue }
      let home = topics[0]
      for other in topics.dropFirst() where !taken.contains(FieldReference(other.0, other.1.path)) {
        joins.append(
          Join(
            from: FieldReference(other.0, other.1.path), to: FieldReference(home.0, home.1.path), confidence: 0.75,
            reason:
              "The topics are of one family and share the key `\(home.1.path)`, and `\(home.0)` describes what it names."
          ))
      }
    }
    return joins
  }

  private func descriptiveness(_ topic: TopicName, _ fields: BusinessFields) -> Int {
    var score = 0
    let words = families.paths[topic]?.words ?? []
    if words.contains(where: vocabulary.descriptions.contains) { score += 3 }
    if words.last.map({ vocabulary.events.contains($0) || vocabulary.states.contains($0) }) ?? false { score -= 2 }
    if fields.entries.contains(where: { $0.words.last == "name" && TypeClass($0.field.kind) == .text }) { score += 2 }
    if fields.entries.contains(where: { [.timestamp, .date].contains($0.field.kind) }) { score -= 2 }
    return score
  }

  /// A small list of codes and what they mean, and the events beside it that carry such a code.
  private func codeLists(
    in family: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    var joins: [Join] = []
    for list in family {
      guard let entity = families.paths[list.name]?.words.last, vocabulary.codeLists.contains(entity),
        list.fields.entries.count <= 5,
        list.fields.entries.contains(where: { $0.words.last.map(vocabulary.meanings.contains) ?? false }),
        let key = list.fields.entries.first(where: { $0.isTop && $0.words.last == entity })
      else { continue }
      for other in family where other.name != list.name {
        let carriers = other.fields.entries.filter { entry in
          entry.isTop && TypeClass(entry.field.kind) != .other
            && (entry.words == [entity] || (entity == "code" && entry.words.last == "status"))
        }
        guard carriers.count == 1, let carrier = carriers.first,
          !taken.contains(FieldReference(other.name, carrier.path))
        else { continue }
        joins.append(
          Join(
            from: FieldReference(other.name, carrier.path), to: FieldReference(list.name, key.path), confidence: 0.65,
            reason: "`\(list.name)` lists codes with their meaning, and `\(carrier.path)` beside it carries a code."))
      }
    }
    return joins
  }

  /// Logs that name machines by address, and the one list of devices that is keyed by address.
  private func addresses(
    _ topics: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    let devices: Set<String> = ["device", "host", "machine", "server", "asset", "node", "router", "endpoint"]
    let marks: Set<String> = ["ip", "host", "hostname", "mac"]
    let lists = topics.filter { topic in
      (families.paths[topic.name]?.words ?? []).contains(where: devices.contains)
        && !(families.paths[topic.name]?.words ?? []).contains(where: vocabulary.events.contains)
    }
    let keyed = lists.compactMap { topic -> (TopicName, BusinessFields.Entry)? in
      topic.fields.entries.first { entry in
        entry.isTop && entry.words.contains("ip") && (keyFields[topic.name] ?? []).contains(entry.path)
      }.map { (topic.name, $0) }
    }
    guard keyed.count == 1, let list = keyed.first else { return [] }
    var joins: [Join] = []
    for topic in topics where topic.name != list.0 && concepts[topic.name] == "security" {
      for entry in topic.fields.entries where TypeClass(entry.field.kind) == .text {
        guard entry.words.count == 1, marks.contains(entry.words[0]) else { continue }
        let from = FieldReference(topic.name, entry.path)
        guard !taken.contains(from) else { continue }
        joins.append(
          Join(
            from: from, to: FieldReference(list.0, list.1.path), confidence: 0.5,
            reason: "`\(entry.path)` names a machine by its address, and `\(list.0)` alone lists devices by address."))
      }
    }
    return joins
  }
}

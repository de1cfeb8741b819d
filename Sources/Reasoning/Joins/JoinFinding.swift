internal import Mesh

/// Which fields refer to the key of another topic: by the entity that their names speak of, by type, and by how near
/// the topics are. A common word such as `id` alone joins nothing.
struct JoinFinding {
  /// A topic that holds one record for each of some entity, and the field that tells them apart.
  struct Home {
    var topic: TopicName
    var family: String?
    var entry: BusinessFields.Entry
    var type: TypeClass
    /// Whether its family's word is needed to tell which entity is meant: `web_users`.
    var isQualified: Bool
  }

  enum TypeClass: Hashable {
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
  struct Holders {
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
  private(set) var homes: [String: Holders] = [:]
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
  func reference(_ words: [String]) -> [String]? {
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
      // What the family itself holds comes before what the rest of the estate holds, a synonym too.
      let near = candidates.lazy.compactMap { candidate in
        home(of: candidate.entity, for: topic, type: type, isNear: true).map { ($0, candidate) }
      }.first
      let found =
        near
        ?? candidates.lazy.filter { $0.confidence > 0.8 }.compactMap { candidate in
          home(of: candidate.entity, for: topic, type: type, isNear: false).map { ($0, candidate) }
        }.first
      if let (home, candidate) = found { joins.append(join(topic, entry, to: home, entity: candidate)) }
    }
    return joins
  }

  private func synonyms(of word: String) -> [String] {
    vocabulary.synonyms.filter { $0.contains(word) }.flatMap { $0.subtracting([word]) }.sorted()
  }

  private func home(of entity: String, for topic: TopicName, type: TypeClass, isNear: Bool) -> Home? {
    guard let all = homes[entity], let path = families.paths[topic] else { return nil }
    let near = (path.family.flatMap { all.byFamily[$0] } ?? []).filter { $0.topic != topic && $0.type == type }
    if isNear { return near.count == 1 ? near[0] : nil }
    let distant = (all.byType[type] ?? []).filter {
      $0.topic != topic && (path.family == nil || $0.family != path.family)
    }
    guard near.isEmpty, distant.count == 1, let far = distant.first else { return nil }
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

}

internal import Mesh

/// Which fields refer to the key of another topic: by the entity that their names speak of, by type, and by how near
/// the topics are. A common word such as `id` alone joins nothing.
final class JoinFinding {
  let vocabulary: Vocabulary
  let words: Words
  let families: TopicFamilies
  let keyFields: [TopicName: [FieldPath]]
  let concepts: [TopicName: DomainName]
  var homes: [String: JoinHolders] = [:]
  /// How much of a home a topic is for the entity of one of its own fields.
  var ownScores: [FieldReference: Double] = [:]
  /// How much of a home a topic is for each entity.
  var held: [TopicName: [String: Double]] = [:]

  /// Entities that some home tells apart by a number written together with them, as `ordrenr`.
  var numbered: Set<String> = []

  /// The topics that are keyed by a field of one name.
  var keyHomes: [String: JoinHolders] = [:]
  /// How surely a topic is the home of its own key.
  var keyScores: [FieldReference: Double] = [:]

  var sizes: [TopicName: Int] = [:]
  var roots: [TopicName: String] = [:]
  /// Names of fields that nearly every record carries, such as a tenant's: they tell nothing about how two belong
  /// together.
  var everywhere: Set<[String]> = []
  let isSystematic: Bool

  init(
    vocabulary: Vocabulary, words: Words, families: TopicFamilies, keyFields: [TopicName: [FieldPath]],
    concepts: [TopicName: DomainName]
  ) {
    self.vocabulary = vocabulary
    self.words = words
    self.families = families
    isSystematic = families.isSystematic
    self.keyFields = keyFields
    self.concepts = concepts
  }

  func joins(_ topics: [(name: TopicName, record: String?, fields: BusinessFields)]) -> [Join] {
    for topic in topics { roots[topic.name] = topic.record.flatMap(Self.root) }
    everywhere = Self.everywhere(topics.map(\.fields))
    for topic in topics { register(topic.name, record: topic.record, fields: topic.fields) }
    for topic in topics { registerKey(topic.name, record: topic.record, fields: topic.fields) }
    var joins: [Join] = []
    for topic in topics { joins += references(from: topic.name, fields: topic.fields) }
    var found = Set(joins.map(\.from))
    func add(_ more: [Join]) {
      joins += more
      found.formUnion(more.lazy.map(\.from))
    }
    add(sharedNames(topics, taken: found))
    let families = Dictionary(grouping: topics.filter { self.families.paths[$0.name]?.family != nil }) {
      self.families.paths[$0.name]!.family!
    }
    var inFamilies: [Join] = []
    for family in families.keys.sorted() where families[family]!.count > 1 {
      inFamilies += sharedKeys(in: families[family]!, taken: found)
      inFamilies += codeLists(in: families[family]!, taken: found)
    }
    add(inFamilies)
    if let people = people(topics) {
      let byPeople = topics.flatMap { references(to: people, from: $0.name, fields: $0.fields, taken: found) }
      joins += byPeople
    }
    joins += addresses(topics, taken: found)
    joins += sameKeys(topics, besides: joins)
    return joins.sorted(on: \.self)
  }

  /// The entity words that a field refers to: `customer` of `customer_id`, `id_cliente` and `customerid`.
  func reference(_ words: [String]) -> [String]? {
    guard let last = words.last else { return nil }
    if words.count > 1, vocabulary.identifiers.contains(last) { return Array(words.dropLast()) }
    if words.count > 1, vocabulary.identifiers.contains(words[0]) { return Array(words.dropFirst()) }
    if words.count == 2, vocabulary.roles.contains(words[0]), homes[Self.stem(last)] != nil { return [last] }
    guard words.count == 1, let entity = Self.compounded(last).map(self.words.singular) else { return nil }
    // What counts something by numbers is no reference to what tells it apart by other ids.
    let isKnown = Self.isNumber(last) ? numbered.contains(Self.stem(entity)) : homes[Self.stem(entity)] != nil
    return isKnown ? [entity] : nil
  }

  private struct Candidate {
    var entity: String
    var confidence: Double
    var why: String
  }

  private static func everywhere(_ records: [BusinessFields]) -> Set<[String]> {
    let records = records.filter { !$0.entries.isEmpty }
    guard records.count >= 12 else { return [] }
    var widths: [[String]: Int] = [:]
    for record in records { for words in Set(record.entries.map(\.words)) { widths[words, default: 0] += 1 } }
    return Set(widths.filter { $0.value * 4 >= records.count * 3 }.keys)
  }

  private func references(from topic: TopicName, fields: BusinessFields) -> [Join] {
    var joins: [Join] = []
    for entry in fields.entries {
      guard !everywhere.contains(entry.words), let reference = reference(entry.words), let last = reference.last else {
        continue
      }
      let type = TypeClass(entry.field.kind)
      // Whoever did something is one of the people, whatever it was done to.
      guard type != .other, reference.count == 1 || last != "by" else { continue }
      let core = reference.filter { !vocabulary.roles.contains($0) }
      let candidates =
        [Candidate(entity: reference.joined(), confidence: 0.95, why: "names")]
        + (reference.count > 1 ? [Candidate(entity: last, confidence: 0.9, why: "names")] : [])
        + (core.count < reference.count && !core.isEmpty
          ? [Candidate(entity: core.joined(), confidence: 0.85, why: "names")] : [])
        + synonyms(of: last).map { Candidate(entity: $0, confidence: 0.75, why: "means the same as") }
        + (reference.count > 1 ? [Candidate(entity: reference[0], confidence: 0.7, why: "begins with")] : [])
      let own = ownScores[FieldReference(topic, entry.path)] ?? 0
      guard own < 0.95 else { continue }
      // What the family itself holds comes before what the rest of the estate holds, a synonym too.
      let near = candidates.lazy.compactMap { candidate in
        self.nearHome(of: candidate.entity, for: topic, type: type, above: own).map { ($0, candidate) }
      }.first
      // Customers that are listed by this very name are no users of the family.
      let exact = near.flatMap { _, candidate in
        candidate.why == "means the same as"
          ? farHome(of: candidates[0].entity, for: topic, type: type, above: own).flatMap { home in
            Self.database(home.topic) != nil && Self.database(home.topic) == Self.database(topic)
              ? (home, candidates[0]) : nil
          } : nil
      }
      let found =
        exact ?? near
        ?? candidates.lazy.filter { $0.confidence > 0.8 }.compactMap { candidate in
          self.farHome(of: candidate.entity, for: topic, type: type, above: own).map { ($0, candidate) }
        }.first
      if let (home, candidate) = found, (held[topic]?[Self.stem(candidate.entity)] ?? 0) <= home.score,
        home.score > 0.6 || held[topic]?[Self.stem(candidate.entity)] == nil
      {
        joins.append(join(topic, entry, to: home, candidate))
      }
    }
    return joins
  }

  private func synonyms(of word: String) -> [String] {
    vocabulary.synonyms.filter { $0.contains(word) }.flatMap { $0.subtracting([word]) }.sorted()
  }

  private func nearHome(of entity: String, for topic: TopicName, type: TypeClass, above own: Double) -> JoinHome? {
    guard let holders = homes[Self.stem(entity)], let path = families.paths[topic] else { return nil }
    return Self.surest(holders.near(path.family, type: type), except: topic, above: own)
  }

  private func farHome(of entity: String, for topic: TopicName, type: TypeClass, above own: Double) -> JoinHome? {
    guard let holders = homes[Self.stem(entity)] else { return nil }
    return farHome(among: holders, for: topic, type: type, above: own)
  }

  func farHome(among holders: JoinHolders, for topic: TopicName, type: TypeClass, above own: Double) -> JoinHome? {
    guard let path = families.paths[topic] else { return nil }
    let beside = holders.beside(path.first, type: type)
    let found =
      Self.surest(beside, except: topic, above: own) ?? Self.surest(holders.far(type), except: topic, above: own)
    guard let found else { return nil }
    // A family of its own keeps its ids to itself: `cafe_orders.store_id` is no id of `stores`.
    let isOwnWorld =
      path.family.map { !isSystematic && !path.isDeep && !families.entityFamilies.contains($0) } ?? false
    if !found.isCommon, let family = path.family, family == found.family { return found }
    if found.isCommon, found.root == nil || roots[topic] != found.root { return nil }
    guard isOwnWorld || found.isQualified else { return found }
    guard roots[topic] == found.root else { return nil }
    return found.isQualified && found.root == nil ? nil : found
  }

  /// `io.acme` of `io.acme.billing.Invoice`.
  private static func root(_ record: String) -> String? {
    let parts = record.split(separator: ".").dropLast()
    return parts.isEmpty ? nil : parts.prefix(2).joined(separator: ".")
  }

  /// The one home that is surer than all others, and than the topic itself.
  private static func surest(_ homes: [JoinHome], except topic: TopicName, above own: Double) -> JoinHome? {
    let others = homes.filter { $0.topic != topic }
    guard let best = others.first, best.score > max(own + 0.05, 0.3) else { return nil }
    let equal = others.filter { $0.score > best.score - 0.05 }
    guard equal.count > 1 else { return best }
    // Of tables in one database, the one that is called by this name alone.
    let beside = equal.filter { Self.database($0.topic) == Self.database(topic) }
    if let least = beside.map(\.size).min(), beside.count == equal.count {
      let plain = beside.filter { $0.size == least }
      if plain.count == 1 { return plain[0] }
    }
    // Of copies in several countries or environments, the one beside the topic.
    let levels = equal.map { Self.commonLevels($0.topic, topic) }
    if let most = levels.max(), levels.count(where: { $0 == most }) == 1 { return equal[levels.firstIndex(of: most)!] }
    // Versions of one topic are one home: the latest of them.
    guard equal.count < 4, Set(equal.map(\.unversioned)).count == 1 else { return nil }
    return equal.max { ($0.topic.rawValue.utf8.count, $0.topic) < ($1.topic.rawValue.utf8.count, $1.topic) }
  }

  /// `shop.public` of `shop.public.orders`; nil where a name has no levels.
  private static func database(_ topic: TopicName) -> Substring? {
    topic.rawValue.lastIndex(of: ".").map { topic.rawValue[..<$0] }
  }

  private static func commonLevels(_ one: TopicName, _ other: TopicName) -> Int {
    var levels = 0
    for (byte, its) in zip(one.rawValue.utf8, other.rawValue.utf8) {
      guard byte == its else { break }
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"): levels += 1
      default: break
      }
    }
    return levels
  }

  private func join(
    _ topic: TopicName, _ entry: BusinessFields.Entry, to home: JoinHome, _ candidate: Candidate
  ) -> Join {
    let isNear = families.paths[topic]?.family != nil && families.paths[topic]?.family == home.family
    var confidence = candidate.confidence - 0.3 * (1 - min(home.score, 1))
    if !isNear { confidence -= 0.1 }
    if entry.field.kind != home.entry.field.kind { confidence -= 0.05 }
    if entry.words == home.entry.words { confidence += 0.03 }
    let types = entry.field.type == home.entry.field.type ? "of one type" : "of types that compare"
    return Join(
      from: FieldReference(topic, entry.path), to: FieldReference(home.topic, home.entry.path),
      confidence: (confidence * 100).rounded() / 100,
      reason:
        "`\(entry.path)` \(candidate.why) what `\(home.topic)` holds (`\(candidate.entity)`), the fields are \(types)"
        + (isNear ? ", and the topics are of one family." : ", and no other topic holds it so surely."))
  }
}

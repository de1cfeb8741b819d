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

  /// Entities that some home tells apart by a number written together with them, as `ordrenr`.
  var numbered: Set<String> = []

  private var byName: [TopicName: JoinTopic] = [:]

  /// The topics that are keyed by a field of one name.
  var keyHomes: [String: JoinHolders] = [:]

  /// Names of fields that nearly every record carries, such as a tenant's: they tell nothing about how two belong
  /// together.
  var everywhere: Set<FieldName> = []
  private var names: [FieldName: JoinName] = [:]
  /// What names refer to, once all homes are known.
  private var references: [FieldName: EntityReference?] = [:]
  /// The topics that are keyed as names say, once all of them are known.
  private var keyed: [FieldName: JoinHolders?] = [:]
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

  func joins(_ given: [(name: TopicName, record: String?, fields: BusinessFields)]) -> [Join] {
    let topics = given.map { topic in
      let path = self.families.paths[topic.name]
      return JoinTopic(
        name: topic.name, root: topic.record.flatMap(Self.root), recordWords: topic.record.map(entityWords) ?? [],
        holding: path.map { holding($0, of: topic.name) }, fields: topic.fields, path: path,
        keys: keyFields[topic.name] ?? [], naturalKeys: vocabulary.naturalKeys)
    }
    for topic in topics { byName[topic.name] = topic }
    everywhere = Self.everywhere(topics)
    for topic in topics { register(topic) }
    for topic in topics { registerKey(topic) }
    var joins: [Join] = []
    for topic in topics { joins += references(from: topic) }
    var found = Set(joins.map(\.from))
    func add(_ more: [Join]) {
      joins += more
      found.formUnion(more.lazy.map(\.from))
    }
    add(sharedNames(topics, taken: found))
    let families = Dictionary(grouping: topics.filter { $0.path?.family != nil }) { $0.path!.family! }
    var inFamilies: [Join] = []
    for family in families.keys.sorted() where families[family]!.count > 1 {
      inFamilies += sharedKeys(in: families[family]!, taken: found)
      inFamilies += codeLists(in: families[family]!, taken: found)
    }
    add(inFamilies)
    if let people = people(topics) {
      let byPeople = topics.flatMap { references(to: people, from: $0, taken: found) }
      joins += byPeople
    }
    joins += addresses(topics, taken: found)
    joins += sameKeys(topics, besides: joins)
    return joins.sorted(on: \.self)
  }

  /// What a name says whatever the estate holds.
  func said(by name: FieldName) -> JoinName {
    if let known = names[name] { return known }
    let said = JoinName(name, vocabulary)
    names[name] = said
    return said
  }

  /// The entity that a name refers to; asked once all homes are known.
  func reference(_ name: FieldName) -> EntityReference? {
    if let known = references[name] { return known }
    let found = reference(name.words).map { EntityReference($0, candidates: candidates($0)) }
    references.updateValue(found, forKey: name)
    return found
  }

  /// The topics that are keyed as a name says; asked once all of them are known.
  func keyHolders(_ name: FieldName) -> JoinHolders? {
    if let known = keyed[name] { return known }
    let found = keyHomes[keyName(name.words)]
    keyed.updateValue(found, forKey: name)
    return found
  }

  /// The entity words that a field refers to: `customer` of `customer_id`, `id_cliente` and `customerid`.
  private func reference(_ words: [String]) -> [String]? {
    guard let last = words.last, !JoinName.isCount(words, vocabulary) else { return nil }
    if words.count > 1, vocabulary.identifiers.contains(last) { return words.dropLast().map(vocabulary.writtenOut) }
    if words.count > 1, vocabulary.identifiers.contains(words[0]) {
      return words.dropFirst().map(vocabulary.writtenOut)
    }
    if words.count == 2, vocabulary.roles.contains(words[0]), homes[Self.stem(last)] != nil { return [last] }
    guard words.count == 1, let entity = Self.compounded(last).map(self.words.singular) else { return nil }
    // What counts something by numbers is no reference to what tells it apart by other ids.
    let isKnown = Self.isNumber(last) ? numbered.contains(Self.stem(entity)) : homes[Self.stem(entity)] != nil
    return isKnown ? [entity] : nil
  }

  private func candidates(_ reference: [String]) -> [EntityReference.Candidate] {
    let last = reference[reference.count - 1]
    let core = reference.filter { !vocabulary.roles.contains($0) }
    var found: [EntityReference.Candidate] = []
    func add(_ entity: String, _ confidence: Double, _ why: String = "names") {
      let stem = Self.stem(entity)
      found.append(
        EntityReference.Candidate(
          entity: entity, stem: stem, holders: homes[stem], confidence: confidence, why: why))
    }
    add(reference.joined(), 0.95)
    // Words that say nothing in a topic's name say as little here.
    let telling = reference.filter { !vocabulary.noise.contains($0) }
    if !telling.isEmpty, telling.count < reference.count { add(telling.joined(), 0.92) }
    // `cpd_lead_provider` is a lead provider where there is no list of that kind alone, and a provider at least.
    for size in stride(from: min(4, reference.count) - 1, through: 2, by: -1) {
      add(reference.suffix(size).joined(), 0.92)
    }
    if reference.count > 1 { add(last, 0.9) }
    if core.count < reference.count, !core.isEmpty { add(core.joined(), 0.85) }
    for synonym in synonyms(of: last) { add(synonym, 0.75, EntityReference.synonym) }
    if reference.count > 1 { add(reference[0], 0.7, "begins with") }
    return found
  }

  private static func everywhere(_ topics: [JoinTopic]) -> Set<FieldName> {
    let topics = topics.filter { !$0.entries.isEmpty }
    guard topics.count >= 12 else { return [] }
    var widths: [FieldName: (count: Int, latest: Int)] = [:]
    for (place, topic) in topics.enumerated() {
      for entry in topic.entries {
        var width = widths[entry.name] ?? (0, -1)
        guard width.latest != place else { continue }
        width = (width.count + 1, place)
        widths[entry.name] = width
      }
    }
    return Set(widths.filter { $0.value.count * 4 >= topics.count * 3 }.keys)
  }

  private func references(from topic: JoinTopic) -> [Join] {
    var joins: [Join] = []
    for entry in topic.entries {
      let type = TypeClass(entry.field.kind)
      // Whoever did something is one of the people, whatever it was done to.
      guard type != .other, let reference = reference(entry.name), !everywhere.contains(entry.name),
        reference.words.count == 1 || reference.words.last != "by"
      else { continue }
      let candidates = reference.candidates
      let own = topic.ownScores[entry.path] ?? 0
      guard own < 0.95 else { continue }
      // What the family itself holds comes before what the rest of the estate holds, a synonym too.
      let near = candidates.lazy.compactMap { candidate in
        self.nearHome(of: candidate, for: topic, type: type, above: own).map { ($0, candidate) }
      }.first
      // Customers that are listed by this very name are no users of the family, nor are `payment_methods` its methods.
      let exact = near.flatMap { _, candidate in
        candidate.stem != candidates[0].stem
          ? farHome(of: candidates[0], for: topic, type: type, above: own).flatMap { home in
            home.database != nil && home.database == topic.database
              ? (home, candidates[0]) : nil
          } : nil
      }
      let found =
        exact ?? near
        ?? candidates.lazy.filter { $0.confidence > 0.8 }.compactMap { candidate in
          self.farHome(of: candidate, for: topic, type: type, above: own).map { ($0, candidate) }
        }.first
      guard let (home, candidate) = found else { continue }
      // One of several kinds of things, told by the kind beside it: which one, no name says.
      guard home.size <= reference.words.count || !topic.isOfKinds(reference.words) else { continue }
      let held = topic.held[candidate.stem]
      if (held ?? 0) <= home.score, home.score > 0.6 || held == nil, let key = told(entry, at: home) {
        joins.append(join(topic, entry, to: home, key, candidate))
      }
    }
    return joins
  }

  /// The field of a home that a reference means: its key, or where that is an id and the reference a code, the code beside
  /// it; nil where there is none.
  private func told(_ entry: BusinessFields.Entry, at home: JoinHome) -> BusinessFields.Entry? {
    let mark = said(by: entry.name).mark
    let key = said(by: home.entry.name).mark
    guard mark != key else { return home.entry }
    let beside = byName[home.topic]?.entries.first { other in
      other.isTop && TypeClass(other.field.kind) == home.type && said(by: other.name).mark == mark
        && (other.name == entry.name || (mark != .id && other.words.count == 1))
    }
    // What counts may be the id by another name; what a code stands for is no id.
    return beside ?? (mark == .code || key == .code ? nil : home.entry)
  }

  private func synonyms(of word: String) -> [String] {
    vocabulary.synonyms.filter { $0.contains(word) }.flatMap { $0.subtracting([word]) }.sorted()
  }

  private func nearHome(
    of candidate: EntityReference.Candidate, for topic: JoinTopic, type: TypeClass, above own: Double
  ) -> JoinHome? {
    guard let holders = candidate.holders, let path = topic.path else { return nil }
    return Self.surest(holders.near(path.family), of: type, except: topic, above: own)
  }

  private func farHome(
    of candidate: EntityReference.Candidate, for topic: JoinTopic, type: TypeClass, above own: Double
  ) -> JoinHome? {
    guard let holders = candidate.holders else { return nil }
    return farHome(among: holders, for: topic, type: type, above: own)
  }

  func farHome(among holders: JoinHolders, for topic: JoinTopic, type: TypeClass, above own: Double) -> JoinHome? {
    guard let path = topic.path else { return nil }
    let found =
      Self.surest(holders.beside(path.first), of: type, except: topic, above: own)
      ?? Self.surest(holders.far(type), of: type, except: topic, above: own)
    guard let found else { return nil }
    // A family of its own keeps its ids to itself: `cafe_orders.store_id` is no id of `stores`.
    let isOwnWorld =
      path.family.map { !isSystematic && !path.isDeep && !families.entityFamilies.contains($0) } ?? false
    if !found.isCommon, let family = path.family, family == found.family { return found }
    if found.isCommon, found.root == nil || topic.root != found.root { return nil }
    guard isOwnWorld || found.isQualified else { return found }
    guard topic.root == found.root else { return nil }
    return found.isQualified && found.root == nil ? nil : found
  }

  /// `io.acme` of `io.acme.billing.Invoice`.
  private static func root(_ record: String) -> String? {
    let dot = UInt8(ascii: ".")
    let dots = record.utf8.indices.lazy.filter { record.utf8[$0] == dot }.prefix(2)
    guard let first = dots.first else { return nil }
    let second = dots.dropFirst().first
    return String(record[..<(second ?? first)])
  }

  /// The one home that is surer than all others, and than the topic itself.
  private static func surest(
    _ homes: [JoinHome], of type: TypeClass, except topic: JoinTopic, above own: Double
  ) -> JoinHome? {
    func isOther(_ home: JoinHome) -> Bool { home.type == type && home.topic != topic.name }
    guard let first = homes.firstIndex(where: isOther) else { return nil }
    let best = homes[first]
    guard best.score > max(own + 0.05, 0.3) else { return nil }
    let rivals = homes[(first + 1)...].filter { $0.score > best.score - 0.05 && isOther($0) }
    guard !rivals.isEmpty else { return best }
    let equal = [best] + rivals
    // Of tables in one database, the one that is called by this name alone.
    let beside = equal.filter { $0.database == topic.database }
    if let least = beside.map(\.size).min(), beside.count == equal.count {
      let plain = beside.filter { $0.size == least }
      if plain.count == 1 { return plain[0] }
    }
    // Of copies in several countries or environments, the one beside the topic.
    let levels = equal.map { Self.commonLevels($0.topic, topic.name) }
    if let most = levels.max(), levels.count(where: { $0 == most }) == 1 { return equal[levels.firstIndex(of: most)!] }
    // Versions of one topic are one home: the latest of them.
    guard equal.count < 4, Set(equal.map(\.unversioned)).count == 1 else { return nil }
    return equal.max { ($0.topic.rawValue.utf8.count, $0.topic) < ($1.topic.rawValue.utf8.count, $1.topic) }
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
    _ topic: JoinTopic, _ entry: BusinessFields.Entry, to home: JoinHome, _ key: BusinessFields.Entry,
    _ candidate: EntityReference.Candidate
  ) -> Join {
    let isNear = topic.path?.family != nil && topic.path?.family == home.family
    var confidence = candidate.confidence - 0.3 * (1 - min(home.score, 1))
    if !isNear { confidence -= 0.1 }
    if entry.field.kind != key.field.kind { confidence -= 0.05 }
    if entry.name == key.name { confidence += 0.03 }
    let types = entry.field.type == key.field.type ? "of one type" : "of types that compare"
    return Join(
      from: FieldReference(topic.name, entry.path), to: FieldReference(home.topic, key.path),
      confidence: (confidence * 100).rounded() / 100,
      reason:
        "`\(entry.path)` \(candidate.why) what `\(home.topic)` holds (`\(candidate.entity)`), the fields are \(types)"
        + (isNear ? ", and the topics are of one family." : ", and no other topic holds it so surely."))
  }
}

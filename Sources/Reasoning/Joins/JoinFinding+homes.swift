// Where an entity lives: the list of its records, else the event that begins its life.

internal import Mesh

extension JoinFinding {
  /// What a topic's name speaks of, without what happened to it, and how much of a home it can be.
  struct Holding {
    var words: [String]
    /// 1 for a list, less for events.
    var rank: Double
    /// Whether the name's last level says nothing else.
    var isExact: Bool
    /// How many other words the name's last level has, whatever they say.
    var others = 0
  }

  func holding(_ path: TopicFamilies.Path, of topic: TopicName) -> Holding {
    var (rest, rank) = (path.words.map(vocabulary.writtenOut), 1.0)
    var last = path.lastLevel.map(vocabulary.writtenOut)
    if let word = rest.last, vocabulary.joins.particles.contains(word), rest.count > 2, isState(rest[rest.count - 2]) {
      rest.removeLast()
      if last.last == word { last.removeLast() }
    }
    while rest.count > 1, let word = rest.last, isState(word) || vocabulary.descriptions.contains(word) {
      rank = min(rank, self.rank(word))
      rest.removeLast()
      if last.last == word { last.removeLast() }
    }
    while last.count > 1, let word = last.first, rest.suffix(last.count).first == word,
      vocabulary.states.contains(word), last.dropFirst().first != nil
    {
      rank = min(rank, self.rank(word))
      last.removeFirst()
    }
    // `pedidos_venta` are orders: languages that put the thing in front name it first.
    if rest.count == 2, vocabulary.joins.papers.contains(rest[0]), vocabulary.joins.purposes.contains(rest[1]) {
      rest.swapAt(0, 1)
    }
    // What is measured of a thing, or happens to it, is not the list of such things.
    if last.count > 1, last.dropLast().contains(where: vocabulary.events.contains) { rank = min(rank, 0.7) }
    let described = path.lastLevel.filter { !isState($0) }.count
    // `shipment-events` beside `shipments` lists none, though its word for it says nothing of the business.
    if Self.isOfEvents(topic) { rank = min(rank, 0.75) }
    if isAnswer(topic) { rank *= 0.8 }
    return Holding(words: rest, rank: rank, isExact: last.count == 1, others: max(0, described - 1))
  }

  /// `seekerprofile` of `seeker_profiles` and `workhistory` of `work_histories`, whose own key is a plain one.
  private func described(_ path: TopicFamilies.Path) -> [String] {
    guard path.lastLevel.count > 1, let last = path.lastLevel.last,
      vocabulary.descriptions.contains(last) || vocabulary.states.contains(last)
    else { return [] }
    return (2...min(4, path.lastLevel.count)).map { path.lastLevel.suffix($0).joined() }
  }

  private static func isOfEvents(_ topic: TopicName) -> Bool {
    let name = topic.rawValue.utf8
    return name.suffix(6).elementsEqual("events".utf8) || name.suffix(5).elementsEqual("event".utf8)
  }

  private func rank(_ word: String) -> Double {
    if vocabulary.beginnings.contains(word) { return 0.8 }
    if vocabulary.endings.contains(word) { return 0.4 }
    if vocabulary.joins.sendings.contains(word) { return 0.7 }
    return isState(word) ? 0.6 : 1
  }

  /// What goes out in answer to what came in is not where it began.
  private func isAnswer(_ topic: TopicName) -> Bool {
    guard let cut = topic.rawValue.utf8.lastIndex(where: { $0 == 0x2e || $0 == 0x2d || $0 == 0x5f }) else {
      return false
    }
    return vocabulary.joins.answers.contains(topic.rawValue[topic.rawValue.utf8.index(after: cut)...].lowercased())
  }

  /// Whether a word says what happened; English says so with an ending.
  private func isState(_ word: String) -> Bool {
    vocabulary.states.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 5 && !word.hasSuffix("eed"))
  }

  func register(_ topic: JoinTopic) {
    guard let path = topic.path, let holding = topic.holding else { return }
    let recordWords = topic.recordWords
    let top = topic.entries.filter { $0.isTop && TypeClass($0.field.kind) != .other }
    guard let last = holding.words.last, !top.isEmpty else { return }
    let keyed = topic.keyed.flatMap { TypeClass($0.field.kind) != .other ? $0 : nil }
    let own = holding.words.count > 1 ? [last, holding.words.suffix(2).joined()] : [last]
    // `big_feed_mills` are mills, feed mills and big feed mills.
    let most = min(4, holding.words.count, path.lastLevel.count)
    let longer = most > 2 ? (3...most).map { holding.words.suffix($0).joined() } : []
    if let keyed, let reference = said(by: keyed.name).key {
      let names = Set((holding.words + recordWords).map(Self.stem))
      let isLast =
        names.contains(Self.stem(reference.joined())) || Self.stem(last) == Self.stem(reference.last!)
        || own.map(Self.stem).contains(Self.stem(reference.joined()))
      let isIn = reference.map(Self.stem).contains(where: names.contains)
      if isLast || isIn {
        let bonus = holding.isExact && Self.stem(last) == Self.stem(reference.last!) ? 0.1 : 0
        let isHead =
          Self.stem(last) == Self.stem(reference.last!) || recordWords.last.map(Self.stem) == Self.stem(reference.last!)
        let isList = holding.words.count > 1 && vocabulary.lists.contains(last)
        let score = isHead ? holding.rank + bonus : isList ? holding.rank * 0.95 : holding.rank * 0.6
        // `user_consents` is keyed by users and lists none.
        if !isHead, !isList, !path.isDeep || vocabulary.events.contains(last) { return }
        add(topic, path, keyed, [reference.joined(): score], own: own)
        if reference.count > 1 { add(topic, path, keyed, [reference.last!: score - 0.3], own: own) }
        return
      }
    }
    let plain = top.first { said(by: $0.name).isPlain }
    if plain == nil, isBetween(path, top) { return }
    // `organisation_vacancies` with a key of its own refers to vacancies.
    let isLink = keyed != nil && keyed?.path == plain?.path && topic.size > 1
    let named =
      isLink
      ? nil
      : top.first { names($0.name, anyOf: own, exactly: true) }
        ?? top.first { names($0.name, anyOf: own, exactly: false) }
    // Beside an id, a code or a number of its own is another way to tell things apart, and what it is said to be keyed by
    // comes before all.
    let isOther =
      plain != nil && (keyed?.path == plain?.path || named.map { said(by: $0.name).mark != .id } == true)
    guard let entry = isOther ? plain : named ?? plain else { return }
    var scores = Dictionary((own + longer).map { ($0, holding.rank) }) { first, _ in first }
    if isLink {
      // What refers to the very things that it would list lists none of them.
      let whole = path.lastLevel.joined()
      let isOfOthers = (own.dropFirst() + longer).contains { entity in
        entity != whole && top.contains { names($0.name, anyOf: [entity], exactly: true) }
      }
      if isOfOthers {
        scores = [:]
      } else if top.contains(where: { names($0.name, anyOf: [last], exactly: true) }) {
        scores[last] = nil
      }
    }
    if let plain, keyed == nil || keyed?.path == plain.path,
      case let said = described(path).filter({ !own.contains($0) }), !said.isEmpty
    {
      add(topic, path, plain, Dictionary(said.map { ($0, holding.rank) }) { first, _ in first }, own: own)
    }
    if named == nil {
      // `hat_product` in the topic `hats`: the record's name says what it is.
      let suffix = recordWords.count > 1 ? [recordWords.suffix(2).joined()] : []
      for word in recordWords.suffix(1) + suffix where scores[word] == nil { scores[word] = holding.rank * 0.9 }
    }
    add(topic, path, entry, scores, own: own)
    if isOther, let named, TypeClass(named.field.kind) != TypeClass(entry.field.kind) {
      add(topic, path, named, scores, own: own)
    }
  }

  /// Whether a record holds nothing but references to several of the things that its topic is called after, as
  /// `roles_users` does.
  private func isBetween(_ path: TopicFamilies.Path, _ top: [BusinessFields.Entry]) -> Bool {
    guard path.lastLevel.count > 1 else { return false }
    let told = Set(path.lastLevel).filter { word in top.contains { names($0.name, anyOf: [word], exactly: false) } }
    return told.count > 1
      && top.allSatisfy { entry in
        entry.words.last.map { vocabulary.identifiers.contains($0) || $0 == "at" } ?? true
      }
  }

  private func add(
    _ topic: JoinTopic, _ path: TopicFamilies.Path, _ entry: BusinessFields.Entry, _ scores: [String: Double],
    own: [String]
  ) {
    for (entity, score) in scores where !vocabulary.commonEntities.contains(entity) || score >= 1 {
      let home = JoinHome(
        topic: topic.name, family: path.family, first: path.first, entry: entry,
        score: score, size: topic.size, root: topic.root,
        isCommon: vocabulary.commonEntities.contains(entity) && score <= 1,
        isQualified: !isSystematic && !path.isDeep && path.family != nil && !own.contains(path.family!))
      let stem = Self.stem(entity)
      homes[stem, default: JoinHolders()].add(home)
      if entry.words.last.map(Self.isNumber) == true { numbered.insert(stem) }
      topic.held[stem] = score
      topic.ownScores[entry.path] = max(topic.ownScores[entry.path] ?? 0, score)
    }
  }

  /// `customer` of `customerid`, `ordre` of `ordrenr` and `kunden` of `kundennummer`.
  static func compounded(_ word: String) -> String? {
    guard let mark = compoundMarks.first(where: word.hasSuffix), word.utf8.count > mark.utf8.count + 2 else {
      return nil
    }
    return String(word.dropLast(mark.count))
  }

  static func isNumber(_ word: String) -> Bool { word.hasSuffix("nummer") || word.hasSuffix("nr") }

  private static let compoundMarks = ["nummer", "id", "nr"]

  func entityWords(_ record: String) -> [String] {
    let name = words.split(record.split(separator: ".").last.map(String.init) ?? record)
      .filter { !vocabulary.noise.contains($0) && $0 != "envelope" && $0 != "value" }
    var rest = name
    if let last = rest.last, vocabulary.joins.particles.contains(last), rest.count > 2, isState(rest[rest.count - 2]) {
      rest.removeLast()
    }
    while rest.count > 1, let last = rest.last, isState(last) || vocabulary.descriptions.contains(last) {
      rest.removeLast()
    }
    return rest
  }

  /// Whether a field's words name one of the entities: `player id`, `productid`, `code`.
  private func names(_ name: FieldName, anyOf entities: [String], exactly: Bool) -> Bool {
    let said = said(by: name)
    for entity in entities {
      if let inFront = said.inFront, inFront.whole == entity || (!exactly && inFront.last == entity) { return true }
      if let behind = said.behind, behind == Self.stem(entity) { return true }
      if name.joined.hasPrefix(entity) {
        let rest = name.joined.dropFirst(entity.count)
        if Self.compoundMarks.contains(where: { $0 == rest }) { return true }
        if exactly, rest.isEmpty, vocabulary.codeLists.contains(entity) { return true }
      }
    }
    return false
  }

  /// `policen` and `police`, `contadores` and `contador`, `partia` and `partii` are one, once their ending is gone.
  static func stem(_ word: String) -> String {
    guard word.utf8.count > 5 else { return word }
    if word.hasSuffix("ia") || word.hasSuffix("ii") { return String(word.dropLast()) }
    if word.hasSuffix("en") { return String(word.dropLast(2)) }
    return word.hasSuffix("e") ? String(word.dropLast()) : word
  }
}

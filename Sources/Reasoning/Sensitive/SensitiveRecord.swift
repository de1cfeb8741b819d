internal import Mesh

/// One record as the rule for sensitive fields looks at it: its fields in words, and what surrounds each.
struct SensitiveRecord {
  struct Entry {
    var field: Field
    /// Of the field's own name.
    var words: [String]
    /// Of the record or list that the field stands in, nil at the top.
    var parent: String?
    var parentWords: [String]
    /// The phrases that its words say.
    var hits: [SensitiveTerms.Term]
    /// Whether its words are the name of somebody in a role.
    var isPersonName: Bool
  }

  let entries: [Entry]
  private let vocabulary: Vocabulary
  private let topic: Surroundings
  private var besides: [String: Surroundings] = [:]

  init(
    _ shape: RecordShape, subject: TopicSubject, terms: SensitiveTerms, vocabulary: Vocabulary, words: Words
  ) {
    self.vocabulary = vocabulary
    let isChange = BusinessFields.isChange(shape.fields)
    entries = shape.fields.compactMap { field in
      let raw = field.path.rawValue
      // What a change event says of its own source is about a database.
      if isChange, !raw.hasPrefix("after"), !raw.hasPrefix("before") { return nil }
      let parent = Self.parent(of: raw)
      let isRow = isChange && (parent == "after" || parent == "before")
      let own = words.split(BusinessFields.last(raw)).map { vocabulary.shortForms[$0] ?? $0 }
      return Entry(
        field: field, words: own, parent: parent,
        parentWords: parent.map { isRow ? [] : words.split(BusinessFields.last($0)) } ?? [],
        hits: field.isLeaf ? terms.hits(own) : [],
        isPersonName: PersonName.isOne(own, vocabulary))
    }
    topic = subject.surroundings
    for entry in entries where entry.field.isLeaf {
      let place = entry.parent ?? ""
      Self.note(entry, vocabulary, in: &besides[place, default: Surroundings()])
    }
  }

  func surroundings(of entry: Entry) -> Surroundings {
    var around = topic
    let beside = besides[entry.parent ?? ""] ?? Surroundings()
    let top = besides[""] ?? beside
    around.hasPerson = beside.hasPerson || top.hasPerson
    around.mentionsPerson = beside.mentionsPerson || top.mentionsPerson
    around.card = around.card || beside.card
    around.isChain = beside.isChain || top.isChain
    around.hasStreet = beside.hasStreet
    around.isMover = around.isMover || beside.isMover || top.isMover
    around.isPlace = around.isPlace && !(beside.mentionsPerson && !topic.isPerson && entry.parent != nil)
    let own = Set(entry.words)
    if let last = entry.parentWords.last {
      around.card = around.card || entry.parentWords.contains("card")
      if !own.isEmpty, entry.parentWords.contains(where: vocabulary.persons.contains) {
        around.isPerson = true
        around.isPlace = false
        around.isOrganisation = false
      } else if vocabulary.placeRecords.contains(last) || entry.parentWords.contains(where: Self.isAddress) {
        around.isInAddress = true
        if entry.parentWords.dropLast().contains(where: vocabulary.places.contains) { around.isPlace = true }
      } else {
        around.isPerson = false
        if entry.parentWords.contains(where: vocabulary.places.contains) { around.isPlace = true }
        if entry.parentWords.contains(where: vocabulary.organisations.contains) { around.isOrganisation = true }
      }
    }
    let before = entry.words.dropLast()
    if entry.words.last != "name", before.contains(where: { vocabulary.places.contains($0) }) { around.isPlace = true }
    if before.contains(where: { vocabulary.organisations.contains($0) }) { around.isOrganisation = true }
    return around
  }

  func isPlaceRecord(_ entry: Entry) -> Bool {
    entry.words.last.map { vocabulary.placeRecords.contains($0) || Self.isAddress($0) } ?? false
  }

  static func parent(of path: String) -> String? {
    guard path.utf8.contains(0x2e) else { return nil }
    var end = path.endIndex
    while let dot = path[..<end].lastIndex(of: ".") {
      if dot == path.startIndex || path[path.index(before: dot)] != "\\" { return String(path[..<dot]) }
      end = dot
    }
    return nil
  }

  private static let chains: Set<String> = ["tx", "txid", "txn_hash", "blockchain", "wallet"]

  private static func isAddress(_ word: String) -> Bool {
    ["adresse", "address", "adress", "adres", "anschrift", "direccion", "endereco", "morada", "indirizzo"].contains {
      word.hasSuffix($0)
    }
  }

  private static func note(
    _ entry: Entry, _ vocabulary: Vocabulary, in around: inout Surroundings
  ) {
    let persons: [SensitiveField.Category] = [.name, .contact, .governmentId, .demographic]
    guard entry.field.kind != .boolean else { return }
    if !Self.chains.isDisjoint(with: entry.words) { around.isChain = true }
    if entry.isPersonName { around.hasPerson = true }
    for hit in entry.hits
    where SensitiveFieldRule.speaks(
      hit, of: entry.words, entry.field.kind, vocabulary.harmless, vocabulary.persons)
    {
      if hit.context == nil, persons.contains(hit.category) { around.hasPerson = true }
      if hit.category == .preciseLocation, hit.context == .dwelling, hit.last != "address" { around.hasStreet = true }
      // What bears a plate moves, and somebody with it.
      if hit.category == .vehicleRegistration, hit.context == nil { around.isMover = true }
      if hit.category == .paymentCardSecret || (hit.category == .paymentCard && hit.context == nil) {
        around.card = true
      }
    }
    if let last = entry.words.last, let first = entry.words.first {
      if entry.words.count > 1, vocabulary.identifiers.contains(last) || first == "id" {
        if entry.words.contains(where: vocabulary.persons.contains) { around.mentionsPerson = true }
      } else if last.hasSuffix("id"), vocabulary.persons.contains(String(last.dropLast(2))) {
        around.mentionsPerson = true
      }
    }
  }
}

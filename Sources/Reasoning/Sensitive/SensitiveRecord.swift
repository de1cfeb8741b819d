internal import Mesh

/// One record as the rule for sensitive fields looks at it: its fields in words, and what surrounds each.
struct SensitiveRecord {
  struct Entry {
    var field: Field
    /// The field's own name.
    var name: SensitiveName
    /// Of the record or list that the field stands in, nil at the top.
    var parent: String?
    var parentWords: [String]

    var words: [String] { name.words }
  }

  let entries: [Entry]
  /// The words of the topic that lists such records.
  var list: [String] = []
  private let vocabulary: Vocabulary
  private let topic: Surroundings
  /// What stands beside the fields at the top; nil without such fields.
  private var top: Surroundings?
  /// What stands beside the fields inside of each record.
  private var inside: [String: Surroundings] = [:]

  init(
    _ shape: RecordShape, subject: TopicSubject, names: SensitiveNames, vocabulary: Vocabulary, words: Words
  ) {
    self.vocabulary = vocabulary
    let isChange = BusinessFields.isChange(shape.fields)
    entries = shape.fields.compactMap { field in
      let raw = field.path.rawValue
      // What a change event says of its own source is about a database.
      if isChange, !raw.hasPrefix("after"), !raw.hasPrefix("before") { return nil }
      let parent = Self.parent(of: raw)
      let isRow = isChange && (parent == "after" || parent == "before")
      return Entry(
        field: field, name: names.name(BusinessFields.last(raw)), parent: parent,
        parentWords: parent.map { isRow ? [] : words.split(BusinessFields.last($0)) } ?? [])
    }
    topic = subject.surroundings
    for entry in entries where entry.field.isLeaf {
      if let place = entry.parent {
        Self.note(entry, vocabulary, in: &inside[place, default: Surroundings()])
      } else {
        var around = top ?? Surroundings()
        Self.note(entry, vocabulary, in: &around)
        top = around
      }
    }
  }

  func surroundings(of entry: Entry) -> Surroundings {
    var around = topic
    let beside = (entry.parent.map { inside[$0] } ?? top) ?? Surroundings()
    let top = top ?? beside
    around.hasPerson = beside.hasPerson || top.hasPerson
    around.isBesidePerson = beside.hasPerson
    around.mentionsPerson = beside.mentionsPerson || top.mentionsPerson
    around.card = around.card || beside.card
    around.isChain = beside.isChain || top.isChain
    around.hasStreet = beside.hasStreet
    around.isMover = around.isMover || beside.isMover || top.isMover
    around.isPlace = around.isPlace && !(beside.mentionsPerson && !topic.isPerson && entry.parent != nil)
    if let last = entry.parentWords.last {
      around.card = around.card || entry.parentWords.contains("card")
      if !entry.words.isEmpty, entry.parentWords.contains(where: vocabulary.persons.contains) {
        around.isPerson = true
        around.isPlace = false
        around.isOrganisation = false
      } else if vocabulary.placeRecords.contains(last) || entry.parentWords.contains(where: isAddress) {
        around.isInAddress = true
        if entry.parentWords.dropLast().contains(where: vocabulary.places.contains) { around.isPlace = true }
      } else {
        around.isPerson = false
        if entry.parentWords.contains(where: vocabulary.places.contains) { around.isPlace = true }
        if entry.parentWords.contains(where: vocabulary.organisations.contains) { around.isOrganisation = true }
      }
    }
    if entry.parent == nil, let last = list.last, isAddress(last) { around.isInAddress = true }
    let before = entry.words.dropLast()
    if entry.words.last != "name", before.contains(where: { vocabulary.places.contains($0) }) { around.isPlace = true }
    if before.contains(where: { vocabulary.organisations.contains($0) }) { around.isOrganisation = true }
    return around
  }

  /// Whether the record around a field only wraps what is said of the one around that: `profile.attributes`.
  func isWrapper(_ entry: Entry) -> Bool {
    entry.parentWords.allSatisfy { vocabulary.marks.wrappers.contains($0) || vocabulary.descriptions.contains($0) }
  }

  func isPlaceRecord(_ entry: Entry) -> Bool {
    entry.words.last.map { vocabulary.placeRecords.contains($0) || isAddress($0) } ?? false
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

  private func isAddress(_ word: String) -> Bool { vocabulary.fields.addresses.contains(where: word.hasSuffix) }

  private static func note(
    _ entry: Entry, _ vocabulary: Vocabulary, in around: inout Surroundings
  ) {
    guard entry.field.kind != .boolean else { return }
    if entry.name.isChain { around.isChain = true }
    if entry.name.isPersonName { around.hasPerson = true }
    for hit in entry.name.hits
    where SensitiveFieldRule.speaks(
      hit, of: entry.words, entry.field.kind, vocabulary)
    {
      if hit.context == nil, tellsOfPerson(hit.category) { around.hasPerson = true }
      if hit.category == .preciseLocation, hit.context == .dwelling, hit.last != "address" { around.hasStreet = true }
      // What bears a plate moves, and somebody with it.
      if hit.category == .vehicleRegistration, hit.context == nil { around.isMover = true }
      if hit.category == .paymentCardSecret || (hit.category == .paymentCard && hit.context == nil) {
        around.card = true
      }
    }
    if entry.name.mentionsPerson { around.mentionsPerson = true }
  }

  private static func tellsOfPerson(_ category: SensitiveField.Category) -> Bool {
    switch category {
    case .name, .contact, .governmentId, .demographic: true
    default: false
    }
  }
}

internal import Mesh

/// Which fields of a topic hold data about people, money or access: by name, type, documentation, tags and neighbours.
struct SensitiveFieldRule {
  private let vocabulary: Vocabulary
  private let words: Words
  private let terms: SensitiveTerms
  private let names: SensitiveNames
  private let tags: [String: SensitiveField.Category]
  private let marks: DocumentationMarks

  init(vocabulary: Vocabulary, words: Words) {
    self.vocabulary = vocabulary
    self.words = words
    terms = SensitiveTerms(vocabulary, words: words)
    names = SensitiveNames(terms, vocabulary, words)
    tags = vocabulary.sensitiveTags
    marks = DocumentationMarks(vocabulary.documentationMarks)
  }

  func fields(of shape: RecordShape, prefix: String = "", topicWords: [String], concepts: Set<DomainName>)
    -> [SensitiveField]
  {
    let name = shape.name.split(separator: ".").last.map(String.init) ?? shape.name
    // A JSON Schema without a title is called `object`, which says nothing.
    let said = name == "object" ? [] : words.split(name).filter { !vocabulary.noise.contains($0) }
    let subject = TopicSubject(topic: topicWords, record: said, concepts: concepts, vocabulary: vocabulary)
    var record = SensitiveRecord(shape, subject: subject, names: names, vocabulary: vocabulary, words: words)
    record.list = topicWords
    var result: [SensitiveField] = []
    for entry in record.entries where entry.field.isLeaf {
      guard let found = category(entry, in: record) else { continue }
      let path = prefix.isEmpty ? entry.field.path : FieldPath(prefix + entry.field.path.rawValue)
      result.append(SensitiveField(path: path, category: found.0, reason: found.1))
    }
    result += wholePlaces(record, found: result, prefix: prefix)
    return result.sorted()
  }

  private func category(
    _ entry: SensitiveRecord.Entry, in record: SensitiveRecord
  ) -> (SensitiveField.Category, String)? {
    guard !entry.words.isEmpty else { return nil }
    if let found = tagged(entry, in: record) { return found }
    if entry.field.kind == .boolean { return answered(entry, in: record) }
    return named(entry, in: record) ?? held(entry, in: record) ?? documented(entry.field)
  }

  private func tagged(
    _ entry: SensitiveRecord.Entry, in record: SensitiveRecord
  ) -> (SensitiveField.Category, String)? {
    for tag in entry.field.tags {
      let parts = Words.raw(tag)
      let said = tags[parts.joined(separator: " ")] ?? parts.lazy.compactMap { tags[$0] }.first
      let hit = terms.hits(parts.map(words.singular).filter { tags[$0] == nil }).first { $0.context == nil }
      guard said != nil || hit != nil else { continue }
      let category = hit?.category ?? named(entry, in: record)?.0 ?? documented(entry.field)?.0 ?? said ?? .profile
      return (category, "It is tagged `\(tag)`.")
    }
    return nil
  }

  /// `is_pregnant` and `unionMember` are as sensitive where they are a yes or a no.
  private func answered(
    _ entry: SensitiveRecord.Entry, in record: SensitiveRecord
  ) -> (SensitiveField.Category, String)? {
    guard let term = entry.name.answer else { return nil }
    let around = record.surroundings(of: entry)
    return around.isPerson || (around.hasPerson && !around.isPlace && !around.isOrganisation)
      ? (term.category, "It tells of a person whether `\(term.phrase)` holds.") : nil
  }

  /// `diagnosis.code` and `phone.value`: the record around such a field says what it is, or the topic that lists them.
  private func held(
    _ entry: SensitiveRecord.Entry, in record: SensitiveRecord
  ) -> (SensitiveField.Category, String)? {
    guard entry.words.count == 1, vocabulary.fields.contents.contains(entry.words[0]) else { return nil }
    let around = entry.parent == nil ? record.list : entry.parentWords
    guard let last = around.last else { return nil }
    for term in terms.hits(around) where term.context == nil && term.last == last {
      guard Self.speaks(term, of: around, entry.field.kind, vocabulary) else { continue }
      return (term.category, "The \(entry.parent == nil ? "topic" : "record around it") says `\(term.phrase)`.")
    }
    return nil
  }

  private func named(
    _ entry: SensitiveRecord.Entry, in record: SensitiveRecord
  ) -> (SensitiveField.Category, String)? {
    let own = entry.words
    let hits = entry.name.hits
    let isPersonName = entry.name.isPersonName
    if own.count > 1, own.last == "mail", vocabulary.persons.contains(own[own.count - 2]),
      Self.fits(entry.field.kind, .contact)
    {
      return (.contact, "Its name speaks of the mail of a person.")
    }
    if own.count > 1, let last = own.last, vocabulary.fields.mobiles.contains(last),
      vocabulary.persons.contains(own[own.count - 2]),
      Self.fits(entry.field.kind, .contact)
    {
      return (.contact, "Its name speaks of the mobile phone of a person.")
    }
    guard !hits.isEmpty || isPersonName else { return nil }
    if !hits.isEmpty {
      let around = record.surroundings(of: entry)
      for term in hits where around.holds(term.context) {
        guard Self.speaks(term, of: own, entry.field.kind, vocabulary) else { continue }
        // An address has a code that is no secret.
        if term.category == .credential, around.isInAddress { continue }
        // A card's fingerprint is that of its number.
        if term.category == .biometric, around.card || around.finance, own == ["fingerprint"] { continue }
        // `tags.name` is what a tag is called, whoever it hangs on.
        if term.category == .name, term.context == .person, entry.parent != nil, !around.isPerson,
          !around.isBesidePerson, !record.isWrapper(entry)
        {
          continue
        }
        // A branch's telephone is nobody's own.
        if term.category == .contact,
          own.first.map({ vocabulary.places.contains($0) && !term.words.contains($0) }) == true
        {
          continue
        }
        if around.isPlace, isCalled(term, own) { continue }
        // What a job offers is nobody's pay yet.
        if term.category == .pay, around.isPosting { continue }
        if term.category == .preciseLocation, around.isMail, own.last == "address" {
          return (.contact, "Its name says `\(term.phrase)` in a topic about mail.")
        }
        return (term.category, term.reason)
      }
    }
    if isPersonName, Self.fits(entry.field.kind, .name) { return (.name, "Its name speaks of the name of a person.") }
    return nil
  }

  /// Whether a field with a sensitive word in its name holds the thing itself: `email_verified` is about an address, not
  /// one; `signature_image` is one.
  static func speaks(
    _ term: SensitiveTerms.Term, of words: [String], _ kind: Field.Kind, _ vocabulary: Vocabulary
  ) -> Bool {
    guard words.count == 1 || !isAbout(term, words, vocabulary) else { return false }
    if let last = words.last, vocabulary.fields.references.contains(last), term.last != last { return false }
    // `id_domicilio` refers to an address.
    if term.category == .preciseLocation, let first = words.first, first != term.words.first,
      vocabulary.identifiers.contains(first), !vocabulary.numbers.contains(first)
    {
      return false
    }
    // `gender_woman` counts those who are.
    if term.category == .demographic, kind == .integer || kind == .long, term.words.count < words.count,
      term.words == Array(words.prefix(term.words.count)), !vocabulary.fields.measures.contains(words.last!)
    {
      return false
    }
    // `disability_yes` counts those who answered so.
    if [.demographic, .health].contains(term.category), kind == .integer || kind == .long,
      vocabulary.fields.tallies.contains(words.last!), !term.words.contains(words.last!)
    {
      return false
    }
    // `arbeitsunfaehig bis` is a date, and means it.
    if term.category == .health, vocabulary.fields.dates.contains(where: term.last.hasSuffix) {
      return [.date, .timestamp, .string, .long, .integer].contains(kind)
    }
    return fits(kind, term.category)
  }

  /// Whether whoever calls it reaches a shop or a school rather than somebody in it.
  private func isCalled(_ term: SensitiveTerms.Term, _ words: [String]) -> Bool {
    term.category == .contact && !vocabulary.fields.calls.isDisjoint(with: term.words)
      && !words.contains(where: vocabulary.persons.contains)
  }

  /// Whether a name only says something about what the term names. Behind it any such word does; in front of it
  /// `verified` and the like do not, nor what stands in front of the person whom it is of.
  private static func isAbout(
    _ term: SensitiveTerms.Term, _ words: [String], _ vocabulary: Vocabulary
  ) -> Bool {
    let telling = { (word: String) in vocabulary.harmless.contains(word) && !term.words.contains(word) }
    guard words.contains(where: telling) else { return false }
    guard let end = words.lastIndex(of: term.last), let first = term.words.first,
      let start = words[...end].lastIndex(of: first)
    else { return true }
    if words[words.index(after: end)...].contains(where: telling) { return true }
    let before = words[..<start]
    let person = before.lastIndex(where: vocabulary.persons.contains) ?? before.startIndex
    return before.indices.contains { place in
      guard telling(before[place]) else { return false }
      if vocabulary.fields.sums.contains(before[place]) { return true }
      return place >= person
        && (!vocabulary.fields.adjectives.contains(before[place]) || vocabulary.fields.sums.contains(words[0]))
    }
  }

  /// A time or a yes is not the thing itself; a number can be an age but not a name.
  private static func fits(_ kind: Field.Kind, _ category: SensitiveField.Category) -> Bool {
    switch (category, kind) {
    case (_, .boolean), (_, .record), (_, .map), (_, .unknown): false
    case (.demographic, _): true
    case (_, .date), (_, .time), (_, .timestamp): category == .paymentCard
    case (.name, .integer), (.name, .long), (.name, .double), (.name, .float), (.name, .decimal): false
    case (.name, .enumeration), (.freeText, .enumeration), (.contact, .enumeration): false
    case (.freeText, .integer), (.freeText, .long), (.freeText, .double), (.freeText, .float): false
    case (.credential, .double), (.credential, .float), (.contact, .uuid): false
    case (.biometric, .double), (.biometric, .integer), (.biometric, .long): false
    default: true
    }
  }

  private func documented(_ field: Field) -> (SensitiveField.Category, String)? {
    guard let said = field.documentation, [.string, .bytes, .union, .date].contains(field.kind) else { return nil }
    let text = DocumentationMarks.beginning(said)
    for hit in marks.hits(in: text) where Self.fits(field.kind, hit.category) {
      if hit.mark == "pii" || hit.mark == "iban", !Words.raw(text).contains(hit.mark) { continue }
      if vocabulary.fields.denials.contains(where: { text.contains("\($0) \(hit.mark)") }) { continue }
      return (hit.category, "Its documentation speaks of `\(hit.mark)`.")
    }
    return nil
  }
}

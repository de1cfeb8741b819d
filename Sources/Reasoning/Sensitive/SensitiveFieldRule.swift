internal import Mesh

/// Which fields of a topic hold data about people, money or access: by name, type, documentation, tags and neighbours.
struct SensitiveFieldRule {
  private struct Term {
    var category: SensitiveField.Category
    var isWhole: Bool
    var context: Vocabulary.SensitiveTerm.Context?
    var phrase: String
    /// The words of the phrase, for what ends with an identifier.
    var last: String
  }

  private struct Surroundings {
    var person = false
    var card = false
    var pay = false
    var finance = false
    var place = false
  }

  private let vocabulary: Vocabulary
  private let words: Words
  private var terms: [String: [Term]] = [:]

  init(vocabulary: Vocabulary, words: Words) {
    self.vocabulary = vocabulary
    self.words = words
    for term in vocabulary.sensitive {
      for phrase in term.phrases {
        let parts = phrase.split(separator: " ").map { words.singular(String($0)) }
        let entry = Term(
          category: term.category, isWhole: term.isWhole, context: term.context, phrase: phrase, last: parts.last ?? "")
        terms[parts.joined(), default: []].append(entry)
      }
    }
  }

  func fields(of shape: RecordShape, prefix: String = "", topicWords: [String], concept: DomainName?)
    -> [SensitiveField]
  {
    let named = shape.fields.map { (field: $0, words: words.split(BusinessFields.last($0.path.rawValue))) }
    var around = Surroundings()
    around.person = topicWords.contains { vocabulary.persons.contains($0) }
    around.pay = topicWords.contains { ["payroll", "salary", "wage", "hr", "gehalt", "compensation"].contains($0) }
    around.finance = concept == "finance"
    around.place = topicWords.last.map(vocabulary.places.contains) ?? false
    for (field, words) in named where field.isLeaf {
      for found in hits(words) where found.context == nil && Self.marksPerson(found.category) { around.person = true }
      if hits(words).contains(where: {
        $0.category == .paymentCardSecret || ($0.category == .paymentCard && $0.context == nil)
      }) {
        around.card = true
      }
    }
    var result: [SensitiveField] = []
    var covered: [String] = []
    for (field, words) in named {
      let raw = field.path.rawValue
      if covered.contains(where: { raw.hasPrefix($0) }) { continue }
      if field.kind == .record, let category = container(field, words, named, around) {
        covered.append(raw + ".")
        result.append(
          SensitiveField(
            path: FieldPath(prefix + raw), category: category.0, reason: category.1))
        continue
      }
      guard let found = category(field, words, around) else { continue }
      if raw.hasSuffix("[]"), result.last?.path.rawValue == prefix + raw.dropLast(2) { continue }
      result.append(SensitiveField(path: FieldPath(prefix + raw), category: found.0, reason: found.1))
    }
    return result.sorted()
  }

  private static func marksPerson(_ category: SensitiveField.Category) -> Bool {
    [.name, .contact, .governmentId, .demographic, .health].contains(category)
  }

  /// All terms whose words stand in the name one behind the other, the longest first.
  private func hits(_ words: [String]) -> [Term] {
    var found: [(Int, Term)] = []
    for start in words.indices {
      var joined = ""
      for end in start..<min(words.count, start + 5) {
        joined += words[end]
        guard let terms = terms[joined] else { continue }
        let isWhole = start == 0 && end == words.count - 1
        for term in terms where !term.isWhole || isWhole { found.append((end - start, term)) }
      }
    }
    return found.sorted { ($1.0, $0.1.phrase) < ($0.0, $1.1.phrase) }.map(\.1)
  }

  private func category(
    _ field: Field, _ words: [String], _ around: Surroundings
  ) -> (SensitiveField.Category, String)? {
    guard field.kind != .boolean, field.kind != .record, field.kind != .map, !words.isEmpty else { return nil }
    if let tag = field.tags.first(where: { ["pii", "personal", "sensitive", "gdpr"].contains($0.lowercased()) }) {
      let found = named(field, words, around)?.0 ?? .profile
      return (found, "It is tagged `\(tag)`.")
    }
    if let found = named(field, words, around) { return found }
    return documented(field)
  }

  private func named(
    _ field: Field, _ words: [String], _ around: Surroundings
  ) -> (SensitiveField.Category, String)? {
    let isHarmless = words.contains(where: vocabulary.harmless.contains)
    guard !isHarmless || words.count == 1 else { return nil }
    for term in hits(words) {
      guard holds(term.context, around, category: term.category) else { continue }
      if let last = words.last, ["id", "key", "uuid", "guid", "ref", "fk"].contains(last), term.last != last {
        continue
      }
      guard fits(field.kind, term.category) else { continue }
      if around.place, !around.person, [.preciseLocation, .coarseLocation].contains(term.category) { continue }
      return (term.category, reason(term))
    }
    // `player_name`: a person's role in front of a name.
    if words.count > 1, words.last == "name" || words.last == "fullname",
      words.dropLast().contains(where: vocabulary.persons.contains), fits(field.kind, .name)
    {
      return (.name, "Its name speaks of the name of a person.")
    }
    return nil
  }

  private func reason(_ term: Term) -> String {
    let why = "Its name says `\(term.phrase)`"
    switch term.context {
    case nil: return why + "."
    case .person: return why + " beside data about a person."
    case .card: return why + " beside a card number."
    case .pay: return why + " in a topic about pay."
    case .finance: return why + " in a topic about money."
    case .network: return why + " in a topic about machines."
    }
  }

  private func holds(
    _ context: Vocabulary.SensitiveTerm.Context?, _ around: Surroundings, category: SensitiveField.Category
  ) -> Bool {
    switch context {
    case nil, .network: true
    case .person: around.person
    case .card: around.card
    case .pay: around.pay
    case .finance: around.finance
    }
  }

  /// A time or a yes is not the thing itself; a number can be an age but not a name.
  private func fits(_ kind: Field.Kind, _ category: SensitiveField.Category) -> Bool {
    switch (category, kind) {
    case (_, .boolean), (_, .record), (_, .map), (_, .unknown): false
    case (.demographic, _): true
    case (_, .date), (_, .time), (_, .timestamp): category == .paymentCard
    case (.name, .integer), (.name, .long), (.name, .double), (.name, .float), (.name, .decimal): false
    case (.freeText, .integer), (.freeText, .long), (.freeText, .double), (.freeText, .float): false
    case (.credential, .double), (.credential, .float): false
    default: true
    }
  }

  private func documented(_ field: Field) -> (SensitiveField.Category, String)? {
    guard let text = field.documentation?.lowercased(), [.string, .bytes, .union].contains(field.kind) else {
      return nil
    }
    let marks: [(String, SensitiveField.Category)] = [
      ("social security", .governmentId), ("passport number", .governmentId), ("e-mail address", .contact),
      ("email address", .contact), ("phone number", .contact), ("date of birth", .demographic),
      ("card number", .paymentCard), ("bank account", .accountNumber), ("ip address", .onlineId),
      ("home address", .preciseLocation), ("full name", .name), ("personal data", .profile),
      ("personally identif", .profile),
      ("pii", .profile),
    ]
    for (mark, category) in marks where text.contains(mark) {
      if mark == "pii", !Words.raw(text).contains("pii") { continue }
      if text.contains("no \(mark)") || text.contains("not \(mark)") || text.contains("without \(mark)") { continue }
      return (category, "Its documentation speaks of `\(mark)`.")
    }
    return nil
  }

  /// A record that is a place as a whole.
  private func container(
    _ field: Field, _ own: [String], _ named: [(field: Field, words: [String])], _ around: Surroundings
  ) -> (SensitiveField.Category, String)? {
    let marks: Set<String> = [
      "address", "location", "geo", "coordinate", "position", "geolocation", "adresse", "anschrift", "direccion",
      "endereco",
      "place",
    ]
    guard let last = own.last, marks.contains(last), !(around.place && !around.person) else { return nil }
    let prefix = field.path.rawValue + "."
    let inside = Set(named.filter { $0.field.path.rawValue.hasPrefix(prefix) }.flatMap(\.words))
    let names = inside.sorted().map { "`\($0)`" }.joined(separator: ", ")
    if !inside.isDisjoint(with: ["latitude", "longitude", "lat", "lon", "lng"]) {
      return (.preciseLocation, "It holds coordinates: \(names).")
    }
    if !inside.isDisjoint(with: ["street", "strasse", "calle", "rue", "rua", "line", "housenumber"]) {
      return (.preciseLocation, "It holds a postal address: \(names).")
    }
    if !inside.isDisjoint(with: [
      "city", "zip", "zipcode", "postcode", "postal", "plz", "town", "ort", "ciudad", "ville",
    ]) {
      return (.coarseLocation, "It holds a place without a street: \(names).")
    }
    return nil
  }
}

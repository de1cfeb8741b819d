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

  struct Surroundings {
    var person = false
    var card = false
    var pay = false
    var finance = false
    var place = false
    var machines = false
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
    around.machines = concept == "security" || concept == "iot"
    around.place = topicWords.last.map(vocabulary.places.contains) ?? false
    for (field, words) in named where field.isLeaf {
      if isRole(words), fits(field.kind, .name) { around.person = true }
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
    if isRole(words), fits(field.kind, .name) {
      return (.name, "Its name speaks of the name of a person.")
    }
    return nil
  }

  /// `player_name`: a person's role in front of a name.
  private func isRole(_ words: [String]) -> Bool {
    words.count > 1 && (words.last == "name" || words.last == "fullname")
      && words.dropLast().contains(where: vocabulary.persons.contains)
  }

  private func reason(_ term: Term) -> String {
    let why = "Its name says `\(term.phrase)`"
    switch term.context {
    case nil: return why + "."
    case .person: return why + " beside data about a person."
    case .card: return why + " beside a card number."
    case .pay: return why + " in a topic about pay."
    case .finance: return why + " in a topic about money."
    case .notMachines: return why + " in a topic that is not about machines."
    }
  }

  private func holds(
    _ context: Vocabulary.SensitiveTerm.Context?, _ around: Surroundings, category: SensitiveField.Category
  ) -> Bool {
    switch context {
    case nil: true
    case .notMachines: !around.machines
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
}

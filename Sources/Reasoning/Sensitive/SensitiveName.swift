internal import Mesh

/// What the name of a field says about whether it is sensitive, found out once for all fields of that name.
final class SensitiveName {
  /// The words, short forms written out.
  let words: [String]
  /// The phrases that the words say.
  let hits: [SensitiveTerms.Term]
  /// What a yes or a no tells of somebody, where it is the whole name or the question in front of it.
  let answer: SensitiveTerms.Term?
  /// Whether the words are the name of somebody in a role.
  let isPersonName: Bool
  /// Whether it is about coins.
  let isChain: Bool
  /// Whether it is a person's identifier.
  let mentionsPerson: Bool

  init(_ name: FieldName, terms: SensitiveTerms, persons: PersonName, vocabulary: Vocabulary) {
    words = name.words.map { vocabulary.shortForms[$0] ?? $0 }
    hits = terms.hits(words)
    answer = Self.answer(words, hits, vocabulary)
    isPersonName = persons.isOne(words)
    isChain = !vocabulary.fields.chains.isDisjoint(with: words)
    mentionsPerson = Self.mentionsPerson(words, vocabulary)
  }

  private static func answer(
    _ words: [String], _ hits: [SensitiveTerms.Term], _ vocabulary: Vocabulary
  ) -> SensitiveTerms.Term? {
    let bare = words.first.map(vocabulary.fields.questions.contains) == true ? words.count - 1 : words.count
    return hits.first { vocabulary.answers.contains($0.phrase) && $0.words.count == bare }
  }

  private static func mentionsPerson(_ words: [String], _ vocabulary: Vocabulary) -> Bool {
    guard let last = words.last else { return false }
    if words.count > 1, vocabulary.identifiers.contains(last) || words[0] == "id" {
      return words.contains(where: vocabulary.persons.contains)
    }
    return last.hasSuffix("id") && vocabulary.persons.contains(String(last.dropLast(2)))
  }
}

/// The names of fields that were looked at before.
final class SensitiveNames {
  private let terms: SensitiveTerms
  private let persons: PersonName
  private let vocabulary: Vocabulary
  private let words: Words
  private var known: [FieldName: SensitiveName] = [:]

  init(_ terms: SensitiveTerms, _ vocabulary: Vocabulary, _ words: Words) {
    self.terms = terms
    self.vocabulary = vocabulary
    persons = PersonName(vocabulary)
    self.words = words
  }

  func name(_ written: String) -> SensitiveName {
    let name = words.name(written)
    if let known = known[name] { return known }
    let found = SensitiveName(name, terms: terms, persons: persons, vocabulary: vocabulary)
    known[name] = found
    return found
  }
}

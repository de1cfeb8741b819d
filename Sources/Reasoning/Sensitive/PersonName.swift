/// Whether a field is the name of somebody in a role: `player_name`, `nombreTecnico`, `nome_da_mae`, `kundenname`.
struct PersonName {
  private let fields: Vocabulary.FieldWords
  private let persons: Set<String>
  /// Names that are written together with whose they are.
  private let compounds: Set<String>

  init(_ vocabulary: Vocabulary) {
    fields = vocabulary.fields
    persons = vocabulary.persons
    var compounds: Set<String> = []
    for person in persons where person.utf8.count > 3 {
      for ending in fields.nameEndings {
        for link in ["", "n", "s", "en"] { compounds.insert(person + link + ending) }
      }
    }
    self.compounds = compounds
  }

  func isOne(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    if compounds.contains(last) { return true }
    guard words.count > 1 else { return false }
    // `reported by name` is the name of whoever did it.
    if last == "name", words.count > 2, words[words.count - 2] == "by" { return true }
    if fields.names.contains(last) { return persons.contains(words[words.count - 2]) }
    // `NM_CLIENTE`, written out; other languages put the name in front, too.
    guard fields.names.contains(words[0]), words[0] != "name" || words.count == 2 else { return false }
    return words.dropFirst().first { !fields.particles.contains($0) }.map(persons.contains) ?? false
  }
}

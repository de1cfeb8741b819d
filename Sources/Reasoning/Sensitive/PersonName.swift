/// Whether a field is the name of somebody in a role: `player_name`, `nombreTecnico`, `legeNavn`.
enum PersonName {
  private static let names: Set<String> = ["name", "fullname", "nombre", "nom", "nome", "naam", "navn", "namn", "nimi"]

  static func isOne(_ words: [String], _ vocabulary: Vocabulary) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    // `reported by name` is the name of whoever did it.
    if last == "name", words.count > 2, words[words.count - 2] == "by" { return true }
    if names.contains(last) { return vocabulary.persons.contains(words[words.count - 2]) }
    // `NM_CLIENTE`, written out; other languages put the name in front, too.
    return names.contains(words[0]) && (words[0] != "name" || words.count == 2)
      && vocabulary.persons.contains(words[1])
  }
}

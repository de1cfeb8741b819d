internal import Mesh

/// Whose accounts may do something with resources of certain names.
struct NamedGrants {
  private var exact: [String: Set<String>] = [:]
  private var prefixed: [String: Set<String>] = [:]
  private var lengths: [Int] = []

  init(_ access: some Sequence<Access>, _ words: Vocabulary.AccountWords) {
    let scheme = AccountScheme(access, words)
    for entry in access where entry.name != "*" {
      guard let team = scheme.team(of: entry) else { continue }
      if !entry.isPrefix {
        exact[entry.name, default: []].insert(team)
      } else if !entry.name.isEmpty {
        prefixed[entry.name, default: []].insert(team)
      }
    }
    lengths = Set(prefixed.keys.map(\.utf8.count)).sorted(by: >)
  }

  /// The one whose right fits the name most closely; nil where several do.
  func team(of text: String) -> String? {
    if let teams = exact[text] { return teams.count == 1 ? teams.first : nil }
    let name = text.utf8
    for length in lengths where length <= name.count {
      guard let start = String(name.prefix(length)), let teams = prefixed[start] else { continue }
      return teams.count == 1 ? teams.first : nil
    }
    return nil
  }
}

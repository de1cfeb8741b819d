internal import Mesh

/// Whether an estate's topics begin with the name of their team, as the accounts of the teams' programs do.
struct TeamScheme {
  private let holds: Bool
  /// The teams that stand in front of names; none where names do not begin so.
  let teams: [String]

  init(_ topics: some Collection<TopicName>, access: [Access], _ marks: Vocabulary.MarkWords) {
    var firsts: [String: Int] = [:]
    for topic in topics { if let first = Self.first(of: topic.rawValue) { firsts[first, default: 0] += 1 } }
    var shown = Set(firsts.keys.filter { Self.isTeam($0, marks) })
    var denied: Set<String> = []
    for entry in access where entry.resource == .topic && TopicWriters.writes(entry.operation) {
      guard let first = Self.first(of: entry.name), firsts[first] != nil else { continue }
      var account = (entry.displayName ?? entry.principal).lowercased()[...]
      if let colon = account.firstIndex(of: ":") { account = account[account.index(after: colon)...] }
      let isOfTeam =
        account.hasPrefix(first) && account.dropFirst(first.count).first.map { !$0.isLetter && !$0.isNumber } != false
      if isOfTeam { shown.insert(first) } else { denied.insert(first) }
    }
    denied.subtract(shown)
    holds = shown.count >= 3 && shown.count * 10 >= firsts.count * 3 && denied.count * 2 < shown.count
    teams = holds ? firsts.keys.sorted() : []
  }

  /// The team in front of a topic's name, where the estate's names have one there.
  func team(of topic: TopicName) -> String? { holds ? Self.first(of: topic.rawValue) : nil }

  private static func first(of name: String) -> String? {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")), dot != name.startIndex, !name.hasPrefix("_") else {
      return nil
    }
    return name[..<dot].lowercased()
  }

  private static func isTeam(_ piece: String, _ marks: Vocabulary.MarkWords) -> Bool {
    marks.teams.contains { piece.hasPrefix($0) && piece.utf8.count > $0.utf8.count + 2 }
  }
}

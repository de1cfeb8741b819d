internal import Mesh

/// Which accounts may write to which topics, by ACLs and role bindings.
struct TopicWriters {
  private var exact: [String: Set<String>] = [:]
  private var prefixed: [String: Set<String>] = [:]
  private var lengths: [Int] = []

  init(_ access: [Access]) {
    for entry in access where entry.resource == .topic && Self.writes(entry.operation) && entry.name != "*" {
      guard let team = AccountName.team(principal: entry.principal, displayName: entry.displayName) else { continue }
      if !entry.isPrefix {
        exact[entry.name, default: []].insert(team)
      } else if !entry.name.isEmpty {
        prefixed[entry.name, default: []].insert(team)
      }
    }
    lengths = Set(prefixed.keys.map(\.utf8.count)).sorted(by: >)
  }

  /// The one whose right to write fits the topic most closely; nil where several do.
  func writer(of topic: TopicName) -> String? {
    if let teams = exact[topic.rawValue] { return teams.count == 1 ? teams.first : nil }
    let name = topic.rawValue.utf8
    for length in lengths where length <= name.count {
      guard let start = String(name.prefix(length)), let teams = prefixed[start] else { continue }
      return teams.count == 1 ? teams.first : nil
    }
    return nil
  }

  static func writes(_ operation: String) -> Bool {
    ["write", "all", "developerwrite", "resourceowner", "developermanage", "topicowner"].contains(
      operation.lowercased().filter { $0 != "_" && $0 != " " })
  }
}

internal import Mesh

/// Which team a consumer group is of: by who may read as it, by who writes the topics that Kafka Streams keeps for it,
/// and by its name.
struct GroupTeams {
  private let groups: Set<String>
  private let grants: NamedGrants
  private let writers: TopicWriters
  private let names: AccountName
  /// The teams that are known, by their names in small letters.
  private let teams: [String: String]
  /// The writers of what Kafka Streams keeps, by application.
  private var applications: [String: Set<String>] = [:]
  /// How many groups begin with a word and a dot.
  private var firsts: [Substring: Int] = [:]

  init(_ index: EstateIndex, writers: TopicWriters, teams: [String: String], words: Vocabulary.AccountWords) {
    names = AccountName(words)
    self.writers = writers
    self.teams = teams
    groups = Set(index.estate.usage.consumerGroups.map(\.name.rawValue))
    grants = NamedGrants(index.estate.deployment.access.lazy.filter { $0.resource == .group }, words)
    for topic in index.topics.keys where TopicKindRule.isOfStreams(topic.rawValue) {
      guard let application = application(of: topic), let writer = writers.writer(of: topic) else { continue }
      applications[application, default: []].insert(writer)
    }
    for group in groups { if let first = Self.first(of: group) { firsts[first, default: 0] += 1 } }
  }

  /// The application for which Kafka Streams keeps a topic: its name begins with that of the group.
  func application(of topic: TopicName) -> String? {
    var name = topic.rawValue[...]
    while let cut = name.lastIndex(of: "-") {
      name = name[..<cut]
      if groups.contains(String(name)) { return String(name) }
    }
    return nil
  }

  /// Who answers for what Kafka Streams keeps in a topic.
  func owner(ofState topic: TopicName) -> (String, String)? {
    if let writer = writers.writer(of: topic) {
      return (writer, "Its account is the only one whose right to write is for this topic.")
    }
    guard let application = application(of: topic), let team = known(application) else { return nil }
    return (team, "Kafka Streams keeps it for the group `\(application)`.")
  }

  /// Nil for a group of a tool, and one whose name says no team. A team that no other group has is one where its name is
  /// among `words`.
  func team(of group: GroupName, where words: Set<String>) -> String? {
    let name = group.rawValue
    if let team = known(name) { return team }
    guard let first = Self.first(of: name), firsts[first, default: 0] > 1 || words.contains(first.lowercased()) else {
      return nil
    }
    return names.team(principal: String(first), displayName: String(first))
  }

  private func known(_ group: String) -> String? {
    if let team = grants.team(of: group) { return teams[team.lowercased()] ?? team }
    if let writers = applications[group], writers.count == 1, let team = writers.first { return team }
    if let name = names.team(principal: group, displayName: group), let team = teams[name.lowercased()] {
      return team
    }
    // `otter-search-indexer` and `otter.search-indexer` are of the team `otter`.
    var name = group.lowercased()[...]
    while let cut = name.lastIndex(where: { "-._".contains($0) }) {
      name = name[..<cut]
      if let team = teams[String(name)] { return team }
    }
    return nil
  }

  private static func first(of group: String) -> Substring? {
    guard let dot = group.firstIndex(of: "."), dot != group.startIndex else { return nil }
    return group[..<dot]
  }
}

internal import Mesh

/// Who probably answers for a topic, and why: what the company's configuration says first, then the platform, tags and
/// documentation, then who writes to it, and last what its name and the rest of its domain tell.
struct OwnerRanking {
  private let index: EstateIndex
  private let rules: [DomainName: TeamName]
  private let ownerRules: [(team: TeamName, patterns: [NamePattern])]
  private let teams: [String: String]
  private let writers: TopicWriters
  private let pattern: TopicPattern?
  private let scheme: TeamScheme
  private let groups: GroupTeams
  private let words: Words
  private let marks: Vocabulary.MarkWords

  init(_ index: EstateIndex, vocabulary: Vocabulary, words: Words) {
    self.index = index
    self.words = words
    marks = vocabulary.marks
    rules = Dictionary(
      vocabulary.domainRules.compactMap { rule in rule.owner.map { (rule.domain, $0) } }
    ) { first, _ in first }
    ownerRules = vocabulary.ownerRules
    writers = TopicWriters(index.estate.deployment.access, vocabulary.accounts)
    pattern = vocabulary.topicPattern
    scheme = TeamScheme(index.topics.keys, access: index.estate.deployment.access, vocabulary.marks)
    var teams: [String: String] = [:]
    let said = index.topics.values.compactMap { topic in
      WrittenLabels.owner(of: topic, index.subjectsOfTopic[topic.name] ?? [], vocabulary.marks).map {
        (topic.name, $0.name)
      }
    }
    for (_, team) in said.sorted(by: { $0.0 < $1.0 }) { teams[team.lowercased()] = team }
    let accounts = AccountScheme(index.estate.deployment.access, vocabulary.accounts)
    for access in index.estate.deployment.access {
      if let team = accounts.team(of: access) { teams[team.lowercased()] = team }
    }
    for team in scheme.teams where teams[team] == nil { teams[team] = team }
    for team in vocabulary.teams { teams[team.rawValue.lowercased()] = team.rawValue }
    self.teams = teams
    groups = GroupTeams(index, writers: writers, teams: teams, words: vocabulary.accounts)
  }

  func owner(of topic: Topic, shape: RecordShape?, domain: DomainName?) -> (TeamName, String)? {
    if let domain, let owner = rules[domain] { return (owner, "The configuration makes it the owner of `\(domain)`.") }
    if let team = pattern?.pieces(of: topic.name)?.owner {
      return (known(team), "It stands where the configuration puts the team in a topic's name.")
    }
    if let said = said(of: topic) { return said }
    for (text, place) in [(topic.documentation, "topic"), (shape?.documentation, "schema")] {
      if let text, let owner = Self.named(in: text) {
        return (TeamName(owner), "The documentation of the \(place) names it.")
      }
    }
    if let team = scheme.team(of: topic.name) {
      return (known(team), "Names of topics begin with the team here, as accounts show.")
    }
    if let writer = writers.writer(of: topic.name) {
      return (known(writer), "Its account is the only one whose right to write is for this topic.")
    }
    for piece in topic.name.rawValue.split(whereSeparator: { ".:/".contains($0) }).prefix(3) {
      let lower = piece.lowercased()
      if let team = teams[lower] { return (TeamName(team), "The topic's name has its name in it.") }
      let isTeam = marks.teams.contains { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count + 2 }
      if isTeam { return (TeamName(String(piece)), "The topic's name begins with the name of a team.") }
    }
    return nil
  }

  /// Who answers for a topic, of whatever kind, because the configuration says so of it.
  func configured(_ topic: TopicName) -> (TeamName, String)? {
    for rule in ownerRules {
      if let pattern = rule.patterns.first(where: { $0.matches(topic) }) {
        return (rule.team, "The configuration makes it the owner of `\(pattern)`.")
      }
    }
    return nil
  }

  /// Who answers for a topic by what people wrote on it.
  func said(of topic: Topic) -> (TeamName, String)? {
    WrittenLabels.owner(of: topic, index.subjectsOfTopic[topic.name] ?? [], marks).map {
      (TeamName($0.name), $0.reason)
    }
  }

  /// The owner that nearly all other topics of each domain have, for those that have none.
  func inherited(_ readings: [TopicReading]) -> [DomainName: TeamName] {
    var owners: [DomainName: [TeamName: Int]] = [:]
    for reading in readings {
      if let domain = reading.domain, let owner = reading.owner { owners[domain, default: [:]][owner, default: 0] += 1 }
    }
    return owners.compactMapValues { counts in
      let sum = counts.values.reduce(0, +)
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }!
      return most.value >= 2 && Double(most.value) >= 0.8 * Double(sum) ? most.key : nil
    }
  }

  /// Who answers for what Kafka Streams keeps in a topic.
  func owner(ofState topic: TopicName) -> (TeamName, String)? {
    groups.owner(ofState: topic).map { (known($0.0), $0.1) }
  }

  /// The team whose groups alone read a domain that nobody is known to answer for, where its name speaks of the domain.
  func readers(_ readings: [TopicReading]) -> [DomainName: TeamName] {
    var owned: Set<DomainName> = []
    var topics: [DomainName: [TopicName]] = [:]
    for reading in readings {
      guard let domain = reading.domain else { continue }
      if reading.owner != nil { owned.insert(domain) }
      topics[domain, default: []].append(reading.name)
    }
    var owners: [DomainName: TeamName] = [:]
    for (domain, topics) in topics where !owned.contains(domain) {
      let readers = Set(topics.flatMap { index.groups[$0] ?? [] }.map(\.name))
      let spoken = Set(topics.compactMap { words.split($0.rawValue).first } + words.split(domain.rawValue))
      let teams = Set(readers.map { groups.team(of: $0, where: spoken) })
      guard teams.count == 1, let team = teams.first.flatMap({ $0 }) else { continue }
      let said = Set(readers.flatMap { words.split($0.rawValue) })
      let speaks = spoken.contains { word in
        said.contains(word) || (word.utf8.count > 2 && said.contains { $0.hasPrefix(word) })
      }
      if speaks { owners[domain] = known(team) }
    }
    return owners
  }

  private func known(_ team: String) -> TeamName { TeamName(teams[team.lowercased()] ?? team) }

  /// `Owner: payments-team`, `owned by payments-team`.
  private static func named(in text: String) -> String? {
    let lower = text.lowercased()
    for mark in ["owner:", "owned by ", "owning team:", "data owner:", "maintained by ", "team:", "verantwortlich:"] {
      guard let range = lower.firstRange(of: mark) else { continue }
      let distance = lower.distance(from: lower.startIndex, to: range.upperBound)
      guard distance <= text.count else { continue }
      var rest = text.dropFirst(distance).drop { $0 == " " }
      if rest.lowercased().hasPrefix("the ") { rest = rest.dropFirst(4) }
      if rest.lowercased().hasPrefix("team ") { rest = rest.dropFirst(5) }
      let name = rest.prefix { $0.isLetter || $0.isNumber || "-_@/.".contains($0) }
      let trimmed = name.hasSuffix(".") ? name.dropLast() : name
      if !trimmed.isEmpty { return String(trimmed) }
    }
    return nil
  }
}

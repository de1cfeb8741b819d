public import Mesh

// What `meshgen.yaml` adds to the words that the program comes with, and to what a design and a challenge assume.

extension Vocabulary {
  public init(_ settings: Settings) {
    self = .standard
    domainRules = settings.domains.keys.sorted().map { name in
      let rule = settings.domains[name]!
      return DomainRule(domain: name, patterns: rule.match, words: rule.words, owner: rule.owner)
    }
    ownerRules = settings.owners.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    noise.formUnion(settings.naming.ignoredWords.map { $0.lowercased() })
    let words = Words(irregular: irregular, spelledOut: spelledOut)
    stages.formUnion(settings.naming.stages.flatMap(words.split))
    for (short, long) in settings.naming.abbreviations {
      spelledOut[Words.raw(short).joined()] = words.split(long)
    }
    synonyms += settings.naming.synonyms.map { Set($0.map { words.split($0).joined() }) }
    accounts.technical.formUnion(settings.naming.accountWords.map { $0.lowercased() })
    topicPattern = settings.naming.topic.flatMap {
      TopicPattern($0, environments: settings.environments + settings.clusters.map(\.environment))
    }
    teams = settings.teams.keys.sorted()
    sensitivityRules = settings.sensitive
    environments = settings.environments
  }
}

extension TeamCapacity {
  public init(_ settings: Settings) { self.init(ofTeam: settings.teams.compactMapValues(\.weeklyHours)) }
}

extension DesignSettings {
  public init(_ settings: Settings) {
    self.init(
      teams: settings.teams.mapValues { Team(handle: $0.handle, steward: $0.steward) },
      owners: settings.domains.compactMapValues(\.owner), silenceDays: settings.policy.silenceDays,
      leastClassification: settings.policy.classification)
  }
}

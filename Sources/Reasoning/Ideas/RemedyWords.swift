internal import Mesh

/// What remedies come to, in words that follow from them alone.
enum RemedyWords {
  private static let governance: [(kind: Remedy.Kind, found: String)] = [
    (.classify, "sensitive fields that nobody has tagged"), (.compatibility, "subjects that accept any change"),
    (.schema, "topics without a schema"), (.deadLetters, "dead-letter topics that grow"),
    (.owner, "topics without an owner"),
  ]

  /// How a remedy's reason ends where it is not known whether the field is tagged.
  static let tagsUnread = "Its tags were not read: there may be one."

  /// What is wrong where such remedies, all of one kind, are asked for, in the plural.
  static func found(_ remedies: [Remedy]) -> String {
    if remedies.contains(where: { $0.kind == .classify && $0.reason.hasSuffix(tagsUnread) }) {
      return UnclassifiedSensitiveDataRule.unread
    }
    return governance.first { $0.kind == remedies.first?.kind }?.found ?? "things"
  }

  /// What is gained, the two things that are worth most, for a title: `3 sensitive fields tagged, 2 owners named`.
  static func gains(_ remedies: [Remedy]) -> String {
    let kinds = Dictionary(grouping: remedies, by: \.kind)
    var parts: [String] = []
    func add(_ kind: Remedy.Kind, _ words: String) {
      if let own = kinds[kind] { parts.append(Numbers.counted(own.count, words)) }
    }
    add(.deadLetters, "dead-letter topics drained")
    add(.classify, "sensitive fields tagged")
    add(.compatibility, "schemas guarded against breaking changes")
    add(.schema, "topics that get a schema")
    add(.owner, "topics that get an owner")
    add(.partitions, "topics that get more partitions")
    let settings = Dictionary(grouping: kinds[.setting] ?? []) { $0.value.hasPrefix("cleanup.policy=") }
    if let tables = settings[true] { parts.append(Numbers.counted(tables.count, "tables kept from deletion")) }
    if let events = settings[false] { parts.append(Numbers.counted(events.count, "topics kept long enough")) }
    let groups = (kinds[.lag] ?? []).map(\.value).uniqueSorted().count
    if groups > 0 { parts.append(Numbers.counted(groups, "groups that keep up")) }
    return parts.prefix(2).joined(separator: ", ")
  }

  /// What a governance fix is for.
  static func fix(_ remedies: [Remedy]) -> String {
    guard !remedies.isEmpty else { return "Nothing is left to be set right." }
    let kinds = Dictionary(grouping: remedies, by: \.kind)
    let parts = governance.compactMap { kinds[$0.kind] }.map { Numbers.counted($0.count, found($0)) }
    return "Set right in \(Titles.list(topics(remedies))): \(parts.joined(separator: ", "))."
  }

  /// What a governance fix rests on: each kind of thing that is wrong, counted.
  static func evidence(_ remedies: [Remedy]) -> [Evidence] {
    let kinds = Dictionary(grouping: remedies, by: \.kind)
    return governance.compactMap { kinds[$0.kind] }.map { own in
      let words = found(own)
      return Evidence(
        "\(Numbers.counted(own.count, words)): \(Titles.list(topics(own))).", topics: topics(own),
        fields: own.compactMap { remedy in remedy.field.map { FieldReference(remedy.topic, $0) } }.sorted(),
        figures: [
          Figure(
            words, Double(own.count), unit: unit(of: own[0].kind), basis: "counted in this state")
        ])
    }
  }

  private static func unit(of kind: Remedy.Kind) -> String {
    switch kind {
    case .classify: "fields"
    case .compatibility: "subjects"
    default: "topics"
    }
  }

  /// What is done about connectors that failed.
  static func repair(_ connectors: [ConnectorName]) -> String {
    let names = Titles.list(connectors.map { "`\($0)`" })
    return connectors.count == 1
      ? "Find out why the connector \(names) fails, set that right and start it anew."
      : "Find out why the connectors \(names) fail, set that right and start them anew."
  }

  /// What an optimisation is for.
  static func optimisation(_ remedies: [Remedy], connectors: [ConnectorName] = []) -> String {
    let settings = remedies.filter { $0.kind == .setting }
    let partitions = remedies.filter { $0.kind == .partitions }
    let lags = remedies.filter { $0.kind == .lag }
    var parts: [String] = []
    if !settings.isEmpty {
      parts.append(
        "Change \(settings.count) \(Numbers.plural(settings.count, "setting")) of \(Titles.list(topics(settings))).")
    }
    if !partitions.isEmpty { parts.append("Give \(Titles.list(topics(partitions))) more partitions.") }
    if !lags.isEmpty {
      let groups = lags.map { "`\($0.value)`" }.uniqueSorted()
      parts.append(
        "Look into how far \(groups.count == 1 ? "the group" : "the groups") \(Titles.list(groups)) "
          + "\(groups.count == 1 ? "is" : "are") behind on \(Titles.list(topics(lags))).")
    }
    if !connectors.isEmpty { parts.append(repair(connectors)) }
    return parts.isEmpty ? "Nothing is left to be changed." : parts.joined(separator: " ")
  }

  /// Whether code brings it about; the rest is left to people.
  static func isCode(_ remedy: Remedy) -> Bool {
    switch remedy.kind {
    case .classify, .compatibility, .partitions, .setting, .retire: true
    case .owner: !remedy.value.isEmpty
    case .schema, .lag, .connector, .deadLetters: false
    }
  }

  private static func topics(_ remedies: [Remedy]) -> [TopicName] { remedies.map(\.topic).uniqueSorted() }
}

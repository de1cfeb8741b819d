internal import Mesh

/// A topic of things that happened, by what is known of its name, its fields and its traffic.
struct EventStream {
  /// The field that says when, of a type that leaves no doubt; nil where Kafka's own time of each record has to do.
  let time: FieldPath?
  /// Whether what it tells of happens once, with an id of its own, such as an order; else it is measured or done again
  /// and again.
  let isHappening: Bool
  /// What says so.
  let basis: String

  private static let vocabulary = Vocabulary.standard
  /// What a time is called that says when something happened, rather than when somebody was born or joined.
  private static let times: Set<String> = [
    "ts", "timestamp", "time", "datetime", "eventtime", "eventtimestamp", "eventts", "occurredat", "occurred",
    "happenedat", "recordedat", "measuredat", "observedat", "sentat", "receivedat", "eventdate", "loggedat",
  ]
  /// Endings of one-word names: `pageviews`, `clickstream`.
  private static let endings = ["view", "click", "stream", "event", "log", "reading", "trade", "order", "payment"]

  /// What says that a record is the state of something, which the next one replaces.
  private static let changing: Set<String> = ["updated", "modified", "changed", "deleted", "updatedat", "modifiedat"]
  private static let rows: Set<String> = [
    "update", "updated", "change", "changed", "changelog", "history", "snapshot", "state", "cdc", "corrected",
    "modified",
  ]

  /// Nil where nothing says that it is one.
  init?(_ reading: TopicReading, _ index: EstateIndex, _ words: Words) {
    guard reading.kind == .data, reading.copyOf == nil, let shape = reading.shape else { return nil }
    if let config = index.topics[reading.name]?.config, CleanupPolicy(config: config) != .deletion { return nil }
    let isChanged = shape.fields.contains { field in
      field.path.names.count == 1 && words.split(field.path.rawValue).contains(where: Self.changing.contains)
    }
    if isChanged || words.split(reading.name.rawValue).contains(where: Self.rows.contains) { return nil }
    let told = Self.telling(reading.name, words)
    let said = told.words.last.flatMap(Self.meaning)
    let typed = shape.fields.filter { $0.kind == .timestamp && $0.path.names.count == 1 && QueryPlan.canName($0.path) }
    let named = typed.first { Self.times.contains(Words.raw($0.path.rawValue).joined()) }
    let traffic = index.traffic(of: reading.name).recordsPerSecond
    let rate = traffic.value ?? 0
    switch (said, named ?? typed.first) {
    case (let said?, let time?):
      basis = "`\(said)` and the time in `\(time.path)`"
      self.time = time.path
    case (let said?, nil) where rate > 0 && !told.isDescription:
      basis = "`\(said)` and its traffic"
      time = nil
    case (nil, _?) where named != nil && !told.isDescription:
      basis = "the time in `\(named!.path)`"
      time = named!.path
    default: return nil
    }
    if told.isDescription { return nil }
    isHappening =
      told.words.last.map { word in
        Self.vocabulary.happenings.contains(word) && !Self.vocabulary.events.contains(word)
      } ?? false
  }

  /// The word that says that something happens, such as `order`.
  private static func meaning(_ word: String) -> String? {
    if vocabulary.happenings.contains(word) || vocabulary.events.contains(word) { return word }
    return endings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 } ? word : nil
  }

  /// What a name speaks of, without what happened to it, versions and what says nothing.
  private static func telling(_ topic: TopicName, _ words: Words) -> (words: [String], isDescription: Bool) {
    let all = words.split(topic.rawValue)
    let telling = all.filter { word in
      !vocabulary.noise.contains(word) && !vocabulary.states.contains(word)
        && !(word.hasPrefix("v") && word.utf8.count > 1 && word.dropFirst().allSatisfy(\.isNumber))
    }
    return (telling, all.contains(where: vocabulary.descriptions.contains))
  }

  /// Whether each record is of another such thing, told apart by `field`: an order's id in orders whose state no record
  /// changes.
  func isTold(by field: FieldPath, _ reading: TopicReading, _ words: Words) -> Bool {
    guard isHappening, let shape = reading.shape, field.names.count == 1 else { return false }
    let name = words.split(field.rawValue)
    let entity = Self.telling(reading.name, words).words.last ?? ""
    guard let mark = name.last, Self.vocabulary.identifiers.contains(mark) || name == [entity] || mark.hasSuffix("id")
    else { return false }
    let isOwn = name.count == 1 ? mark == "id" || mark == "\(entity)id" : name.dropLast().last == entity
    guard isOwn else { return false }
    let begins = words.split(reading.name.rawValue).contains(where: Self.vocabulary.beginnings.contains)
    let changes = shape.fields.contains { ["status", "state"].contains(words.split($0.path.names.last ?? "").last) }
    return begins || !changes
  }
}

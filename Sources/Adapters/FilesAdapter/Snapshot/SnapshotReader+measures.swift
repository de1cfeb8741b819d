import Mesh

/// The records of the ledger to which something unknown belongs.
enum SnapshotPart: String, CaseIterable {
  case deployment, usage, metrics
}

extension [(part: SnapshotPart, unknown: Unknown)] {
  func of(_ part: SnapshotPart) -> [Unknown] { filter { $0.part == part }.map(\.unknown) }
}

extension SnapshotReader {
  static func unknown(_ place: Place) throws(Misreading) -> (part: SnapshotPart, unknown: Unknown) {
    let fields = try place.fields(["what", "why", "part"])
    return (
      try fields.optional("part")?.choice(SnapshotPart.allCases) ?? .deployment,
      Unknown(try fields.required("what").text(), why: try fields.required("why").text())
    )
  }

  /// Nil when the file says nothing of who reads.
  static func usage(_ fields: Fields, _ unknown: [Unknown]) throws(Misreading) -> Usage? {
    let activeConsumers = try totals(fields)?.optional("activeConsumers").map(measured)
    let groups = fields.optional("consumerGroups")
    let idleTopics = fields.optional("idleTopics")
    guard groups != nil || idleTopics != nil || activeConsumers != nil || !unknown.isEmpty else { return nil }
    return Usage(
      consumerGroups: try distinct(fields.list("consumerGroups", group), "consumer group", at: groups) { $0.name },
      activeConsumers: activeConsumers ?? .notMeasured,
      idleTopics: try fields.list("idleTopics", topicName),
      unknown: unknown)
  }

  /// Nil when the file says nothing of what flows.
  static func metrics(_ fields: Fields, _ unknown: [Unknown]) throws(Misreading) -> Metrics? {
    let totals = try totals(fields)
    let topics = fields.optional("metrics")
    let throughput = try totals?.optional("throughputMbps").map(measured)
    let latency = try totals?.optional("avgLatencyMs").map(measured)
    let errors = try totals?.optional("errorRate").map { place throws(Misreading) in try measured(place, in: 0...1) }
    let storage = try totals?.optional("storageUsedGb").map(measured)
    let isSaid = [throughput, latency, errors, storage].contains { $0 != nil }
    guard topics != nil || isSaid || !unknown.isEmpty else { return nil }
    return Metrics(
      topics: try distinct(fields.list("metrics", throughputOfTopic), "topic", at: topics) { $0.topic },
      totalThroughputMbps: throughput ?? .notMeasured,
      avgLatencyMs: latency ?? .notMeasured,
      errorRate: errors ?? .notMeasured,
      storageUsedGb: storage ?? .notMeasured,
      unknown: unknown)
  }

  private static func totals(_ fields: Fields) throws(Misreading) -> Fields? {
    try fields.optional("totals")?
      .fields(["activeConsumers", "throughputMbps", "avgLatencyMs", "errorRate", "storageUsedGb"])
  }

  private static func distinct<Item, Name: Hashable & CustomStringConvertible>(
    _ items: [Item], _ kind: String, at list: Place?, name: (Item) -> Name
  ) throws(Misreading) -> [Item] {
    guard let list else { return items }
    return try Self.distinct(items, kind, at: list, name: name)
  }

  private static func group(_ place: Place) throws(Misreading) -> ConsumerGroup {
    let fields = try place.fields(["name", "state", "members", "reads"])
    return ConsumerGroup(
      name: GroupName(try fields.required("name").word()),
      state: try fields.optional("state")?.word(),
      members: try fields.optional("members")?.integer(in: 0...1_000_000),
      reads: try distinct(fields.list("reads", reading), "topic", at: fields.optional("reads")) { $0.topic })
  }

  private static func reading(_ place: Place) throws(Misreading) -> ConsumerGroup.Reading {
    let fields = try place.fields(["topic", "lag", "recordsPerSecond"])
    return ConsumerGroup.Reading(
      topic: try topicName(fields.required("topic")),
      lag: try fields.optional("lag").map(measured) ?? .notMeasured,
      recordsPerSecond: try fields.optional("recordsPerSecond").map(measured))
  }

  private static func throughputOfTopic(_ place: Place) throws(Misreading) -> Throughput {
    let fields = try place.fields(["topic", "recordsPerSecond", "bytesPerSecond", "storedBytes", "consumers"])
    return Throughput(
      topic: try topicName(fields.required("topic")),
      recordsPerSecond: try fields.optional("recordsPerSecond").map(measured) ?? .notMeasured,
      bytesPerSecond: try fields.optional("bytesPerSecond").map(measured) ?? .notMeasured,
      storedBytes: try fields.optional("storedBytes").map(measured) ?? .notMeasured,
      consumers: try fields.optional("consumers").map(measured) ?? .notMeasured)
  }

  private static func measured(_ place: Place) throws(Misreading) -> Measured {
    try measured(place, in: 0...Double.greatestFiniteMagnitude)
  }

  private static func measured(_ place: Place, in range: ClosedRange<Double>) throws(Misreading) -> Measured {
    let fields = try place.fields(["value", "window", "estimatedFrom", "unknown"])
    if let unknown = fields.optional("unknown") {
      guard fields.optional("value") == nil else { throw place.wrong("has a value and is called unknown as well") }
      return .unknown(try unknown.text())
    }
    let value = try fields.required("value").number(in: range)
    if let from = fields.optional("estimatedFrom") {
      guard fields.optional("window") == nil else { throw place.wrong("is called measured and estimated as well") }
      return .estimated(value, from: try from.text())
    }
    return .measured(value, over: try fields.optional("window")?.text() ?? "as given")
  }
}

extension Measured {
  /// What a number is that the file does not mention.
  static var notMeasured: Measured { .unknown("not measured") }
}

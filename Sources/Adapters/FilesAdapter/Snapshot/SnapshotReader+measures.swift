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
    let activeConsumers = try totals(fields)?.optional("activeConsumers").map { measured($0) }
    var gaps = SnapshotGaps()
    var groups: [ConsumerGroup]?
    if let place = fields.optional("consumerGroups") {
      groups = try gaps.distinct(place, "consumer group", by: \.name) {
        place, gaps throws(Misreading) in try group(place, &gaps)
      }
    }
    var idleTopics: [TopicName]?
    if let place = fields.optional("idleTopics") {
      idleTopics = try gaps.items(place, "idle topic") { place, _ throws(Misreading) in try topicName(place) }
        .map(\.item)
    }
    guard groups != nil || idleTopics != nil || activeConsumers != nil || !unknown.isEmpty else { return nil }
    return Usage(
      consumerGroups: groups ?? [], activeConsumers: activeConsumers ?? .notMeasured, idleTopics: idleTopics ?? [],
      unknown: unknown + gaps.unknown)
  }

  /// Nil when the file says nothing of what flows.
  static func metrics(_ fields: Fields, _ unknown: [Unknown]) throws(Misreading) -> Metrics? {
    let totals = try totals(fields)
    var gaps = SnapshotGaps()
    var topics: [Throughput]?
    if let place = fields.optional("metrics") {
      topics = try gaps.distinct(place, "metrics of topic", by: \.topic) {
        place, _ throws(Misreading) in try throughputOfTopic(place)
      }
    }
    let throughput = totals?.optional("throughputMbps").map { measured($0) }
    let latency = totals?.optional("avgLatencyMs").map { measured($0) }
    let errors = totals?.optional("errorRate").map { measured($0, in: 0...1) }
    let storage = totals?.optional("storageUsedGb").map { measured($0) }
    let isSaid = [throughput, latency, errors, storage].contains { $0 != nil }
    guard topics != nil || isSaid || !unknown.isEmpty else { return nil }
    return Metrics(
      topics: topics ?? [],
      totalThroughputMbps: throughput ?? .notMeasured,
      avgLatencyMs: latency ?? .notMeasured,
      errorRate: errors ?? .notMeasured,
      storageUsedGb: storage ?? .notMeasured,
      unknown: unknown + gaps.unknown)
  }

  private static func totals(_ fields: Fields) throws(Misreading) -> Fields? {
    try fields.optional("totals")?
      .fields(["activeConsumers", "throughputMbps", "avgLatencyMs", "errorRate", "storageUsedGb"])
  }

  private static func group(_ place: Place, _ gaps: inout SnapshotGaps) throws(Misreading) -> ConsumerGroup {
    let fields = try place.fields(["name", "state", "members", "reads"])
    var group = ConsumerGroup(
      name: GroupName(try fields.required("name").word()), state: try fields.optional("state")?.word(),
      members: try fields.optional("members")?.integer(in: 0...1_000_000))
    if let place = fields.optional("reads") {
      group.reads = try gaps.distinct(place, "group \(group.name) on topic", by: \.topic) {
        place, _ throws(Misreading) in try reading(place)
      }
    }
    return group
  }

  private static func reading(_ place: Place) throws(Misreading) -> ConsumerGroup.Reading {
    let fields = try place.fields(["topic", "lag", "recordsPerSecond"])
    return ConsumerGroup.Reading(
      topic: try topicName(fields.required("topic")),
      lag: fields.optional("lag").map { measured($0) } ?? .notMeasured,
      recordsPerSecond: fields.optional("recordsPerSecond").map { measured($0) })
  }

  private static func throughputOfTopic(_ place: Place) throws(Misreading) -> Throughput {
    let fields = try place.fields(["topic", "recordsPerSecond", "bytesPerSecond", "storedBytes", "consumers"])
    return Throughput(
      topic: try topicName(fields.required("topic")),
      recordsPerSecond: fields.optional("recordsPerSecond").map { measured($0) } ?? .notMeasured,
      bytesPerSecond: fields.optional("bytesPerSecond").map { measured($0) } ?? .notMeasured,
      storedBytes: fields.optional("storedBytes").map { measured($0) } ?? .notMeasured,
      consumers: fields.optional("consumers").map { measured($0) } ?? .notMeasured)
  }

  /// A number that is none that can be is unknown for that reason.
  private static func measured(
    _ place: Place, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) -> Measured {
    do throws(Misreading) { return try number(place, in: range) } catch { return .unknown(error.reason) }
  }

  private static func number(_ place: Place, in range: ClosedRange<Double>) throws(Misreading) -> Measured {
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
